import { type Decimal, ZERO } from './decimal.ts';
import type { Position } from './position.ts';
import type { Tier } from './rules.ts';
import { amountOf, firstIndex, isConvex, tierAt, tierIndexAt } from './tier.ts';

/** constant + slope·x */
export interface Line {
	readonly constant: Decimal;
	readonly slope: Decimal;
}

export const difference = (a: Line, b: Line): Line => ({ constant: a.constant.minus(b.constant), slope: a.slope.minus(b.slope) });
export const sum = (a: Line, b: Line): Line => ({ constant: a.constant.plus(b.constant), slope: a.slope.plus(b.slope) });

/**
 * `quote`: values in the quote asset are lines in the price. `coin`: values in the coin of inverse contracts are lines in 1 ÷ price.
 * Equity and requirement are piecewise lines in both.
 */
export type Valuation = 'quote' | 'coin';

/** price = offset + scale·x. In coin, with the solver's x being 1 ÷ that of the quote: price = scale ÷ x, no offset. */
export interface PriceMap {
	readonly scale: Decimal;
	readonly offset?: Decimal;
}

export type Direction = 1 | -1;

/** One position as a function of x: `count` pieces, ascending in x, piece i ending at edge(i); the last has no end. */
export interface Leg {
	readonly count: number;
	readonly convex: boolean;
	/** Unrealized PnL minus maintenance margin minus trigger fee, within piece i. */
	readonly line: (piece: number) => Line;
	/** The x at which piece i gives way to i + 1; for i < count − 1. */
	readonly edge: (piece: number) => Decimal;
	/** The piece just beyond x in a direction: at an edge, the one that begins there. */
	readonly beyond: (x: Decimal, direction: Direction) => number;
}

export interface LegOptions extends PriceMap {
	readonly valuation: Valuation;
	/** Contracts that pick the tier with `flat-by-contracts`: both legs of a cross symbol together. */
	readonly contracts: Decimal;
}

/** Base units (linear) or quote units (inverse). */
export const exposureOf = ({ size, contract }: Position): Decimal => size.times(contract.contractSize);

/** > 0 long, < 0 short. */
export const signedExposureOf = (position: Position): Decimal =>
	position.side === 'long' ? exposureOf(position) : exposureOf(position).neg();

/** Notional in the contract's own asset (linear: quote, inverse: coin) at a price. */
export function nativeNotional(position: Position, price: Decimal): Decimal {
	const exposure = exposureOf(position);
	return position.contract.kind === 'linear' ? exposure.times(price) : exposure.div(price);
}

/** Unrealized PnL over the price (quote) or 1 ÷ price (coin): s·q·(P − E) linear; s·A·(1/E − 1/P) inverse, in quote times P. */
export function pnlLine(position: Position, valuation: Valuation): Line {
	const signed = signedExposureOf(position);
	if (position.contract.kind === 'linear') return { constant: signed.times(position.entryPrice).neg(), slope: signed };
	const atEntry = signed.div(position.entryPrice);
	return valuation === 'quote' ? { constant: signed.neg(), slope: atEntry } : { constant: atEntry, slope: signed.neg() };
}

/** Maintenance margin + trigger fee in one tier, over the price (quote) or 1 ÷ price (coin). */
function requirementLine(position: Position, tier: Tier, valuation: Valuation): Line {
	const { rules, contract, entryPrice } = position;
	const rate = tier.rate.plus(rules.triggerFeeRate);
	const amount = amountOf(rules, tier);
	const inverseInQuote = contract.kind === 'inverse' && valuation === 'quote';
	if (rules.maintenanceBasis === 'entry') {
		const fixed = rate.times(nativeNotional(position, entryPrice)).minus(amount);
		return inverseInQuote ? { constant: ZERO, slope: fixed } : { constant: fixed, slope: ZERO };
	}
	const rated = rate.times(exposureOf(position));
	return inverseInQuote ? { constant: rated, slope: amount.neg() } : { constant: amount.neg(), slope: rated };
}

/** A line over the price (or 1 ÷ price), over x. */
function substitute({ constant, slope }: Line, { valuation, scale, offset }: LegOptions): Line {
	if (valuation === 'coin') return { constant, slope: slope.div(scale) };
	return { constant: offset ? constant.plus(slope.times(offset)) : constant, slope: slope.times(scale) };
}

/** Index of the tier that does not depend on x: by contracts, or by the notional at entry. */
function fixedTierIndex(position: Position, contracts: Decimal): number | undefined {
	const { rules, entryPrice } = position;
	if (rules.tiering === 'flat-by-contracts') return tierIndexAt(rules.tiers, contracts);
	return rules.maintenanceBasis === 'entry' ? tierIndexAt(rules.tiers, nativeNotional(position, entryPrice)) : undefined;
}

/** Where the notional falls as x grows, the tiers come in falling order: piece i is the tier count − 1 − i. `scale` must not be 0. */
export function legOf(position: Position, options: LegOptions): Leg {
	const { valuation, scale, offset = ZERO, contracts } = options;
	const { tiers } = position.rules;
	const inverseInQuote = position.contract.kind === 'inverse' && valuation === 'quote';
	const falling = inverseInQuote !== scale.isNeg();
	const exposure = exposureOf(position);
	const fixed = fixedTierIndex(position, contracts);
	const last = fixed === undefined ? tiers.length - 1 : 0;
	const pnl = pnlLine(position, valuation);
	const lines: Line[] = [];
	const price = (x: Decimal) => (valuation === 'coin' ? scale.div(x) : offset.plus(scale.times(x)));
	return {
		count: last + 1,
		convex: fixed !== undefined || isConvex(position.rules),
		line: (piece) => {
			const tier = () => tierAt(tiers, fixed ?? (falling ? last - piece : piece));
			lines[piece] ??= substitute(difference(pnl, requirementLine(position, tier(), valuation)), options);
			return lines[piece];
		},
		edge: (piece) => {
			const upTo = tierAt(tiers, falling ? last - 1 - piece : piece).upTo ?? ZERO;
			if (valuation === 'coin') return upTo.times(scale).div(exposure);
			return (inverseInQuote ? exposure.div(upTo) : upTo.div(exposure)).minus(offset).div(scale);
		},
		beyond: (x, direction) => {
			if (last === 0) return 0;
			const notional = nativeNotional(position, price(x));
			const shrinks = falling === (direction === 1);
			const tier = firstIndex(last, (index) => (shrinks ? tiers[index]?.upTo?.gte(notional) : tiers[index]?.upTo?.gt(notional)) ?? true);
			return falling ? last - tier : tier;
		},
	};
}
