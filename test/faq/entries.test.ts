import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEntries } from '../../src/faq/load.ts';
import { BODY_LENGTH } from '../../src/faq/schema.ts';
import { TOPICS } from './topics.ts';

const entries = loadEntries();
const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** The same words once case, punctuation and spaces are gone. */
const sameness = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
/** `1,000.50` → `1000.50`, wherever it stands in a text. */
const numbersIn = (text: string) => (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(',', ''));

test('every topic has its entry', () => expect(TOPICS.filter((topic) => !byId.has(topic))).toEqual([]));

test('no other part of the bot points to an entry that is not there', () => {
	const texts = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.startsWith('faq'))
		.map((file) => readFileSync(join('src', file), 'utf8'));
	const named = texts.flatMap((text) =>
		[...text.matchAll(/\bfaq: '([^']+)'|\/faq question:([a-z0-9-]+)/g)].map(([, field, typed]) => field ?? typed ?? ''),
	);
	expect(named.filter((id) => !byId.has(id))).toEqual([]);
});

test('no phrasing and no title is said twice in the whole FAQ', () => {
	const seen = new Map<string, string>();
	const twice: string[] = [];
	for (const { id, title, phrasings } of entries) {
		for (const text of [title, ...phrasings]) {
			const before = seen.get(sameness(text));
			if (before !== undefined) twice.push(`${id}: “${text}” is in ${before} too`);
			seen.set(sameness(text), id);
		}
	}
	expect(twice).toEqual([]);
});

describe.each(entries)('$id', ({ id, related, sources, body, venues = [], examples, stated = [] }) => {
	test('leads to entries that exist, and not to itself', () => {
		expect(related.filter((other) => other === id || !byId.has(other))).toEqual([]);
	});

	test(`says it in ${BODY_LENGTH.min}–${BODY_LENGTH.max} characters, in plain paragraphs`, () => {
		expect([...body].length).toBeGreaterThanOrEqual(BODY_LENGTH.min);
		expect([...body].length).toBeLessThanOrEqual(BODY_LENGTH.max);
		expect(body).not.toMatch(/^#|\]\(|https?:|@everyone|@here|<[@#]/m);
	});

	test('has every source dated after 2020 and none twice', () => {
		for (const { checked } of [...sources, ...venues]) expect(checked > '2020').toBe(true);
		expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length);
		expect(new Set(venues.map(({ venue }) => venue)).size).toBe(venues.length);
	});

	test('says every figure that its examples compute', () => {
		const said = [...numbersIn(body), '0'];
		const computed = examples.flatMap((example) => ('core' in example ? Object.values(example.expect).flatMap(numbersIn) : []));
		expect(computed.filter((number) => !said.includes(number))).toEqual([]);
	});

	test('takes every number of its text from an example, or says that it is stated', () => {
		const known = numbersIn(JSON.stringify([examples.map(({ given, expect: figures }) => [given, figures]), stated]));
		expect(numbersIn(body).filter((number) => !known.includes(number))).toEqual([]);
	});
});
