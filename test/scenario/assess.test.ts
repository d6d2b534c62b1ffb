import { expect, test } from 'vitest';
import { accountRisk } from '../../src/core/account.ts';
import { accountOf } from '../../src/scenario/account-of.ts';
import { assess } from '../../src/scenario/assess.ts';
import { setupOf } from '../../src/scenario/setup-of.ts';
import type { Trade } from '../../src/scenario/trade.ts';
import { d, FLAT, GUIDE, LONG } from './trades.ts';

const isolated = (trade: Trade) => assess(setupOf({ ...trade, mode: 'isolated' }));
const cross = (trade: Trade) => assess(setupOf({ ...trade, mode: 'cross' }));

test('the guide’s example, isolated: 100 is taken, 900 stays', () => {
	const { maximumLoss, stays, liquidation } = isolated(GUIDE);
	expect([maximumLoss.amount.toFixed(), stays?.amount.toFixed()]).toEqual(['100', '900']);
	expect(liquidation?.price.toFixed(2)).toBe('45226.13');
});

test('the guide’s example, cross: effective leverage 1, liquidated at no price, bankrupt at 0', () => {
	const { outcome, liquidation, risk, maximumLoss, stays } = cross(GUIDE);
	expect(outcome).toBe('none');
	expect(liquidation).toBeUndefined();
	expect(risk.standing.effectiveLeverage?.toFixed()).toBe('1');
	expect(risk.bankruptcyPrice?.toFixed()).toBe('0');
	expect([maximumLoss.amount.toFixed(), stays?.amount.toFixed()]).toEqual(['1000', '0']);
});

test('what a larger wallet can lose on a 1× long is the position, not the wallet', () => {
	const { maximumLoss, stays } = cross({ ...GUIDE, balance: { amount: d(2_500) } });
	expect([maximumLoss.amount.toFixed(), stays?.amount.toFixed()]).toEqual(['1000', '1500']);
});

test('without an entry the distance is the same as with one', () => {
	const { entry: _, ...noEntry } = GUIDE;
	const known = isolated({ ...GUIDE, ...FLAT }).liquidation?.distance;
	expect(isolated({ ...noEntry, ...FLAT }).liquidation?.distance.toFixed(30)).toBe(known?.toFixed(30));
});

test('equity at the liquidation price is the maintenance margin', () => {
	for (const side of ['long', 'short'] as const) {
		const { liquidation, setup } = isolated({ ...LONG, side });
		if (!liquidation) throw new Error('no price');
		const [at] = accountRisk(accountOf({ ...setup, markPrice: liquidation.price })).positions;
		expect(at?.standing.equity.amount.minus(at.standing.requirement.amount).abs().lt('1e-40')).toBe(true);
	}
});

test('fees: a named venue’s, or the trader’s, are in the maximum loss; nobody’s are not', () => {
	expect(isolated(LONG).maximumLoss.amount.toFixed()).toBe('1600');
	expect(isolated({ ...LONG, venue: 'binance' }).maximumLoss.amount.toFixed()).toBe('1616');
	expect(isolated({ ...LONG, feeRate: d('0.001') }).maximumLoss.amount.toFixed()).toBe('1632');
	expect(cross({ ...LONG, feeRate: d('0.001'), balance: { amount: d(5_000) } }).maximumLoss.amount.toFixed()).toBe('5000');
});

test('break-even pays both fees', () => {
	const { breakEven } = isolated({ ...LONG, feeRate: d('0.0005') });
	expect(breakEven?.toFixed(6)).toBe(d(64_000).times('1.0005').div('0.9995').toFixed(6));
});

const kinds = (trade: Trade) => assess(setupOf(trade)).warnings.map(({ kind }) => kind);

test.each<[string, Trade, string[]]>([
	['nothing to warn of', { ...LONG, leverage: d(10) }, []],
	['20× is not above 20×', LONG, []],
	['effective leverage above 20×', { ...LONG, leverage: d(25) }, ['effective-leverage']],
	['a stop beyond the liquidation', { ...LONG, stop: d(61_000) }, ['stop-beyond-liquidation']],
	['a stop before it', { ...LONG, stop: d(61_100) }, []],
	['a short’s stop beyond it', { ...LONG, side: 'short', stop: d(67_000) }, ['stop-beyond-liquidation']],
	[
		'more leverage than the tier of 20M has',
		{ ...LONG, size: { amount: d(20_000_000), asset: 'USDT' }, leverage: d(75) },
		['leverage-above-tier', 'effective-leverage'],
	],
	[
		'extra margin in cross',
		{ ...LONG, leverage: d(5), mode: 'cross', balance: { amount: d(9_000) }, extraMargin: { amount: d(10) } },
		['extra-in-cross'],
	],
])('%s', (_, trade, expected) => {
	expect(kinds(trade)).toEqual(expected);
});

test('where tiers jump, a long can be liquidated above as well, at the edge of the tier', () => {
	const former: Trade = { ...LONG, venue: 'bitget', opened: '2025-01-01', size: { amount: d(899_000), asset: 'USDT' }, leverage: d(110) };
	const { liquidation, warnings } = isolated(former);
	expect(liquidation?.below).toBe(true);
	const other = warnings.find(({ kind }) => kind === 'other-side');
	expect(other).toMatchObject({ below: false });
	expect(other && 'price' in other && other.price.toFixed(20)).toBe(d(900_000).div(899_000).times(64_000).toFixed(20));
});

test('more leverage than the rate allows is liquidated at once', () => {
	expect(isolated({ ...LONG, maintenanceRate: d('0.06') }).outcome).toBe('immediate');
});

test('beyond a partial table nothing is computed', () => {
	const large: Trade = { ...LONG, venue: 'bybit', quote: 'USDT', size: { amount: d(90_000_000), asset: 'USDT' }, leverage: d(5) };
	expect(() => isolated(large)).toThrow(expect.objectContaining({ code: 'beyond-table' }));
});

test('a 1× inverse short can’t be liquidated; a 1× inverse long can', () => {
	const coin: Trade = { ...LONG, ...FLAT, contract: 'inverse', leverage: d(1), size: { amount: d(64_000), asset: 'USD' } };
	expect(isolated({ ...coin, side: 'short' }).outcome).toBe('none');
	expect(isolated(coin).liquidation?.price.toFixed(2)).toBe(d(64_000).times('1.005').div(2).toFixed(2));
});

test('a price ten thousand times away is none', () => {
	const wallet = { ...LONG, ...FLAT, side: 'short', mode: 'cross' } as const;
	expect(assess(setupOf({ ...wallet, balance: { amount: d(32_000).times(9_000) } })).outcome).toBe('at-price');
	expect(assess(setupOf({ ...wallet, balance: { amount: d(32_000).times(11_000) } })).outcome).toBe('none');
});

test('the mark moves what is there now, not where it ends', () => {
	const now = isolated({ ...LONG, mark: d(63_000) });
	expect(now.liquidation?.price.eq(isolated(LONG).liquidation?.price ?? 0)).toBe(true);
	expect(now.risk.unrealizedPnl.amount.toFixed()).toBe('-500');
	expect(now.liquidation?.distance.toFixed(6)).toBe(now.liquidation?.price.div(63_000).minus(1).toFixed(6));
});
