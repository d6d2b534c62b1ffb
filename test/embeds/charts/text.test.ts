import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawable, textAt, wrapped } from '../../../src/embeds/charts/text.ts';
import { measure } from './measure.ts';

const font = { size: 16, weight: 400 } as const;
const place = { x: 100, y: 50, font, color: '#ffffff' } as const;
const graphemes = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('textAt', () => {
	test('what fits is drawn whole, at its size', () => {
		const [shape] = textAt('Liquidation, isolated', { ...place, maxWidth: 200 }, measure);
		expect(shape).toMatchObject({ text: 'Liquidation, isolated', font, box: { x: 100 } });
	});

	test('what almost fits is drawn smaller, not cut', () => {
		const width = measure('Liquidation, isolated', font);
		const [shape] = textAt('Liquidation, isolated', { ...place, maxWidth: width * 0.85 }, measure);
		expect(shape?.text).toBe('Liquidation, isolated');
		expect(shape?.font.size).toBeCloseTo(16 * 0.85, 6);
	});

	test.each(['at most −1.83 USDT', 'Liquidation, isolated', '+155,627.09 %'])(
		'“%s” is whole in any room down to little more than four fifths of its width',
		(text) => {
			const natural = measure(text, place.font);
			for (let share = 1; share >= 0.82; share -= 0.0005) {
				expect(textAt(text, { ...place, maxWidth: natural * share }, measure)[0]?.text).toBe(text);
			}
		},
	);

	test('what is too long is cut between graphemes, with an ellipsis, and never wider than its room', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.double({ min: 20, max: 300, noNaN: true }), (raw, maxWidth) => {
				const text = drawable(raw);
				const [shape] = textAt(text, { ...place, maxWidth }, measure);
				if (!shape) return;
				expect(shape.box.width).toBeLessThanOrEqual(maxWidth + 1e-6);
				if (shape.text === text) return;
				expect(shape.text.endsWith('…')).toBe(true);
				const kept = shape.text.slice(0, -1);
				expect(graphemes(text).some((_, index) => graphemes(text).slice(0, index).join('').trimEnd() === kept)).toBe(true);
			}),
		);
	});

	test.each([
		['left', 100],
		['right', 100 - measure('64,000.00', font)],
		['middle', 100 - measure('64,000.00', font) / 2],
	] as const)('aligned %s it starts at %d', (align, x) => {
		const [shape] = textAt('64,000.00', { ...place, align, maxWidth: 200 }, measure);
		expect(shape?.box.x).toBeCloseTo(x, 6);
	});

	test('where nothing fits nothing is drawn', () => expect(textAt('64,000.00', { ...place, maxWidth: 1 }, measure)).toEqual([]));
});

test.each([
	['a\u0000b\u202Ec\u200Bd', 'abcd'],
	['two\nlines\tand a tab', 'two lines and a tab'],
	['\ud800lone', 'lone'],
	['🚀 to the 🌕', 'to the'],
	['▲ Long ™ © ½', '▲ Long ™ © ½'],
	['币安人生 مرحبا 비트코인', '币安人生 مرحبا 비트코인'],
])('%j is drawn as %j', (text, expected) => expect(drawable(text)).toBe(expected));

test.each(['币', '生', 'ビ', '한', 'م', 'ש', 'Ж', 'ζ', '▲', '→', '₮', '−'])('our fonts have %s: it is no box', (letter) => {
	const box = measure('\u{10FFFD}', font);
	expect(measure(letter, font)).toBeGreaterThan(0);
	expect(measure(letter, { size: 1000, weight: 400 })).not.toBeCloseTo((box / 16) * 1000, 2);
});

test('wrapped breaks at spaces and keeps every word', () => {
	const note = 'Last prices of Bybit perpetuals, not marks: a real liquidation would come a little later.';
	const lines = wrapped(note, { font, maxWidth: 300, lines: 5 }, measure);
	expect(lines.length).toBeGreaterThan(1);
	expect(lines.join(' ')).toBe(note);
	for (const line of lines) expect(measure(line, font)).toBeLessThanOrEqual(300);
	expect(wrapped(note, { font, maxWidth: 300, lines: 2 }, measure)).toHaveLength(2);
});

test('no word stands alone in the last line of a note: its lines are about as long as each other', () => {
	const [first = '', last = '', ...more] = wrapped(
		'Once liquidated, at worst all that backs it is lost.',
		{ font, maxWidth: 340, lines: 2 },
		measure,
	);
	expect(more).toEqual([]);
	expect(measure(last, font)).toBeGreaterThan(measure(first, font) / 2);
});
