import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altText } from '../../../src/embeds/charts/alt.ts';
import { LOOK } from '../../../src/embeds/charts/palette.ts';
import type { Box, Scene, TextShape } from '../../../src/embeds/charts/scene.ts';
import { sceneOf } from '../../../src/embeds/charts/scene-of.ts';
import type { PictureSpec, Point } from '../../../src/embeds/charts/spec.ts';
import { measure } from './measure.ts';
import { anySpec, PAYOFF, RULER, rulerSpec } from './specs.ts';

const sceneFor = (spec: PictureSpec): Scene => sceneOf(spec, measure);
const textsOf = (scene: Scene): TextShape[] => scene.shapes.filter((shape): shape is TextShape => shape.kind === 'text');
const wordsOf = (spec: PictureSpec): string[] => textsOf(sceneFor(spec)).map(({ text }) => text);

const SLACK = 0.01;
const overlap = (a: Box, b: Box): boolean =>
	a.x + a.width > b.x + SLACK && b.x + b.width > a.x + SLACK && a.y + a.height > b.y + SLACK && b.y + b.height > a.y + SLACK;
const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]));
const inside = ({ width, height }: Scene, { x, y }: Point): boolean => x >= 0 && y >= 0 && x <= width && y <= height;

describe('any picture', () => {
	test('no two texts overlap', () => {
		fc.assert(
			fc.property(anySpec, (spec) => {
				const clashes = pairs(textsOf(sceneFor(spec))).filter(([a, b]) => overlap(a.box, b.box));
				expect(clashes.map(([a, b]) => [a.text, a.box, b.text, b.box])).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});

	test('every text and every box is inside the picture, and as wide as the font says', () => {
		fc.assert(
			fc.property(anySpec, (spec) => {
				const scene = sceneFor(spec);
				for (const shape of scene.shapes) {
					if (shape.kind !== 'text' && shape.kind !== 'box') continue;
					const { x, y, width, height } = shape.box;
					expect(inside(scene, { x, y }) && inside(scene, { x: x + width, y: y + height }), JSON.stringify(shape)).toBe(true);
					if (shape.kind === 'text') expect(measure(shape.text, shape.font)).toBeCloseTo(width, 6);
				}
			}),
			{ numRuns: 200 },
		);
	});

	test('every line, disc and area is inside the picture', () => {
		fc.assert(
			fc.property(anySpec, (spec) => {
				const scene = sceneFor(spec);
				const points = scene.shapes.flatMap((shape): readonly Point[] => {
					if (shape.kind === 'disc') return [shape.at];
					return shape.kind === 'line' || shape.kind === 'area' ? shape.points : [];
				});
				expect(points.filter((point) => !inside(scene, point))).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});

	test('texts are drawn whole where there is room: nothing of an ordinary card is cut', () => {
		for (const spec of [RULER, PAYOFF]) expect(wordsOf(spec).filter((word) => word.includes('…'))).toEqual([]);
	});

	test.each([Number.NaN, Number.POSITIVE_INFINITY])('a number without a place (%d) is an error, not a picture', (at) => {
		expect(() => sceneFor({ ...RULER, marks: [{ role: 'entry', at, text: '?' }] })).toThrow('without a place');
		expect(() => sceneFor({ ...PAYOFF, marks: [{ role: 'entry', x: 64_000, y: at, text: '?' }] })).toThrow('without a place');
	});
});

describe('a ruler', () => {
	test('shows each mark’s words, figure and detail, and the side by word', () => {
		const words = wordsOf(RULER);
		for (const { role, label, text, detail } of RULER.marks) {
			expect(words).toEqual(expect.arrayContaining([label ?? LOOK[role].word, text, ...(detail ? [detail] : [])]));
		}
		expect(words).toEqual(expect.arrayContaining(['Long', 'profit', 'loss', 'USDT', RULER.title, RULER.note]));
	});

	test('profit is above the entry of a long and below that of a short', () => {
		const heightOf = (side: 'long' | 'short', word: string) => {
			const scene = sceneFor({ ...RULER, side });
			return textsOf(scene).find(({ text }) => text === word)?.box.y ?? Number.NaN;
		};
		expect(heightOf('long', 'profit')).toBeLessThan(heightOf('long', 'loss'));
		expect(heightOf('short', 'loss')).toBeLessThan(heightOf('short', 'profit'));
	});

	test('rows stand in the order of the prices, whatever order they came in', () => {
		fc.assert(
			fc.property(rulerSpec, (spec) => {
				const marks = spec.marks
					.slice(0, 12)
					.map(({ at, role }, index) => ({ role, text: `#${index}`, ...(at === undefined ? {} : { at }) }));
				const heights = new Map(textsOf(sceneFor({ ...spec, marks })).map(({ text, box }) => [text, box.y]));
				for (const [a, b] of pairs(marks)) {
					if (a.at === undefined || b.at === undefined || a.at === b.at) continue;
					const [above, below] = a.at > b.at ? [a, b] : [b, a];
					expect(heights.get(above.text)).toBeLessThan(heights.get(below.text) ?? Number.NaN);
				}
			}),
			{ numRuns: 100 },
		);
	});

	test('a mark leads to where its price is, between the round prices beside the bar', () => {
		const shapes = sceneFor({ ...RULER, marks: RULER.marks.map((mark) => ({ ...mark, text: `=${mark.at}` })) }).shapes;
		const ends = shapes.flatMap((shape) => (shape.kind === 'line' && shape.points.length === 4 ? [shape.points[0]?.y ?? 0] : []));
		const heightOf = (figure: string) => {
			const box = shapes.find((shape): shape is TextShape => shape.kind === 'text' && shape.text === figure)?.box;
			return box ? box.y + box.height / 2 : Number.NaN;
		};
		const perPrice = (heightOf('40,000') - heightOf('60,000')) / -20_000;
		const prices = RULER.marks.flatMap(({ at }) => at ?? []).sort((a, b) => b - a);
		expect(ends).toHaveLength(prices.length);
		for (const [index, price] of prices.entries()) {
			expect(ends[index]).toBeCloseTo(heightOf('40,000') + (price - 40_000) * perPrice, 6);
		}
	});

	test('a round price that there is no room for is left out, never cut', () => {
		const near = [0.00000122999, 0.00000123, 0.00000123002].map((at) => ({ role: 'target' as const, at, text: 'x' }));
		expect(wordsOf({ ...RULER, marks: near }).filter((word) => /^[\d.]+…$/.test(word))).toEqual([]);
	});

	test('a list that is too wide is drawn smaller as a whole, not cut', () => {
		const marks = [
			{ role: 'crash' as const, at: 0.0000007, text: '0.00000077982', detail: '−36.6 %', label: 'Tariff weekend (ETH wick)' },
			{ role: 'entry' as const, at: 0.00000123, text: '0.00000123' },
		];
		const texts = textsOf(sceneFor({ ...RULER, marks }));
		expect(texts.filter(({ text }) => text.includes('…'))).toEqual([]);
		const sizeOf = (word: string) => texts.find(({ text }) => text === word)?.font.size;
		expect(sizeOf('Entry')).toBe(sizeOf('Tariff weekend (ETH wick)'));
		expect(sizeOf('Entry')).toBeLessThan(15.5);
	});

	test('12 marks are drawn, the others counted', () => {
		const marks = Array.from({ length: 20 }, (_, index) => ({ role: 'crash' as const, at: 1000 + index, text: `#${index}` }));
		const words = wordsOf({ ...RULER, marks });
		expect(words.filter((word) => word.startsWith('#'))).toHaveLength(12);
		expect(words).toContain('and 8 more');
	});

	test('a price 10,000 times as far breaks the ruler, and the others keep apart', () => {
		const marks = [...RULER.marks, { role: 'cross' as const, at: 640_000_000, text: '640,000,000.00' }];
		const scene = sceneFor({ ...RULER, marks });
		expect(textsOf(scene).map(({ text }) => text)).toContain('not to scale');
		const starts = scene.shapes.flatMap((shape) => (shape.kind === 'line' && shape.points.length === 4 ? [shape.points[0]?.y ?? 0] : []));
		expect(Math.max(...starts.slice(1)) - Math.min(...starts.slice(1))).toBeGreaterThan(60);
		expect(wordsOf(RULER)).not.toContain('not to scale');
	});
});

describe('a line chart', () => {
	test('a figure too long for half the width has a row of its own, and no figure is cut', () => {
		const huge = PAYOFF.lines.map((line) => ({ ...line, text: 'at most −1,000,000,000,000.00 USDT' }));
		const tall = sceneFor({ ...PAYOFF, lines: huge });
		const figures = textsOf(tall).filter(({ text }) => text === 'at most −1,000,000,000,000.00 USDT');
		expect(figures).toHaveLength(2);
		expect(figures[0]?.box.y).not.toBe(figures[1]?.box.y);
	});

	test('a mark stands where its price is: its upright and the axis’s figures are on one scale', () => {
		const ticks = sceneFor(PAYOFF).shapes.flatMap((shape) =>
			shape.kind === 'line' && shape.width === 1.2 ? [shape.points[0]?.x ?? Number.NaN] : [],
		);
		const uprights = sceneFor(PAYOFF).shapes.flatMap((shape) =>
			shape.kind === 'line' && shape.width === 1.4 && shape.dash?.[0] === 3 ? [shape.points[0]?.x ?? Number.NaN] : [],
		);
		// 45,000, 50,000 … 75,000; marks at 61,123.5 and 64,000
		const xOf = (price: number) => (ticks[0] ?? 0) + ((price - 45_000) / 5_000) * ((ticks[1] ?? 0) - (ticks[0] ?? 0));
		expect(ticks).toHaveLength(7);
		expect(uprights[0]).toBeCloseTo(xOf(61_123.5), 6);
		expect(uprights[1]).toBeCloseTo(xOf(64_000), 6);
	});

	test('says of each line and each mark what it is; marks are numbered from the left', () => {
		const words = wordsOf(PAYOFF);
		expect(words).toEqual(
			expect.arrayContaining(['Isolated', 'at most −1,600.00 USDT', 'Cross', 'Liquidation, isolated', '61,123.50', '−4.49 %']),
		);
		expect(words).toEqual(expect.arrayContaining(['Liquidation, cross, off the chart', PAYOFF.xLabel, PAYOFF.yLabel]));
		expect(words.filter((word) => /^[123]$/.test(word))).toEqual(['1', '2', '3', '1', '2', '3']);
	});

	test('cross is dashed, isolated is not: the lines differ without colour', () => {
		const dashes = sceneFor(PAYOFF).shapes.flatMap((shape) =>
			shape.kind === 'line' && shape.width >= 3 && shape.points.length > 1 ? [shape.dash] : [],
		);
		expect(dashes).toContain(undefined);
		expect(dashes).toContainEqual([9, 6]);
	});

	test('an account beside another line is dash-dotted, on top of it, and the alt text says so; alone it is whole', () => {
		const points = [
			{ x: 0, y: 10_000 },
			{ x: 1, y: 9_000 },
		];
		const account = { style: 'account' as const, text: '9,000.00 USDT left', points };
		const beside = { style: 'isolated' as const, label: 'All isolated', text: '9,000.00 USDT left', points };
		const spec = { kind: 'stress' as const, title: 'A move', yLabel: 'Equity, USDT', marks: [] };
		const strokes = (lines: readonly (typeof account | typeof beside)[]) =>
			sceneFor({ ...spec, lines }).shapes.flatMap((shape) =>
				shape.kind === 'line' && shape.width >= 3 && (shape.points[1]?.x ?? 0) - (shape.points[0]?.x ?? 0) > 100
					? [shape.dash?.length ?? 0]
					: [],
			);
		expect(strokes([account])).toEqual([0]);
		expect(strokes([account, beside])).toEqual([0, 4]);
		expect(altText({ ...spec, lines: [account, beside] })).toContain('Account (dash-dotted): 9,000.00 USDT left; All isolated (solid)');
		expect(altText({ ...spec, lines: [account] })).toContain('Account (solid)');
	});

	test('of 50 liquidations 8 marks are drawn, the others counted', () => {
		const marks = Array.from({ length: 50 }, (_, index) => ({ role: 'isolated' as const, x: index / 50, text: `#${index}` }));
		const words = wordsOf({ kind: 'stress', title: 'All of it', yLabel: 'Equity', lines: PAYOFF.lines.slice(0, 1), marks });
		expect(words.filter((word) => word.startsWith('#'))).toHaveLength(8);
		expect(words).toContain('and 42 more');
	});
});
