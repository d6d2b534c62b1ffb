import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altText } from '../../../src/embeds/charts/alt.ts';
import { anySpec, PAYOFF, RULER } from './specs.ts';

describe('altText', () => {
	test('says what a ruler shows, mark by mark', () => {
		expect(altText(RULER)).toBe(
			'Price ruler: 0.5 BTCUSDT at 64,000.00, long. Binance, isolated 20× beside cross. Prices in USDT, highest first: ' +
				'Target 2: 70,000.00 (+9.38 %); Entry: 64,000.00; Stop: 62,000.00 (−3.13 %); Liquidation, isolated: 61,123.50 (−4.49 %); ' +
				'Bankruptcy: 60,800.00 (−5.00 %); If COVID came again: 30,336.00 (−52.60 %). Above the entry is profit, below it loss. ' +
				'Not on the ruler: Liquidation, cross: none. Crashes: last price, not mark.',
		);
	});

	test('says what a chart shows, line by line and mark by mark', () => {
		expect(altText(PAYOFF)).toBe(
			'Chart of “Profit or loss, USDT” over “Price, USDT”: 0.5 BTCUSDT at 64,000.00, long. ' +
				'Lines: Isolated (solid): at most −1,600.00 USDT; Cross (dashed): at most −10,000.00 USDT. ' +
				'From left to right: 1 Liquidation, cross, off the chart: 40,000.00 (−37.50 %); 2 Liquidation, isolated: 61,123.50 (−4.49 %); 3 Entry: 64,000.00.',
		);
	});

	test('a break is said with the prices on both sides of it', () => {
		const marks = [...RULER.marks, { role: 'target' as const, at: 640_000_000, text: '640,000,000.00' }];
		expect(altText({ ...RULER, marks })).toContain('Not to scale between 70,000.00 and 640,000,000.00.');
	});

	test('what found no room is counted, as in the picture', () => {
		const marks = Array.from({ length: 20 }, (_, index) => ({ role: 'crash' as const, at: 1000 + index, text: `#${index}` }));
		expect(altText({ ...RULER, marks })).toContain('Not on the ruler: and 8 more.');
	});

	test('is never longer than 1,024 code points, one line, without control or direction marks', () => {
		fc.assert(
			fc.property(anySpec, (spec) => {
				const text = altText(spec);
				expect([...text].length).toBeLessThanOrEqual(1024);
				expect(text).not.toMatch(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
			}),
			{ numRuns: 500 },
		);
	});

	test('every mark is still said when each text is at its longest', () => {
		const long = 'W'.repeat(300);
		const marks = Array.from({ length: 12 }, (_, index) => ({
			role: 'crash' as const,
			at: 1000 + index,
			label: `M${index} ${long}`,
			text: `T${index}`,
		}));
		const text = altText({ ...RULER, title: long, subtitle: long, note: long, marks });
		for (const index of marks.keys()) expect(text).toMatch(new RegExp(`M${index} W+…: T${index}[;.]`));
	});
});
