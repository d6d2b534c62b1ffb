import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accountRisk } from '../../src/core/account.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { DomainError } from '../../src/core/error.ts';
import type { Position } from '../../src/core/position.ts';
import { leverageOf, moneyOf, priceOf, sizeOf } from '../../src/core/quantity.ts';
import { VENUES } from '../../src/venues/index.ts';
import { assertInsideTable, listedSymbols, resolveSymbol, symbolRules } from '../../src/venues/tables.ts';
import { TIER_FILE } from '../../src/venues/tier-file.ts';
import { VENUE_IDS } from '../../src/venues/types.ts';

const FOLDER = 'src/venues/tiers';
const files = readdirSync(FOLDER).map((name) => ({ name, json: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as unknown }));
const shipped = VENUE_IDS.flatMap((venue) =>
	listedSymbols(venue).map((symbol) => ({ venue, symbol, rules: symbolRules(venue, symbol).rules })),
);

test.each(files)('$name fits the schema, names its venue, and lists no market twice', ({ name, json }) => {
	const { venue, tables } = TIER_FILE.parse(json);
	expect(`${venue}.json`).toBe(name);
	const names = tables.flatMap(({ symbol, aliases }) => [symbol, ...(aliases ?? [])]).map((spelled) => spelled.toUpperCase());
	expect(new Set(names).size).toBe(names.length);
});

test('every file of the folder is read', () => {
	const read = VENUE_IDS.filter((venue) => listedSymbols(venue).length > 0);
	expect(files.map(({ name }) => name.replace('.json', '')).sort()).toEqual([...read].sort());
});

describe.each(shipped)('$venue $symbol', ({ rules: { tiers, tiering } }) => {
	const pairs = tiers.slice(1).map((tier, index) => ({ below: tiers[index] ?? tier, tier }));

	test('borders rise without a gap, and only the last tier may be open', () => {
		for (const { below, tier } of pairs) {
			expect(below.upTo).not.toBeNull();
			expect(tier.upTo === null || tier.upTo.gt(below.upTo ?? 0)).toBe(true);
		}
	});

	test('rates rise and stay below 1', () => {
		for (const { below, tier } of pairs) expect(tier.rate.gt(below.rate)).toBe(true);
		expect(tiers[0]?.rate.gt(0) && tiers.at(-1)?.rate.lt(1)).toBe(true);
	});

	test('leverage falls, and opening at it leaves more margin than maintenance takes', () => {
		for (const { below, tier } of pairs) expect(tier.maxLeverage?.lt(below.maxLeverage ?? 0)).toBe(true);
		for (const { rate, maxLeverage } of tiers) expect(maxLeverage?.times(rate).lte(1)).toBe(true);
	});

	test('amounts keep the maintenance margin continuous at every border', () => {
		if (tiering !== 'marginal') return;
		expect(tiers[0]?.amount.toFixed()).toBe('0');
		for (const { below, tier } of pairs) {
			const border = below.upTo ?? new Decimal(0);
			const from = border.times(below.rate).minus(below.amount);
			const to = border.times(tier.rate).minus(tier.amount);
			expect(from.minus(to).abs().lt('1e-40')).toBe(true);
		}
	});
});

test.each([
	{ venue: 'binance', symbol: 'BTCUSDT', row: 11, upTo: '1800000000', rate: '0.5', amount: '421482000' },
	{ venue: 'bybit', symbol: 'BTCUSDT', row: 1, upTo: '2000000', rate: '0.005', amount: '510' },
	{ venue: 'bybit', symbol: 'BTC-PERP:USDC', row: 29, upTo: '100000000', rate: '0.25', amount: '12663200' },
	{ venue: 'okx', symbol: 'BTC-USDT-SWAP', row: 83, upTo: '1640000', rate: '0.4125', amount: undefined },
	{ venue: 'hyperliquid', symbol: 'BTC', row: 1, upTo: undefined, rate: '0.025', amount: '1875000' },
	{ venue: 'dydx', symbol: 'BTC-USD', row: 0, upTo: undefined, rate: '0.03', amount: '0' },
	// 200,000 USDT at 0.5 %, what is above at 1 %: amount 200,000 × 0.5 %
	{ venue: 'bitget', symbol: 'ETHUSDT', row: 1, upTo: '750000', rate: '0.01', amount: '1000' },
	{ venue: 'gate', symbol: 'BTC_USDT', row: 4, upTo: '1000000', rate: '0.01', amount: '835' },
] as const)('$venue $symbol row $row', ({ venue, symbol, row, upTo, rate, amount }) => {
	const tier = symbolRules(venue, symbol).rules.tiers[row];
	expect(tier?.upTo?.toFixed()).toBe(upTo);
	expect(tier?.rate.toFixed()).toBe(rate);
	if (amount) expect(tier?.amount.toFixed()).toBe(amount);
});

test('Hyperliquid ETH above 100 M is exactly 1/30, not a rounded double', () => {
	const tier = symbolRules('hyperliquid', 'ETH').rules.tiers[1];
	expect(tier?.rate.toFixed()).toBe(new Decimal(1).div(30).toFixed());
	expect(tier?.rate.toFixed().length).toBeGreaterThan(60);
	expect(tier?.amount.minus(new Decimal(4_000_000).div(3)).abs().lt('1e-50')).toBe(true);
});

test.each([
	{ venue: 'binance', symbol: 'btcusdt', spelled: 'BTCUSDT' },
	{ venue: 'hyperliquid', symbol: 'KPEPE', spelled: 'kPEPE' },
	{ venue: 'gate', symbol: 'BTCUSDT', spelled: 'BTC_USDT' },
	{ venue: 'okx', symbol: ' btc-usdt-swap ', spelled: 'BTC-USDT-SWAP' },
] as const)('$venue knows “$symbol” as $spelled', ({ venue, symbol, spelled }) => {
	expect(symbolRules(venue, symbol).contract.symbol).toBe(spelled);
});

test.each([
	{ venue: 'binance', symbol: 'FOOUSDT' },
	{ venue: 'okx', symbol: 'BTCUSDT' },
	{ venue: 'hyperliquid', symbol: '*' },
	{ venue: 'mexc', symbol: 'BTC_USDT' },
	{ venue: 'binance-coin', symbol: 'BTCUSD_PERP' },
	{ venue: 'binance', symbol: '__proto__' },
] as const)('$venue $symbol has no table and is not guessed', ({ venue, symbol }) => {
	expect(() => symbolRules(venue, symbol)).toThrow(expect.objectContaining({ code: 'no-tiers', details: { venue, symbol } }));
});

test.each([
	['binance', 'btc', undefined, 'BTCUSDT'],
	['binance', 'BTC', 'USDC', undefined],
	['bybit', 'BTC', undefined, 'BTCUSDT'],
	['bybit', 'BTC', 'usdc', 'BTCPERP'],
	['okx', 'BTC', 'USDT', 'BTC-USDT-SWAP'],
	['dydx', 'ETH', undefined, 'ETH-USD'],
	// 1,000 units a contract: prices differ by 1,000, so PEPE itself is not this market
	['binance', 'PEPE', undefined, undefined],
	['mexc', 'BTC', undefined, undefined],
] as const)('%s %s/%s → %s', (venue, base, quote, symbol) => {
	expect(resolveSymbol(venue, base, quote)).toBe(symbol);
});

test('Bitget positions from before 2025-11-10 keep the flat rule', () => {
	const former = VENUES.bitget.former;
	expect(symbolRules('bitget', 'BTCUSDT', former?.margin).rules.tiering).toBe('flat');
	expect(symbolRules('bitget', 'BTCUSDT').rules.tiering).toBe('marginal');
});

describe('a partial table (Bybit BTCUSDT, known to 2,000,000)', () => {
	const table = symbolRules('bybit', 'BTCUSDT');
	const check = (side: Position['side'], size: string) => {
		const price = priceOf(new Decimal(100_000));
		const margin = moneyOf(new Decimal(size).times(10_000), 'USDT');
		const position: Position = {
			contract: table.contract,
			side,
			size: sizeOf(new Decimal(size)),
			entryPrice: price,
			markPrice: price,
			leverage: leverageOf(new Decimal(10)),
			rules: table.rules,
			collateral: { mode: 'isolated', margin },
		};
		const [risk] = accountRisk({ settle: 'USDT', positions: [position] }).positions;
		if (!risk) throw new Error('one position in, none out');
		assertInsideTable(table, risk);
	};

	test('answers inside', () => expect(() => check('long', '19')).not.toThrow());
	test('does not answer for a notional past its last row', () => expect(() => check('long', '21')).toThrow(DomainError));
	test('does not answer for a short that passes it on the way to liquidation', () => {
		expect(() => check('short', '19')).toThrow(expect.objectContaining({ code: 'beyond-table' }));
	});
});
