import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../../src/core/decimal.ts';
import type { Account } from '../../../src/core/position.ts';
import { moneyOf, rateOf } from '../../../src/core/quantity.ts';
import { stressOf } from '../../../src/core/stress.ts';
import { stressChartOf } from '../../../src/embeds/charts/of-stress.ts';
import { rulerOf, worstEvents } from '../../../src/embeds/charts/of-trade.ts';
import { assess } from '../../../src/scenario/assess.ts';
import { setupOf } from '../../../src/scenario/setup-of.ts';
import type { Trade } from '../../../src/scenario/trade.ts';
import { stressEvent } from '../../../src/venues/stress-event-words.ts';
import { d, FLAT, GUIDE, LONG } from '../../scenario/trades.ts';

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
	});

	test('the worst of a coin: drops for a long, rises for a short, largest first', () => {
		expect(worstEvents('long', 'BTC').map(({ id }) => id)).toEqual(['2020-03-12', '2022-06-18', '2021-05-19']);
		expect(worstEvents('short', 'ETH').map(({ id }) => id)).toEqual(['up-2021-05-20', 'up-2021-01-04', 'up-2025-02-03']);
		expect(worstEvents('long', 'NOCOIN')).toEqual([]);
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

	test('of many symbols that fall together two are named, the others counted; at the start it is at once', () => {
		const coins = ['BTC', 'ETH', 'SOL', 'XRP', 'DOGE'];
		const positions = coins.map((base) =>
			position({ ...eth, base, size: { amount: d(1), asset: base }, entry: d(100), mode: 'cross', balance: { amount: d(100) } }),
		);
		const poor = { ...account, walletBalance: moneyOf(d(100) as Decimal, 'USDT'), positions };
		const [, fall] = stressChartOf(stressOf(poor, move('-0.5')), { title: '' }).marks;
		expect(fall).toMatchObject({ label: 'Cross: BTCUSDT, ETHUSDT and 3 more', text: '5 positions' });
		const one = { ...account, positions: [position({ ...TRADE, mark: d(60_900), stop: d(60_000), mode: 'isolated' })] };
		const [, atOnce] = stressChartOf(stressOf(one, move('-0.5')), { title: '' }).marks;
		expect(atOnce).toMatchObject({ text: '60,900.00', detail: 'at once' });
	});

	test('a calm path has its end only', () => {
		const spec = stressChartOf(stressOf(account, move('0.01')), { title: '+1 %' });
		expect(spec.marks.map(({ role }) => role)).toEqual(['end']);
		expect(spec.marks[0]?.detail).toMatch(/^\+/);
	});
});
