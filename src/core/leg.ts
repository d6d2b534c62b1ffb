import { type Decimal, ZERO } from './decimal.ts';
import { type Position, signOf } from './position.ts';
import { amountOf, firstIndex, isConvex, tierAt, tierIndexAt } from './tier.ts';

/** constant + slope·x */
export interface Line {
	readonly constant: Decimal;
	readonly slope: Decimal;
}

/**
 * What the solver's x is. `quote`: all values in the quote asset, x is the price (or the common factor of all prices).
 * `coin`: all values in the coin of inverse contracts, x is 1 ÷ that. In both, equity and requirement are piecewise lines over x.
 */
export type Valuation = 'quote' | 'coin';

/** One position as a function of x: `count` pieces, ascending in x, piece i ending at edge(i); the last has no end. */
export interface Leg {
	readonly count: number;
	readonly convex: boolean;
	/** Unrealized PnL minus maintenance margin minus trigger fee, within piece i. */
	readonly line: (piece: number) => Line;
	/** The x at which piece i gives way to i + 1; for i < count − 1. */
	readonly edge: (piece: number) => Decimal;
}

export interface LegOptions {
	readonly valuation: Valuation;
	/** price = scale·x (quote) or scale ÷ x (coin): 1 to solve for a price, the mark to solve for a common factor. */
	readonly scale: Decimal;
	/** Contracts that pick the tier with `flat-by-contracts`: both legs of a cross symbol together. */
	readonly contracts: Decimal;
}

/** Base units (linear) or quote units (inverse). */
export const exposureOf = ({ size, contract }: Position): Decimal => size.times(contract.contractSize);

/** Notional in the contract's own asset (linear: quote, inverse: coin) at a price. */
export function nativeNotional(position: Position, price: Decimal): Decimal {
	const exposure = exposureOf(position);
	return position.contract.kind === 'linear' ? exposure.times(price) : exposure.div(price);
}

/** Unrealized PnL over x: s·q·(P − E) linear; s·A·(1/E − 1/P) inverse, in coin; times P in quote. */
export function pnlLine(position: Position, { valuation, scale }: Omit<LegOptions, 'contracts'>): Line {
	const signed = exposureOf(position).times(signOf(position.side));
	if (position.contract.kind === 'linear') return { constant: signed.times(position.entryPrice).neg(), slope: signed.times(scale) };
	const atEntry = signed.div(position.entryPrice);
	if (valuation === 'quote') return { constant: signed.neg(), slope: atEntry.times(scale) };
	return { constant: atEntry, slope: signed.div(scale).neg() };
}

/** Requirement (maintenance margin + trigger fee) over x, in the tier of an index. */
function requirementLine(position: Position, tierIndex: number, { valuation, scale }: LegOptions): Line {
	const { rules, contract, entryPrice } = position;
	const tier = tierAt(rules.tiers, tierIndex);
	const rate = tier.rate.plus(rules.triggerFeeRate);
	const amount = amountOf(rules, tier);
	const inverseInQuote = contract.kind === 'inverse' && valuation === 'quote';
	if (rules.maintenanceBasis === 'entry') {
		const fixed = rate.times(nativeNotional(position, entryPrice)).minus(amount);
		return inverseInQuote ? { constant: ZERO, slope: fixed.times(scale) } : { constant: fixed, slope: ZERO };
	}
	const scaled = rate.times(exposureOf(position));
	if (inverseInQuote) return { constant: scaled, slope: amount.times(scale).neg() };
	return { constant: amount.neg(), slope: contract.kind === 'linear' ? scaled.times(scale) : scaled.div(scale) };
}

/** Index of the tier that does not depend on x: by contracts, or by the notional at entry. */
function fixedTierIndex(position: Position, contracts: Decimal): number | undefined {
	const { rules, entryPrice } = position;
	if (rules.tiering === 'flat-by-contracts') return tierIndexAt(rules.tiers, contracts);
	return rules.maintenanceBasis === 'entry' ? tierIndexAt(rules.tiers, nativeNotional(position, entryPrice)) : undefined;
}

/** Notional = n·x where it grows with x, n ÷ x for an inverse leg valued in quote (then the tiers come in falling order). */
export function legOf(position: Position, options: LegOptions): Leg {
	const { valuation, scale, contracts } = options;
	const { tiers } = position.rules;
	const pnl = pnlLine(position, options);
	const fixed = fixedTierIndex(position, contracts);
	const falling = position.contract.kind === 'inverse' && valuation === 'quote';
	const exposure = exposureOf(position);
	const perX = position.contract.kind === 'linear' ? exposure.times(scale) : exposure.div(scale);
	const last = fixed === undefined ? tiers.length - 1 : 0;
	const tierOf = (piece: number) => fixed ?? (falling ? last - piece : piece);
	return {
		count: last + 1,
		convex: fixed !== undefined || isConvex(position.rules),
		line: (piece) => {
			const requirement = requirementLine(position, tierOf(piece), options);
			return { constant: pnl.constant.minus(requirement.constant), slope: pnl.slope.minus(requirement.slope) };
		},
		edge: (piece) => {
			const upTo = tierAt(tiers, falling ? last - 1 - piece : piece).upTo ?? ZERO;
			return falling ? perX.div(upTo) : upTo.div(perX);
		},
	};
}

export type Direction = 1 | -1;

/** The piece just beyond x in a direction: at an edge, the one that begins there. */
export function pieceBeyond({ count, edge }: Leg, x: Decimal, direction: Direction): number {
	return firstIndex(count - 1, (piece) => (direction === 1 ? edge(piece).gt(x) : edge(piece).gte(x)));
}
