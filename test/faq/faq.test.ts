import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFaq } from '../../src/faq/faq.ts';

const faq = createFaq();
const ids = faq.list().map(({ id }) => id);

describe('a question in free words', () => {
	test.each([
		['liquidated although the chart never even printed that price', 'mark-vs-last-price'],
		['wats the diffrence btween isolted and crss margn', 'isolated-vs-cross'],
		['i put up 20 usdt and they took all 400 in my futures account, it was on cross', 'cross-uses-whole-balance'],
		['is the 0.01 charged on what i put in or on the full leveraged amount, talking about funding', 'funding-calculation'],
		['who gets the money when i pay funding', 'funding-who-pays'],
		['tried to close my long with a limit and ended up short', 'reduce-only'],
		['ADL??', 'adl'],
	])('%s → %s', (question, id) => {
		const { decision, entries } = faq.find(question);
		expect([decision, entries[0]?.id]).toEqual(['answer', id]);
	});
});

describe('what is none of its business', () => {
	test.each(['how do i centre a div with margins', 'good night all', 'best ramen in osaka', 'how do i read the rsi'])('%s', (text) =>
		expect(faq.find(text)).toMatchObject({ decision: 'none', entries: { length: 3 } }),
	);
	test('a refusal comes with the nearest entries but never as an answer', () => {
		const found = faq.find('should i long btc right now with cross margin');
		expect(found).toMatchObject({ decision: 'none', guard: 'advice' });
		expect(found.entries).toHaveLength(3);
	});
});

test('overheard, it answers what it is sure of and never suggests', () => {
	expect(faq.find('what is the difference between isolated and cross margin?', { overheard: true }).decision).toBe('answer');
	const told = ['margin', 'isolated something', 'i got liquidated lol', 'why margin', 'funding is crazy today'].map(
		(text) => faq.find(text, { overheard: true }).decision,
	);
	expect(told).toEqual(['none', 'none', 'none', 'none', 'none']);
});

describe('hostile input', () => {
	test.each([
		['nothing', ''],
		['only spaces', ' \n\t '],
		['200 kB of one letter', 'a'.repeat(200_000)],
		['200 kB of words', 'liquidation price '.repeat(11_000)],
		['only emoji', '🚀🚀😭'.repeat(500)],
		['right to left', '\u202eنيجرم نيجرم'],
		['only zero-width characters', '\u200b\u200d\ufeff'.repeat(300)],
		['a lone surrogate', '\ud800 margin \udfff'],
		['a null', 'margin\0call'],
		['names of object properties', '__proto__ constructor toString hasOwnProperty'],
		['combining marks', `margin${'\u0301'.repeat(5000)}`],
	])('%s gets three entries and no error', (_name, text) => {
		expect(faq.find(text).entries.map(({ id }) => ids.includes(id))).toEqual([true, true, true]);
	});
	test('invisible characters do not hide a question', () => {
		expect(faq.find('w\u200bhat is i\u200dsolated mar\ufeffgin').entries[0]?.id).toBe('isolated-what-is');
	});
	test('any text gets a decision, probabilities in order, and the same one again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (text, overheard) => {
				const found = faq.find(text, { overheard });
				const scores = found.entries.map(({ score }) => score);
				expect(scores).toEqual(scores.toSorted((a, b) => b - a));
				expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
				if (found.guard) expect(found.decision).toBe('none');
				expect(faq.find(text, { overheard })).toEqual(found);
			}),
		);
	});
});

describe('while somebody types', () => {
	test('nothing typed yet: a full list', () => expect(faq.complete('')).toHaveLength(25));
	test('a title that begins like this comes first', () => {
		const [first] = faq.complete('what is isol');
		expect(first?.id).toBe('isolated-what-is');
	});
	test('phrasings and keywords count too, after titles', () => {
		expect(faq.complete('auto-delev').map(({ id }) => id)).toContain('adl');
		expect(faq.complete('uta').map(({ id }) => id)).toContain('multi-asset-portfolio-margin');
	});
	test('any text gives at most 25 different entries', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
				const found = faq.complete(text).map(({ id }) => id);
				expect(found.length).toBeLessThanOrEqual(25);
				expect(new Set(found).size).toBe(found.length);
			}),
		);
	});
});

test('an entry by its id, or nothing', () => {
	expect(faq.entry('adl')?.title).toBe(faq.list().find(({ id }) => id === 'adl')?.title);
	expect(faq.entry('no-such-entry')).toBeUndefined();
});
