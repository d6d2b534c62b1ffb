import { describe, expect, test } from 'vitest';
import { payoffOf } from '../../../src/embeds/charts/of-payoff.ts';
import { sceneOf } from '../../../src/embeds/charts/scene-of.ts';
import { assess } from '../../../src/scenario/assess.ts';
import { setupOf } from '../../../src/scenario/setup-of.ts';
import type { Trade } from '../../../src/scenario/trade.ts';
import { d, FLAT, GUIDE, LONG } from '../../scenario/trades.ts';
import { measure } from './measure.ts';

const assessed = (trade: Trade, mode: 'isolated' | 'cross') => assess(setupOf({ ...trade, mode }));
const both = (trade: Trade) => [assessed(trade, 'isolated'), assessed(trade, 'cross')];
/** 0.5 BTC at 64,000, 20×, 0.5 % maintenance, before fees; 10,000 in the wallet. Isolated: (32,000 − 1,600) / (0.5 · 0.995). */
const TRADE: Trade = { ...LONG, ...FLAT, balance: { amount: d(10_000) }, stop: d(62_500), targets: [d(66_000), d(70_000)] };

/** A line's level, straight between its points; the first where it jumps. */
function levelOn(points: readonly { x: number; y: number }[], x: number): number {
	const after = points.findIndex((point) => point.x >= x);
	const [a, b] = [points[Math.max(after - 1, 0)], points[after]];
	if (!a || !b) return Number.NaN;
	return b.x === x
		? (points.filter((point) => point.x === x).sort((one, other) => other.y - one.y)[0]?.y ?? b.y)
		: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

/** Bought with its whole price: not liquidated. */
const ONCE: Trade = { ...LONG, ...FLAT, leverage: d(1), balance: { amount: d(50_000) } };

describe('payoffOf', () => {
	const at = (points: readonly { x: number; y: number }[] | undefined, x: number) =>
		points?.filter((point) => point.x === x).map(({ y }) => y);

	test('a long: the floor below its liquidation, closing’s profit or loss above; both modes end in one point', () => {
		const spec = payoffOf(both(TRADE));
		const [isolated, cross] = spec?.lines ?? [];
		const liquidation = assessed(TRADE, 'isolated').liquidation?.price.toNumber() ?? 0;
		expect(isolated).toMatchObject({ style: 'isolated', floor: -1600, text: 'at most −1,600.00 USDT' });
		expect(cross).toMatchObject({ style: 'cross', floor: -10_000, text: 'at most −10,000.00 USDT' });
		const [floor, last] = at(isolated?.points, liquidation) ?? [];
		expect(floor).toBe(-1600);
		expect(last).toBeCloseTo(0.5 * (liquidation - 64_000), 6);
		expect(isolated?.points[0]?.y).toBe(-1600);
		expect(isolated?.points.at(-1)).toEqual(cross?.points.at(-1));
	});

	test('a short: mirrored, the floor is above', () => {
		const { stop: _, targets: __, ...plain } = TRADE;
		const [isolated] = payoffOf(both({ ...plain, side: 'short' }))?.lines ?? [];
		expect(isolated?.points.at(-1)?.y).toBe(-1600);
		expect(isolated?.points[0]?.y).toBeGreaterThan(0);
	});

	test('an inverse contract is drawn as the curve that it is', () => {
		const trade: Trade = { side: 'long', base: 'BTC', contract: 'inverse', venue: 'bybit', ...FLAT, entry: d(64_000), leverage: d(3) };
		const [line] = payoffOf([assessed({ ...trade, size: { amount: d(100_000), asset: 'USD' }, feeRate: d(0) }, 'isolated')])?.lines ?? [];
		const alive = line?.points.slice(2) ?? [];
		expect(alive.length).toBeGreaterThan(40);
		for (const { x, y } of alive) expect(y).toBeCloseTo(100_000 / 64_000 - 100_000 / x, 9);
	});

	test('with a fee, every point of the line bears both fees, and it is 0 at the break-even price', () => {
		const given = assessed({ ...TRADE, feeRate: d('0.0005') }, 'isolated');
		const spec = payoffOf([given]);
		expect(spec?.marks[0]).toMatchObject({ role: 'entry', x: 64_000, y: -32 });
		expect(spec?.lines[0]).toMatchObject({ floor: -1616 });
		expect(spec?.note).toMatch(/^With both trading fees/);
		const breakEven = spec?.marks.find(({ role }) => role === 'break-even');
		expect(breakEven).toMatchObject({ text: '64,064.03' });
		expect(breakEven?.y).toBeCloseTo(0, 9);
	});

	test.each([
		{ side: 'long', kind: 'linear' },
		{ side: 'short', kind: 'linear' },
		{ side: 'long', kind: 'inverse' },
		{ side: 'short', kind: 'inverse' },
	] as const)('a $side, $kind: the line crosses 0 at the entry, and every mark is on a line', ({ side, kind }) => {
		const inverse = {
			contract: kind,
			base: 'BTC',
			size: { amount: d(100_000), asset: 'USD' },
			balance: { amount: d(1), asset: 'BTC' },
		} as const;
		const { stop: _, targets: __, ...plain } = { ...TRADE, ...(kind === 'inverse' && inverse) };
		const exits = side === 'long' ? { stop: d(63_000), targets: [d(70_000)] } : { stop: d(65_000), targets: [d(60_000)] };
		const spec = payoffOf(both({ ...plain, ...exits, side, leverage: d(10) }));
		expect(spec?.marks.find(({ role }) => role === 'entry')?.y).toBeCloseTo(0, 12);
		const tallest = Math.max(...(spec?.lines ?? []).flatMap(({ points }) => points.map(({ y }) => Math.abs(y))));
		for (const { x, y = Number.NaN } of spec?.marks ?? []) {
			const levels = (spec?.lines ?? []).map(({ points }) => levelOn(points, x));
			expect(Math.min(...levels.map((level) => Math.abs(level - y)))).toBeLessThan(tallest / 500);
		}
	});

	test('what lies beyond every liquidation is marked on the floor, not below it', () => {
		const marks = payoffOf(both({ ...TRADE, stop: d(40_000) }))?.marks;
		expect(marks?.find(({ role }) => role === 'stop')?.y).toBe(-10_000);
	});

	test('a mode that is liquidated at once has no line, and the note says so', () => {
		const spec = payoffOf(both({ ...TRADE, mark: d(60_900), stop: d(60_000) }));
		expect(spec?.lines.map(({ style }) => style)).toEqual(['cross']);
		expect(spec?.note).toContain('Isolated: liquidated at once, no line.');
		expect(spec?.subtitle).toContain('isolated beside cross');
	});

	test('with a mark of its own, it is marked, and the note says that percentages are from it', () => {
		const spec = payoffOf(both({ ...TRADE, mark: d(63_000) }));
		expect(spec?.marks.find(({ role }) => role === 'mark')).toMatchObject({ x: 63_000, y: -500, text: '63,000.00' });
		expect(spec?.note).toContain('Percent: from the mark.');
		expect(payoffOf(both(TRADE))?.note).toContain('Percent: from the entry.');
	});

	test('where nothing is liquidated, the chart reaches to half and to one and a half times the entry', () => {
		const [line] = payoffOf(both(ONCE))?.lines ?? [];
		expect(line?.points.map(({ x, y }) => [x, y])).toEqual([
			[32_000, -16_000],
			[96_000, 16_000],
		]);
		expect(payoffOf(both(ONCE))?.note).toBe('Liquidated at no price. Without fees and funding.');
	});

	test('a liquidation that is too far away is off the chart and does not press it together', () => {
		const spec = payoffOf(both({ ...TRADE, side: 'short', stop: d(66_000), targets: [], balance: { amount: d(100_000_000) } } as Trade));
		expect(Math.max(...(spec?.lines[1]?.points.map(({ x }) => x) ?? []))).toBeLessThan(80_000);
		expect(spec?.lines[1]?.floor).toBeUndefined();
		const words = sceneOf(spec as never, measure).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
		expect(words).toContain('Liquidation, cross, off the chart');
	});

	test('without an entry there is no chart', () => {
		const { entry: _, ...noEntry } = GUIDE;
		expect(payoffOf(both(noEntry))).toBeUndefined();
	});

	test('a mode that is liquidated at no price is said in the note', () => {
		expect(payoffOf(both(GUIDE))?.note).toContain('Cross: liquidated at no price.');
	});
});
