import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../../src/core/decimal.ts';
import type { Account } from '../../../src/core/position.ts';
import { moneyOf, rateOf } from '../../../src/core/quantity.ts';
import { stressOf } from '../../../src/core/stress.ts';
import { payoffOf } from '../../../src/embeds/charts/of-payoff.ts';
import { stressChartOf } from '../../../src/embeds/charts/of-stress.ts';
import { rulerOf, worstEvents } from '../../../src/embeds/charts/of-trade.ts';
import { sceneOf } from '../../../src/embeds/charts/scene-of.ts';
import { assess } from '../../../src/scenario/assess.ts';
import { setupOf } from '../../../src/scenario/setup-of.ts';
import type { Trade } from '../../../src/scenario/trade.ts';
import { stressEvent } from '../../../src/venues/stress-event-words.ts';
import { d, FLAT, GUIDE, LONG } from '../../scenario/trades.ts';
import { measure } from './measure.ts';

const assessed = (trade: Trade, mode: 'isolated' | 'cross') => assess(setupOf({ ...trade, mode }));
const both = (trade: Trade) => [assessed(trade, 'isolated'), assessed(trade, 'cross')];
/** 0.5 BTC at 64,000, 20×, 0.5 % maintenance, before fees; 10,000 in the wallet. Isolated: (32,000 − 1,600) / (0.5 · 0.995). */
const TRADE: Trade = { ...LONG, ...FLAT, balance: { amount: d(10_000) }, stop: d(62_500), targets: [d(66_000), d(70_000)] };

describe('rulerOf', () => {
	const spec = rulerOf(
		both(TRADE),
		[stressEvent('covid'), stressEvent('luna')].flatMap((event) => event ?? []),
	);

	test('has each price of the trade once, with its distance from the entry, and the crashes from today’s price', () => {
		expect(spec?.marks.map(({ role, label, text, detail }) => [label ?? role, text, detail])).toEqual([
			['isolated', '61,105.53', '−4.52 %'],
			['cross', '44,221.11', '−30.9 %'],
			['entry', '64,000.00', undefined],
			['stop', '62,500.00', '−2.34 %'],
			['Target 1', '66,000.00', '+3.12 %'],
			['Target 2', '70,000.00', '+9.38 %'],
			['Bankruptcy, isolated', '60,800.00', '−5 %'],
			['Bankruptcy, cross', '44,000.00', '−31.25 %'],
			['COVID "Black Thursday"', '30,336.00', '−52.6 %'],
			['LUNA/UST collapse', '42,624.00', '−33.4 %'],
		]);
		expect(spec).toMatchObject({ side: 'long', unit: 'USDT', title: '0.5 BTC at 64,000', note: expect.stringContaining('last price') });
	});

	test('a liquidation price is never drawn farther than it is: rounded toward the mark, its distance toward zero', () => {
		const [liquidation] = rulerOf([assessed({ ...TRADE, side: 'short', stop: d(66_000), targets: [] }, 'isolated')])?.marks ?? [];
		const exact = assessed({ ...TRADE, side: 'short', stop: d(66_000), targets: [] }, 'isolated').liquidation;
		expect(exact?.price.toFixed(4)).toBe('66865.6716');
		expect(liquidation).toMatchObject({ text: '66,865.67', detail: '+4.47 %' });
	});

	test('with a mark of its own, distances are from the mark, and it says so', () => {
		const marked = rulerOf([assessed({ ...TRADE, mark: d(63_000) }, 'isolated')]);
		expect(marked?.marks.find(({ role }) => role === 'mark')).toMatchObject({ text: '63,000.00', at: 63_000 });
		expect(marked?.marks.find(({ role }) => role === 'entry')?.detail).toBe('+1.59 %');
		expect(marked?.note).toBe('Percent: from the mark.');
		expect(spec?.note).toContain('from the entry');
	});

	test('no liquidation is listed as none; without an entry there is no ruler', () => {
		const marks = rulerOf([assessed(GUIDE, 'cross')])?.marks;
		expect(marks?.[0]).toEqual({ role: 'cross', text: 'none' });
		const { entry: _, ...noEntry } = GUIDE;
		expect(rulerOf([assessed(noEntry, 'isolated')])).toBeUndefined();
		expect(payoffOf([assessed(noEntry, 'isolated')])).toBeUndefined();
	});

	test('the worst of a coin: drops for a long, rises for a short, largest first', () => {
		expect(worstEvents('long', 'BTC').map(({ id }) => id)).toEqual(['2020-03-12', '2022-06-18', '2021-05-19']);
		expect(worstEvents('short', 'ETH').map(({ id }) => id)).toEqual(['up-2021-05-20', 'up-2021-01-04', 'up-2025-02-03']);
		expect(worstEvents('long', 'NOCOIN')).toEqual([]);
	});
});

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

	test('with a fee, every point of the line bears the fee to open', () => {
		const spec = payoffOf([assessed({ ...TRADE, feeRate: d('0.0005') }, 'isolated')]);
		expect(spec?.marks[0]).toMatchObject({ role: 'entry', x: 64_000, y: -16 });
		expect(spec?.lines[0]).toMatchObject({ floor: -1616 });
		expect(spec?.note).toMatch(/^With the fee to open/);
	});

	test('a liquidation that is too far away is off the chart and does not press it together', () => {
		const spec = payoffOf(both({ ...TRADE, side: 'short', stop: d(66_000), targets: [], balance: { amount: d(100_000_000) } } as Trade));
		expect(Math.max(...(spec?.lines[1]?.points.map(({ x }) => x) ?? []))).toBeLessThan(80_000);
		expect(spec?.lines[1]?.floor).toBeUndefined();
		const words = sceneOf(spec as never, measure).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
		expect(words).toContain('Liquidation, cross, off the chart');
	});

	test('a mode that is liquidated at no price is said in the note', () => {
		expect(payoffOf(both(GUIDE))?.note).toContain('Cross: liquidated at no price.');
	});
});

describe('stressChartOf', () => {
	const position = (trade: Trade) => assess(setupOf(trade)).risk.position;
	const move = (rate: string) => () => rateOf(d(rate));
	const eth: Trade = { side: 'long', base: 'ETH', size: { amount: d(4), asset: 'ETH' }, entry: d(3_100), ...FLAT };
	const account: Account = {
		settle: 'USDT',
		walletBalance: moneyOf(d(2_000) as Decimal, 'USDT'),
		positions: [
			position({ ...TRADE, mode: 'isolated' }),
			position({ ...eth, mode: 'cross', balance: { amount: d(2_000) } }),
			position({
				...eth,
				mode: 'cross',
				side: 'short',
				base: 'SOL',
				size: { amount: d(1), asset: 'SOL' },
				entry: d(150),
				balance: { amount: d(2_000) },
			}),
		],
	};

	test('each liquidation is a numbered mark on the line, at the equity just before it', () => {
		const stress = stressOf(account, move('-0.2'));
		const spec = stressChartOf(stress, { title: '−20 %' });
		const [end, first, second] = spec.marks;
		expect(first).toMatchObject({ role: 'isolated', label: '▲ Long BTCUSDT, isolated', text: '61,105.53', detail: '−4.52 %' });
		expect(second).toMatchObject({ role: 'cross', label: 'Cross: ETHUSDT, SOLUSDT', text: '2 positions' });
		expect(end).toMatchObject({ role: 'end', x: 1, y: 0, text: '0.00 USDT', detail: '−100 %' });
		expect(spec.lines[0]).toMatchObject({ style: 'account', text: '3,600.00 USDT → 0.00 USDT' });
		for (const mark of [first, second]) {
			expect(spec.lines[0]?.points.filter(({ x }) => x === mark?.x).map(({ y }) => y)[0]).toBe(mark?.y);
		}
	});

	test('a calm path has its end only', () => {
		const spec = stressChartOf(stressOf(account, move('0.01')), { title: '+1 %' });
		expect(spec.marks.map(({ role }) => role)).toEqual(['end']);
		expect(spec.marks[0]?.detail).toMatch(/^\+/);
	});
});
