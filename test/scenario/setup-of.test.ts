import { expect, test } from 'vitest';
import type { MarginMode } from '../../src/core/position.ts';
import { setupOf } from '../../src/scenario/setup-of.ts';
import type { Trade } from '../../src/scenario/trade.ts';
import { d, FLAT, GUIDE, LONG } from './trades.ts';

const kinds = (trade: Trade, mode?: MarginMode) => setupOf(trade, mode).assumed.map(({ kind }) => kind);
const without = (trade: Trade, ...keys: (keyof Trade)[]): Trade =>
	Object.fromEntries(Object.entries(trade).filter(([key]) => !keys.includes(key as keyof Trade)));

test.each<[string, Trade, string, string]>([
	['coins', { size: { amount: d('0.5'), asset: 'BTC' } }, '0.5', '32000'],
	['a value', { size: { amount: d(32_000), asset: 'USDT' } }, '0.5', '32000'],
	['a dollar sign', { size: { amount: d(32_000), asset: 'USD' } }, '0.5', '32000'],
	['own money', { size: { amount: d(1_600), unit: 'margin' } }, '0.5', '32000'],
	['a bare number', { size: { amount: d('0.5') } }, '0.5', '32000'],
])('a linear size in %s', (_, part, size, notional) => {
	const setup = setupOf({ ...LONG, ...FLAT, ...part });
	expect([setup.size.toFixed(), setup.notional.toFixed()]).toEqual([size, notional]);
});

test.each<[string, Trade, string, string]>([
	['quote units', { size: { amount: d(20_000), asset: 'USD' } }, '20000', '0.3125'],
	['coins', { size: { amount: d('0.3125'), asset: 'BTC' } }, '20000', '0.3125'],
	['own coins', { size: { amount: d('0.015625'), unit: 'margin', asset: 'BTC' } }, '20000', '0.3125'],
])('an inverse size in %s', (_, part, size, notional) => {
	const setup = setupOf({ ...LONG, ...FLAT, contract: 'inverse', ...part });
	expect([setup.size.toFixed(), setup.notional.toFixed(), setup.market.settle]).toEqual([size, notional, 'BTC']);
});

test('OKX counts contracts of 0.01 BTC', () => {
	const setup = setupOf({ ...LONG, venue: 'okx', size: { amount: d(50), unit: 'contracts' } });
	expect([setup.size.toFixed(), setup.notional.toFixed()]).toEqual(['50', '32000']);
});

test('size and margin together give the leverage', () => {
	expect(setupOf({ ...without(LONG, 'leverage'), margin: { amount: d(1_600) } }).leverage?.toFixed()).toBe('20');
});

test('extra margin is added to an isolated one', () => {
	const { initialMargin, isolatedMargin } = setupOf({ ...LONG, extraMargin: { amount: d(400) } });
	expect([initialMargin?.toFixed(), isolatedMargin?.toFixed()]).toEqual(['1600', '2000']);
});

test('a stop in percent lies against the side', () => {
	const long = setupOf({ ...LONG, stopDistance: d('0.03') });
	const short = setupOf({ ...LONG, side: 'short', stopDistance: d('0.03') });
	expect([long.stop?.toFixed(), short.stop?.toFixed()]).toEqual(['62080', '65920']);
});

test('no venue: Binance’s table for the symbol, with its date', () => {
	const [assumption] = setupOf({ ...LONG, mode: 'isolated' }).assumed;
	expect(assumption).toMatchObject({
		kind: 'venue-table',
		table: { venue: 'binance', asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
	});
});

test.each<[string, Trade, string[]]>([
	['everything given', { ...LONG, ...FLAT, mode: 'isolated' }, []],
	['no mode', { ...LONG, ...FLAT }, ['mode']],
	['no symbol', { ...GUIDE, mode: 'isolated' }, ['flat-rate']],
	['a coin without a table', { ...LONG, base: 'FOO', size: { amount: d(5) }, mode: 'isolated' }, ['size-in-coins', 'flat-rate']],
	['no entry', { ...without(GUIDE, 'entry'), mode: 'isolated' }, ['no-entry', 'flat-rate']],
	['a venue without a fee', { ...LONG, mode: 'isolated', venue: 'hyperliquid' }, ['taker-fee']],
	['a venue and a fee', { ...LONG, mode: 'isolated', venue: 'hyperliquid', feeRate: d('0.0004') }, []],
	['BTC/USD, which can be either', { ...LONG, quote: 'USD', mode: 'isolated' }, ['venue-table', 'linear']],
])('%s: assumed are exactly %j', (_, trade, expected) => {
	expect(kinds(trade)).toEqual(expected);
});

test('only a balance and no leverage means cross, and says so', () => {
	const setup = setupOf({ ...without(LONG, 'leverage'), balance: { amount: d(5_000) } });
	expect(setup.mode).toBe('cross');
	expect(setup.assumed).toContainEqual({ kind: 'mode', mode: 'cross' });
});

test('an assumed venue’s fee is not the trader’s', () => {
	expect(setupOf(LONG).feeRate).toBeUndefined();
	expect(setupOf({ ...LONG, venue: 'binance' }).feeRate?.toFixed()).toBe('0.0005');
});

test.each<[string, Trade, MarginMode, string[]]>([
	['nothing', {}, 'isolated', ['side', 'size', 'leverage']],
	['nothing, cross', {}, 'cross', ['side', 'size', 'balance']],
	['coins without an entry', without(LONG, 'entry'), 'isolated', ['entry']],
	['a bare size without a symbol', { side: 'long', size: { amount: d(5) }, entry: d(1), leverage: d(2) }, 'isolated', ['size-unit']],
	['a venue without a symbol', { ...GUIDE, venue: 'binance' }, 'isolated', ['symbol']],
	['a stop without an entry', { ...without(GUIDE, 'entry'), stop: d(49_000) }, 'isolated', ['entry']],
	[
		'own money without a leverage, cross',
		{ ...without(GUIDE, 'leverage'), size: { amount: d(100), unit: 'margin' } },
		'cross',
		['leverage'],
	],
])('%s: exactly what is missing is asked for', (_, trade, mode, fields) => {
	expect(() => setupOf(trade, mode)).toThrow(
		expect.objectContaining({ code: 'missing-figures', details: expect.objectContaining({ fields }) }),
	);
});

test('the whole balance may be the margin, whatever the price leaves over', () => {
	const trade: Trade = { ...LONG, entry: d(3_050), leverage: d(12), size: { amount: d(750), unit: 'margin' }, balance: { amount: d(750) } };
	expect(setupOf(trade, 'isolated').balance?.toFixed()).toBe('750');
});

test.each<[string, Trade, string]>([
	['margin above the balance', { ...LONG, balance: { amount: d(1_599) } }, 'margin-above-balance'],
	['extra margin above the balance', { ...LONG, balance: { amount: d(1_700) }, extraMargin: { amount: d(200) } }, 'margin-above-balance'],
	['initial margin above a cross balance', { ...LONG, mode: 'cross', balance: { amount: d(1_599) } }, 'margin-above-balance'],
	['a stop above a long', { ...LONG, stop: d(65_000) }, 'stop-wrong-side'],
	['a stop at the entry', { ...LONG, stop: d(64_000) }, 'stop-wrong-side'],
	['a stop below a short', { ...LONG, side: 'short', stop: d(63_000) }, 'stop-wrong-side'],
	['a target below a long', { ...LONG, targets: [d(63_000)] }, 'target-wrong-side'],
	['size, margin and leverage apart', { ...LONG, margin: { amount: d(500) } }, 'size-margin-leverage-conflict'],
	['leverage below 1', { ...LONG, leverage: d('0.5') }, 'leverage-below-one'],
	['leverage 0', { ...LONG, leverage: d(0) }, 'not-positive'],
	['leverage below 0', { ...LONG, leverage: d(-10) }, 'not-positive'],
	['leverage above every tier', { ...LONG, leverage: d(151) }, 'leverage-above-max'],
	['size 0', { ...LONG, size: { amount: d(0), asset: 'BTC' } }, 'not-positive'],
	['a price below 0', { ...LONG, entry: d(-1) }, 'not-positive'],
	['a maintenance rate of 100 %', { ...LONG, maintenanceRate: d(1) }, 'rate-out-of-range'],
	['a fee below 0', { ...LONG, feeRate: d('-0.001') }, 'rate-out-of-range'],
	['size in another coin', { ...LONG, size: { amount: d(1), asset: 'ETH' } }, 'size-asset-conflict'],
	['size in euros', { ...LONG, size: { amount: d(1_000), asset: 'EUR' } }, 'size-asset-conflict'],
	['a balance in coins for a linear contract', { ...LONG, balance: { amount: d(1), asset: 'BTC' } }, 'wrong-asset'],
	[
		'a balance in dollars for an inverse one',
		{ ...LONG, ...FLAT, contract: 'inverse', balance: { amount: d(1), asset: 'USDT' } },
		'wrong-asset',
	],
	['a named venue without a table', { ...LONG, venue: 'kucoin' }, 'no-tiers'],
	['a named venue without that coin', { ...LONG, base: 'FOO', size: { amount: d(1), asset: 'FOO' }, venue: 'okx' }, 'no-tiers'],
	['an inverse contract where only a linear table is', { ...LONG, venue: 'bybit', contract: 'inverse' }, 'no-tiers'],
])('%s is a contradiction or impossible, and is named', (_, trade, code) => {
	expect(() => setupOf(trade)).toThrow(expect.objectContaining({ code }));
});

test('a stop in profit is fine once the mark has passed it', () => {
	expect(setupOf({ ...LONG, mark: d(70_000), stop: d(66_000) }).stop?.toFixed()).toBe('66000');
});

test('a named venue without a table computes with the rate that was given', () => {
	const { market } = setupOf({ ...LONG, venue: 'kucoin', ...FLAT });
	expect(market.rules.tiers).toHaveLength(1);
	expect(market.venue?.id).toBe('kucoin');
});

test('PEPE finds the table of 1000PEPE: the tiers are by notional', () => {
	const pepe = { ...LONG, base: 'PEPE', size: { amount: d(5), asset: 'PEPE' }, entry: d('0.0000123') };
	expect(setupOf({ ...pepe, leverage: d(5) }).market.table?.contract.symbol).toBe('1000PEPEUSDT');
});
