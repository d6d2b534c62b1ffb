import { describe, expect, test } from 'vitest';
import { accountRisk } from '../../src/core/account.ts';
import { Decimal, ZERO } from '../../src/core/decimal.ts';
import type { Account, Contract, Position } from '../../src/core/position.ts';
import { moneyOf, priceOf, rateOf, sizeOf } from '../../src/core/quantity.ts';
import type { MarginRules } from '../../src/core/rules.ts';
import { VENUES } from '../../src/venues/index.ts';
import { symbolRules } from '../../src/venues/tables.ts';
import { tiersOf } from '../../src/venues/tier-file.ts';
import type { MarginProfile, VenueId } from '../../src/venues/types.ts';

/** A venue's way of counting with the rates that its example uses. */
const rulesWith = (
	{ maintenanceBasis, tiering, triggerFeeRate }: MarginProfile,
	...tiers: [upTo: string | null, rate: string][]
): MarginRules => ({
	maintenanceBasis: maintenanceBasis.is,
	tiering: tiering.is,
	triggerFeeRate: triggerFeeRate.is,
	tiers: tiersOf(tiers.map(([upTo, rate]) => ({ upTo, rate }))),
});
const withoutFee = (rules: MarginRules): MarginRules => ({ ...rules, triggerFeeRate: rateOf(ZERO) });

interface Example {
	readonly side?: Position['side'];
	readonly size: string;
	readonly contractSize?: string;
	readonly kind?: Contract['kind'];
	readonly entry: string;
	readonly mark?: string;
	readonly margin: string;
	readonly rules: MarginRules;
}
const positionOf = (
	{ side = 'long', size, contractSize = '1', kind = 'linear', entry, mark = entry, rules }: Example,
	collateral: Position['collateral'],
	symbol = 'X',
): Position => ({
	contract: { symbol, kind, contractSize: new Decimal(contractSize) },
	side,
	size: sizeOf(new Decimal(size)),
	entryPrice: priceOf(new Decimal(entry)),
	markPrice: priceOf(new Decimal(mark)),
	rules,
	collateral,
});
function isolated(example: Example) {
	const margin = moneyOf(new Decimal(example.margin), 'USDT');
	const [risk] = accountRisk({ settle: 'USDT', positions: [positionOf(example, { mode: 'isolated', margin })] }).positions;
	if (!risk) throw new Error('one position in, none out');
	return risk;
}
function priceIn(example: Example, decimals: number): string | undefined {
	const { liquidation } = isolated(example);
	return liquidation.kind === 'at-price' ? (liquidation.below ?? liquidation.above)?.toFixed(decimals) : liquidation.kind;
}

/** https://www.bitget.com/ar/support/articles/12560603797467, automatic margin call: BTC long 0.1 at 27,249.5, 10×; its prices are rounded up to 0.1. */
describe('Bitget, the shipped table as it is', () => {
	const { rules } = symbolRules('bitget', 'BTCUSDT');
	const trade = { size: '0.1', entry: '27249.5', rules };
	test.each([
		['272.495', '24637.9'],
		['544.99', '21900.4'],
	])('margin %s → %s', (margin, printed) => {
		const price = new Decimal(priceIn({ ...trade, margin }, 30) ?? 0);
		expect(price.toDecimalPlaces(1, Decimal.ROUND_UP).toFixed(1)).toBe(printed);
	});
});

/** https://www.bitget.com/support/articles/12560603841952 (2025-11-10): 330,000 USDT, 200,000 at 0.4 % and the rest at 0.5 %, closing fee 0.06 %. */
test('Bitget: 330,000 USDT need 1,648 since 2025-11-10, and 1,848 where they were opened before', () => {
	const tiers: [string | null, string][] = [
		['200000', '0.004'],
		[null, '0.005'],
	];
	const requirement = (profile: MarginProfile) =>
		isolated({ size: '1', entry: '330000', margin: '33000', rules: rulesWith(profile, ...tiers) }).standing.requirement.amount.toFixed();
	expect(requirement(VENUES.bitget.margin)).toBe('1648');
	expect(requirement(VENUES.bitget.former?.margin ?? VENUES.bitget.margin)).toBe('1848');
});

/**
 * Real positions with the price that Hyperliquid itself gave, kept in freqtrade's tests (tests/exchange/test_hyperliquid.py, 2024-11, read 2026-11);
 * `margin` is the isolated wallet. BTC and ETH stood at 50× then, DOGE at 20×; SOL is as shipped.
 */
describe('Hyperliquid', () => {
	const at = (maxLeverage: string): MarginRules => ({
		...symbolRules('hyperliquid', 'BTC').rules,
		tiers: tiersOf([{ upTo: null, maxLeverage }]),
	});
	const SOL = symbolRules('hyperliquid', 'SOL').rules;
	test.each([
		['SOL', 'long', '0.16', '146.82', '23.482979', SOL, '0.05269872'],
		['SOL', 'long', '0.33', '145.83', '24.045107', SOL, '74.83696193'],
		['SOL', 'short', '0.32', '155.89', '24.924941', SOL, '228.07847866'],
		['SOL', 'long', '0.6', '173.06', '20.735658', SOL, '142.05186667'],
		['SOL', 'short', '0.48', '163.11', '15.650731', SOL, '190.94213618'],
		['ETH', 'long', '0.015', '2458.5', '36.864593', at('50'), '0.86915825'],
		['ETH', 'short', '0.0327', '2552', '20.833393', at('50'), '3157.53150453'],
		['BTC', 'long', '0.00077', '62739', '24.137992', at('50'), '31708.03843631'],
		['BTC', 'short', '0.00145', '68139', '19.72573', at('50'), '80933.61590987'],
		['DOGE', 'short', '351', '0.14333', '25.136807', at('20'), '0.20970228'],
	] as const)('%s %s %s at %s with %s', (_, side, size, entry, margin, rules, printed) => {
		// entry and margin were printed rounded
		expect(new Decimal(priceIn({ side, size, entry, margin, rules }, 30) ?? 0).div(printed).minus(1).abs().lt('1e-6')).toBe(true);
	});
});

/** https://github.com/dydxprotocol/v4-documentation, concepts/trading/liquidations (2026-04-22), both examples; mid-caps have the 5 % that they use. */
describe('dYdX', () => {
	const { rules } = symbolRules('dydx', 'LINK-USD');
	test('isolated: 1,000 USDC behind a short of 3 ETH at 3,000 → 3,174.60', () => {
		expect(priceIn({ side: 'short', size: '3', entry: '3000', margin: '1000', rules }, 2)).toBe('3174.60');
	});

	test('cross: short 1.5 ETH beside 1,000 STRK at 1.75 (10 %) → 3,380.95', () => {
		const strk = rulesWith(VENUES.dydx.margin, [null, '0.1']);
		const account: Account = {
			settle: 'USDC',
			walletBalance: moneyOf(new Decimal(1000), 'USDC'),
			positions: [
				positionOf({ side: 'short', size: '1.5', entry: '3000', margin: '0', rules }, { mode: 'cross' }, 'ETH-USD'),
				positionOf({ size: '1000', entry: '1.75', margin: '0', rules: strk }, { mode: 'cross' }, 'STRK-USD'),
			],
		};
		const [eth] = accountRisk(account).positions;
		expect(eth?.liquidation.kind === 'at-price' && eth.liquidation.above?.toFixed(2)).toBe('3380.95');
	});
});

/**
 * OKX API v5, sample answer of tradingBot/signal/positions: 15 contracts of 0.01 ETH at 1,597.74, mark 1,584.33, mmr 1.901196 (0.8 %),
 * mgnRatio 11.719278420807477. From mgnRatio = equity ÷ (mmr + closing fee) follow the equity and so the wallet behind it; liqPx is what is left to find.
 */
test('OKX: the sample’s margin ratio leads to its liqPx of 1,438.738, closing fee in the trigger', () => {
	const rules = rulesWith(VENUES.okx.margin, [null, '0.008']);
	const notional = new Decimal('237.6495');
	const equity = new Decimal('11.719278420807477').times(notional.times('0.0085'));
	const margin = equity.plus('2.0115').toFixed();
	expect(priceIn({ size: '15', contractSize: '0.01', entry: '1597.74', mark: '1584.33', margin, rules }, 3)).toBe('1438.738');
});

/** https://www.kucoin.com/support/4408061803033 (before 2025-05-22): short 5 contracts of 0.001 BTC at 28,000, 100×, 0.4 %. */
test('KuCoin, former rules → 28,168', () => {
	const rules = rulesWith(VENUES.kucoin.former?.margin ?? VENUES.kucoin.margin, [null, '0.004']);
	expect(priceIn({ side: 'short', size: '5', contractSize: '0.001', entry: '28000', margin: '1.4', rules }, 0)).toBe('28168');
});

/** https://blog.mexc.fm/liquidation-in-futures-2: long 0.1 BTC at 50,000, 25×, 0.4 %, “commission excluded”. */
test('MEXC, without the fee → 48,200', () => {
	const rules = withoutFee(rulesWith(VENUES.mexc.margin, [null, '0.004']));
	expect(priceIn({ size: '0.1', entry: '50000', margin: '200', rules }, 0)).toBe('48200');
});

/** testnet.bybit.com/en-US/help-center/s/article/Liquidation-Price-USDT-Contract, example 1 (before 2025-09-02): long 1 BTC at 20,000, 50×, 0.5 %. */
test('Bybit, former rules → 19,700; since then maintenance counts at the mark', () => {
	const trade = { size: '1', entry: '20000', margin: '400' };
	expect(priceIn({ ...trade, rules: rulesWith(VENUES.bybit.former?.margin ?? VENUES.bybit.margin, [null, '0.005']) }, 2)).toBe('19700.00');
	// 20,000 × (1 − 1/50) ÷ (1 − 0.005)
	expect(priceIn({ ...trade, rules: rulesWith(VENUES.bybit.margin, [null, '0.005']) }, 2)).toBe('19698.49');
});

/** https://www.binance.com/en/support/faq/ceccfcfb4e3a45e3b48b0b1bb1a8ae46: LP = A(s + m) ÷ (WB + s·A/EP); 1× long of 10,000 USD at 100,000, 0.4 %. */
test('Binance COIN-M: a 1× long has a liquidation price → 50,200', () => {
	const rules = rulesWith(VENUES['binance-coin'].margin, [null, '0.004']);
	expect(priceIn({ kind: 'inverse', size: '100', contractSize: '100', entry: '100000', margin: '0.1', rules }, 0)).toBe('50200');
});

/** https://support.deribit.com/hc/en-us/articles/25944738177565-Linear-Perpetual: 25 BTC at 100,000 → 1 % + 25 × 0.005 % of the whole, 28,125 USDC. */
test('Deribit: the whole position at its rate → 28,125', () => {
	const rules = rulesWith(VENUES.deribit.margin, [null, '0.01125']);
	expect(isolated({ size: '25', entry: '100000', margin: '53125', rules }).maintenanceMargin.amount.toFixed()).toBe('28125');
});

/** r/BitMEX, BitMEX staff 2020-03-09: maintenance = 0.5 % × order value + taker fee × order value; here with the fee of today. */
test('BitMEX: rate and closing fee, both on the entry value, in the coin', () => {
	const rules = rulesWith(VENUES.bitmex.margin, [null, '0.005']);
	const { standing } = isolated({ kind: 'inverse', size: '10000', entry: '50000', mark: '52000', margin: '0.02', rules });
	expect(standing.requirement.amount.toFixed()).toBe('0.0011');
});

test.each(['binance', 'gate', 'kucoin'] as const satisfies VenueId[])(
	'%s: at the liquidation price the equity is the requirement, fee and tiers of that price',
	(venue) => {
		const rules = rulesWith(VENUES[venue].margin, ['20000', '0.004'], ['90000', '0.005'], [null, '0.01']);
		const trade: Example = { side: 'short', size: '1', entry: '80000', margin: '8000', rules };
		const price = priceIn(trade, 40) ?? '';
		const { standing } = isolated({ ...trade, mark: price });
		expect(standing.equity.amount.minus(standing.requirement.amount).abs().lt('1e-30')).toBe(true);
	},
);
