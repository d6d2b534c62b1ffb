import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf } from '../../../src/embeds/charts/axis.ts';
import { ticksOf } from '../../../src/embeds/charts/ticks.ts';

const prices = fc.array(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 });

describe('axisOf', () => {
	test('a higher price is never drawn lower, and all are on the axis', () => {
		fc.assert(
			fc.property(prices, (values) => {
				const axis = axisOf(values, 300, 20);
				const sorted = [...values].sort((a, b) => a - b).map((value) => axis.at(value));
				for (const [index, y] of sorted.slice(1).entries()) expect(y).toBeLessThanOrEqual((sorted[index] ?? 0) + 1e-9);
				expect(Math.max(...sorted)).toBeLessThanOrEqual(300 + 1e-9);
				expect(Math.min(...sorted)).toBeGreaterThanOrEqual(20 - 1e-9);
			}),
		);
	});

	test('it is true to scale but for the breaks: all pieces have one length for one price difference', () => {
		fc.assert(
			fc.property(prices, (values) => {
				const scales = axisOf(values, 300, 20)
					.pieces.filter(({ low, high }) => high > low)
					.map(({ low, high, from, to }) => Math.abs(to - from) / (high - low));
				for (const scale of scales) expect(scale / (scales[0] ?? scale)).toBeCloseTo(1, 3);
			}),
		);
	});

	test.each([
		{ values: [64_000], breaks: 0 },
		{ values: [64_000, 64_000, 64_000], breaks: 0 },
		{ values: [1, 1_000_000], breaks: 0 },
		{ values: [30_000, 61_000, 64_000, 70_000], breaks: 0 },
		{ values: [60_000, 64_000, 64_500, 640_000_000], breaks: 1 },
		{ values: [0.0000000001, 0.00000121, 0.00000123, 1_000_000], breaks: 2 },
		{ values: [1, 64_000, 64_001, 1e9], breaks: 2 },
		{ values: [1, 30, 900, 27_000, 810_000, 24_300_000, 729_000_000], breaks: 3 },
	])('$values has $breaks breaks', ({ values, breaks }) => expect(axisOf(values, 0, 200).breaks).toHaveLength(breaks));

	test('a break tells between which prices it is', () => {
		const [only] = axisOf([60_000, 64_000, 64_500, 640_000_000], 0, 200).breaks;
		expect(only).toMatchObject({ low: 64_500, high: 640_000_000 });
		expect(Math.abs((only?.to ?? 0) - (only?.from ?? 0))).toBe(44);
	});
});

describe('ticksOf', () => {
	test.each([
		{ low: 1.05e-6, high: 1.45e-6, texts: ['0.0000011', '0.0000012', '0.0000013', '0.0000014'] },
		{ low: 28_000, high: 72_000, texts: ['30,000', '40,000', '50,000', '60,000', '70,000'] },
		{ low: -11_000, high: 6_000, texts: ['−10,000', '−5,000', '0', '5,000'] },
		{ low: 0, high: 1_000_000, texts: ['0', '0.2M', '0.4M', '0.6M', '0.8M', '1M'] },
		{ low: 0, high: 4e9, texts: ['0', '1B', '2B', '3B', '4B'] },
		{ low: 995_000, high: 1_000_500, texts: ['995,000', '996,000', '997,000', '998,000', '999,000', '1,000,000'] },
		{ low: 5, high: 5, texts: [] },
	])('$low to $high: $texts', ({ low, high, texts }) => expect(ticksOf(low, high, 5).map(({ text }) => text)).toEqual(texts));

	test('a label says its value to the last digit, without exponent', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.double({ min: 1e-9, max: 1e15, noNaN: true }), (low, span) => {
				const ticks = ticksOf(low, low + span, 5);
				for (const { value, text } of ticks) {
					const [, figure = '', unit = ''] = /^([−\d,.]+)([MBT]?)$/.exec(text) ?? [];
					const said = Number(figure.replaceAll(',', '').replace('−', '-')) * { '': 1, M: 1e6, B: 1e9, T: 1e12 }[unit as 'M'];
					const step = Math.abs((ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0));
					expect(Math.abs(said - value)).toBeLessThan(step * 1e-3);
				}
			}),
		);
	});
});
