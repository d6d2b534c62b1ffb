import fc from 'fast-check';
import { Decimal } from '../../src/core/decimal.ts';
import type { Account, Position } from '../../src/core/position.ts';
import { leverageOf, moneyOf, priceOf, rateOf, sizeOf } from '../../src/core/quantity.ts';
import type { MarginRules } from '../../src/core/rules.ts';
import { tiersOf } from '../../src/core/tier.ts';

/** Decimal strings only: what goes in is what a trader could have typed. */
const decimalIn = (low: number, high: number, digits = 6): fc.Arbitrary<Decimal> =>
	fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map((log) => new Decimal(Math.exp(log)).toSignificantDigits(digits));

export interface RuleChoice {
	readonly tiering?: MarginRules['tiering'];
	readonly basis?: MarginRules['maintenanceBasis'];
	/** Decimals of one native notional unit: bounds lie around it. */
	readonly around: Decimal;
}

/** Rates rise from tier to tier; the last bound is open or not. */
function rulesAround({ tiering, basis, around }: RuleChoice): fc.Arbitrary<MarginRules> {
	return fc
		.record({
			tiering: tiering ? fc.constant(tiering) : fc.constantFrom('marginal' as const, 'flat' as const, 'flat-by-contracts' as const),
			basis: basis ? fc.constant(basis) : fc.constantFrom('mark' as const, 'entry' as const),
			fee: fc.constantFrom('0', '0.0005', '0.0006'),
			steps: fc.array(fc.record({ width: decimalIn(0.02, 3, 3), rate: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 6 }),
			first: fc.integer({ min: 2, max: 20 }),
		})
		.map(({ tiering: kind, basis: on, fee, steps, first }) => {
			let bound = new Decimal(0);
			let rate = new Decimal(first).div(1000);
			const rows = steps.map(({ width, rate: more }, index) => {
				bound = bound.plus(width.times(around));
				const row = { upTo: index === steps.length - 1 ? null : bound, rate: rateOf(rate) };
				rate = rate.plus(new Decimal(more).div(1000));
				return row;
			});
			return { maintenanceBasis: on, tiering: kind, triggerFeeRate: rateOf(new Decimal(fee)), tiers: tiersOf(rows) };
		});
}

export interface PositionChoice {
	readonly symbol: string;
	readonly kind: 'linear' | 'inverse';
	readonly tiering?: MarginRules['tiering'];
	readonly basis?: MarginRules['maintenanceBasis'];
	readonly mark?: Decimal;
}

/** Notional about 10,000 quote; the mark within 20 % of the entry. */
export function crossPosition({ symbol, kind, tiering, basis, mark }: PositionChoice): fc.Arbitrary<Position> {
	return fc
		.record({
			mark: mark ? fc.constant(mark) : decimalIn(0.01, 100_000),
			drift: fc.integer({ min: -200, max: 200 }),
			notional: decimalIn(1000, 100_000),
			side: fc.constantFrom('long' as const, 'short' as const),
			leverage: fc.integer({ min: 1, max: 125 }),
			contractSize: fc.constantFrom('1', '0.01', '10', '100'),
		})
		.chain(({ mark: price, drift, notional, side, leverage, contractSize }) => {
			const exposure = kind === 'linear' ? notional.div(price).toSignificantDigits(6) : notional;
			const native = kind === 'linear' ? notional : notional.div(price);
			const size = exposure.div(contractSize);
			return rulesAround({
				...(tiering && { tiering }),
				...(basis && { basis }),
				around: tiering === 'flat-by-contracts' ? size : native,
			}).map(
				(rules): Position => ({
					contract: { symbol, kind, contractSize: new Decimal(contractSize) },
					side,
					size: sizeOf(size),
					entryPrice: priceOf(price.times(1000 + drift).div(1000)),
					markPrice: priceOf(price),
					leverage: leverageOf(new Decimal(leverage)),
					rules,
					collateral: { mode: 'cross' },
				}),
			);
		});
}

/** Wallet in settle from 2 % to 300 % of the gross notional. */
export function accountOf(positions: fc.Arbitrary<readonly Position[]>): fc.Arbitrary<Account> {
	return fc.record({ positions, part: decimalIn(0.02, 3, 4) }).map(({ positions: list, part }) => {
		const coin = list.every(({ contract }) => contract.kind === 'inverse');
		const gross = list.reduce((sum, { contract, size, markPrice }) => {
			const exposure = size.times(contract.contractSize);
			if (contract.kind === 'linear') return sum.plus(exposure.times(markPrice));
			return sum.plus(coin ? exposure.div(markPrice) : exposure);
		}, new Decimal(0));
		const settle = coin ? 'BTC' : 'USDT';
		return { settle, positions: list, walletBalance: moneyOf(gross.times(part).toSignificantDigits(8), settle) };
	});
}

/** One to `most` symbols, some with a hedge leg; kinds as asked. */
export function manyPositions(kinds: readonly ('linear' | 'inverse')[], most = 5): fc.Arbitrary<readonly Position[]> {
	return fc
		.array(fc.record({ kind: fc.constantFrom(...kinds), mark: decimalIn(0.01, 100_000), hedged: fc.boolean() }), {
			minLength: 1,
			maxLength: most,
		})
		.chain((symbols) =>
			fc.tuple(
				...symbols.flatMap(({ kind, mark, hedged }, index) => {
					const one = crossPosition({ symbol: `S${index}`, kind, mark });
					return hedged ? [one, one] : [one];
				}),
			),
		);
}
