import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountRisk } from '../../src/core/account.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { exitResult } from '../../src/core/exit.ts';
import { leverageOf, moneyOf, priceOf, rateOf, sizeOf } from '../../src/core/quantity.ts';
import { maxLeverageBehind, rewardToRisk, type StopTerms, sizeFromRisk, stopFillPrice } from '../../src/core/size.ts';
import { account, HALF_PERCENT, position } from './build.ts';
import { crossPosition } from './random-account.ts';

const terms = (text: {
	side?: 'long' | 'short';
	kind?: 'linear' | 'inverse';
	entry: string;
	stop: string;
	fee?: string;
	slippage?: string;
}): StopTerms => ({
	kind: text.kind ?? 'linear',
	side: text.side ?? 'long',
	entryPrice: priceOf(new Decimal(text.entry)),
	stopPrice: priceOf(new Decimal(text.stop)),
	openFeeRate: rateOf(new Decimal(text.fee ?? 0)),
	closeFeeRate: rateOf(new Decimal(text.fee ?? 0)),
	slippageRate: rateOf(new Decimal(text.slippage ?? 0)),
});

describe('size from risk', () => {
	test.each([
		{ risk: '75', side: 'long', entry: '62000', stop: '60500', expected: '0.05' },
		{ risk: '40', side: 'short', entry: '3300', stop: '3380', expected: '0.5' },
		// 100 = q·(1,000 + 0.05 %·(50,000 + 49,000))
		{ risk: '104.95', side: 'long', entry: '50000', stop: '49000', fee: '0.0005', expected: '0.1' },
		// stop filled 1 % worse: 48,510
		{ risk: '149', side: 'long', entry: '50000', stop: '49000', slippage: '0.01', expected: '0.1' },
	] as const)('$risk at risk, $side $entry, stop $stop → $expected', ({ risk, expected, ...text }) => {
		expect(sizeFromRisk(terms(text), { risk: new Decimal(risk) }).size.toFixed()).toBe(expected);
	});

	test('rounded down to the step, it never loses more than the risk; too small a risk gives 0', () => {
		const stop = terms({ entry: '62000', stop: '60500' });
		const sized = sizeFromRisk(stop, { risk: new Decimal('80'), step: new Decimal('0.001') });
		expect([sized.size.toFixed(), sized.loss.toFixed()]).toEqual(['0.053', '79.5']);
		expect(sizeFromRisk(stop, { risk: new Decimal('1'), step: new Decimal('0.001') }).size.toFixed()).toBe('0');
	});

	test.each([
		// 1/30,000 − 1/60,000 has no end in decimals: the quotient falls short of 60 by its last digit
		['inverse', '60000', '30000', '0.001', '60', '60'],
		['linear', '0.3', '0.29', '1', '25', '100'],
	] as const)('%s from %s to %s: a risk of %s that buys whole steps of %s buys all of them', (kind, entry, stop, risk, step, expected) => {
		const sized = sizeFromRisk(terms({ kind, entry, stop }), { risk: new Decimal(risk), step: new Decimal(step) });
		expect([sized.size.toFixed(), sized.unrounded.toFixed()]).toEqual([expected, expected]);
	});

	test('closing at the slipped stop loses exactly the risk, linear and inverse', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('linear' as const, 'inverse' as const),
				fc.constantFrom('long' as const, 'short' as const),
				fc.integer({ min: 1, max: 400 }),
				(kind, side, permille) => {
					const stop = new Decimal(50_000).times(side === 'long' ? 1000 - permille : 1000 + permille).div(1000);
					const stopTerms = terms({ kind, side, entry: '50000', stop: stop.toFixed(), fee: '0.0006', slippage: '0.002' });
					const risk = new Decimal('1.5');
					const { size } = sizeFromRisk(stopTerms, { risk });
					const trade = position({ kind, side, size: size.toFixed(), entry: '50000', rules: HALF_PERCENT });
					const { net } = exitResult(trade, {
						exits: [{ price: stopFillPrice(stopTerms), part: rateOf(new Decimal(1)) }],
						openFeeRate: stopTerms.openFeeRate,
						closeFeeRate: stopTerms.closeFeeRate,
						fundingPaid: new Decimal(0),
					});
					expect(net.plus(risk).abs().lt('1e-50')).toBe(true);
				},
			),
		);
	});

	test.each([
		['long', '50000', '51000', 'stop-wrong-side'],
		['short', '50000', '49000', 'stop-wrong-side'],
		['long', '50000', '50000', 'zero-stop-distance'],
	] as const)('a %s from %s with a stop at %s is refused: %s', (side, entry, stop, code) => {
		expect(() => sizeFromRisk(terms({ side, entry, stop }), { risk: new Decimal(1) })).toThrow(expect.objectContaining({ code }));
	});
});

test('reward to risk: gross by prices, net after fees', () => {
	const ratio = rewardToRisk(terms({ side: 'short', entry: '64000', stop: '65000', fee: '0.0005' }), priceOf(new Decimal(60_000)));
	expect([ratio.gross.toFixed(), ratio.net.toFixed(4)]).toEqual(['4', new Decimal(4000 - 32 - 30).div(1000 + 32 + 32.5).toFixed(4)]);
});

test('at the highest leverage behind a price, an isolated position is liquidated at that price', () => {
	const positions = fc
		.constantFrom('linear' as const, 'inverse' as const)
		.chain((kind) => crossPosition({ symbol: 'BTCUSD', kind, tiering: 'marginal' }));
	fc.assert(
		fc.property(positions, fc.integer({ min: 50, max: 900 }), (random, permille) => {
			const trade = { ...random, markPrice: random.entryPrice };
			const { side, contract, entryPrice, rules, size } = trade;
			const beyond = priceOf(entryPrice.times(side === 'long' ? 1000 - permille : 1000 + permille).div(1000));
			const exposure = size.times(contract.contractSize);
			const leverage = maxLeverageBehind({ kind: contract.kind, side, exposure, entryPrice, beyond, rules, contracts: size });
			if (!leverage) throw new Error('no leverage');
			const entryNotional = contract.kind === 'linear' ? exposure.times(entryPrice) : exposure.div(entryPrice);
			const margin = moneyOf(entryNotional.div(leverage), 'x');
			const [risk] = accountRisk({
				settle: 'x',
				positions: [{ ...trade, leverage: leverageOf(leverage), collateral: { mode: 'isolated', margin } }],
			}).positions;
			const { liquidation } = risk ?? {};
			fc.pre(liquidation?.kind === 'at-price');
			const price = liquidation?.kind === 'at-price' ? (side === 'long' ? liquidation.below : liquidation.above) : undefined;
			expect(price?.div(beyond).minus(1).abs().lt('1e-40')).toBe(true);
		}),
	);
});

test('any leverage does where the price behind the stop lies in profit by more than the requirement', () => {
	const { rules } = position({ entry: '100', rules: HALF_PERCENT });
	const free = maxLeverageBehind({
		kind: 'linear',
		side: 'long',
		exposure: new Decimal(1),
		entryPrice: priceOf(new Decimal(100)),
		beyond: priceOf(new Decimal(110)),
		rules,
		contracts: sizeOf(new Decimal(1)),
	});
	expect(free).toBeUndefined();
	expect(account('1').positions).toEqual([]);
});

test.each([
	['linear', 'long', '1', '101000', '99000'],
	['linear', 'short', '1', '99000', '101500'],
	['inverse', 'short', '50000', '49000', '50600'],
	['inverse', 'long', '50000', '50600', '49000'],
] as const)(
	'%s %s through a tier that jumps: the highest leverage lives to the stop, a little more does not',
	(kind, side, size, entry, stop) => {
		const border = kind === 'linear' ? '100000' : '1';
		const text = {
			kind,
			side,
			size,
			entry,
			rules: {
				tiers: [
					[border, '0.01'],
					[null, '0.1'],
				] as const,
				tiering: 'flat' as const,
			},
		};
		const trade = position(text);
		const [exposure, beyond] = [new Decimal(size), priceOf(new Decimal(stop))];
		const terms = { kind, side, exposure, entryPrice: trade.entryPrice, beyond, rules: trade.rules, contracts: trade.size };
		const highest = maxLeverageBehind(terms) ?? new Decimal(0);
		const notional = kind === 'linear' ? exposure.times(entry) : exposure.div(entry);
		const livesAt = (leverage: Decimal) => {
			const margin = notional.div(leverage).toFixed(40);
			const [risk] = accountRisk(account('0', position({ ...text, margin }))).positions;
			if (risk?.liquidation.kind !== 'at-price') return risk?.liquidation.kind === 'none';
			const at = side === 'long' ? risk.liquidation.below : risk.liquidation.above;
			return at === undefined || (side === 'long' ? at.lte(beyond) : at.gte(beyond));
		};
		expect([livesAt(highest.times('0.9999')), livesAt(highest.times('1.0001'))]).toEqual([true, false]);
	},
);
