import { type Decimal, ZERO } from './decimal.ts';
import type { Position } from './position.ts';
import type { Tier } from './rules.ts';
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

export const difference = (a: Line, b: Line): Line => ({ constant: a.constant.minus(b.constant), slope: a.slope.minus(b.slope) });
export const sum = (a: Line, b: Line): Line => ({ constant: a.constant.plus(b.constant), slope: a.slope.plus(b.slope) });

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

export type Direction = 1 | -1;

export interface LegOptions {
	readonly valuation: Valuation;
	/** price = scale·x (quote) or scale ÷ x (coin): 1 to solve for a price, the mark to solve for a common factor. */
	readonly scale: Decimal;
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

/** Unrealized PnL over x: s·q·(P − E) linear; s·A·(1/E − 1/P) inverse, in coin; times P in quote. */
export function pnlLine(position: Position, { valuation, scale }: Omit<LegOptions, 'contracts'>): Line {
	const signed = signedExposureOf(position);
	if (position.contract.kind === 'linear') return { constant: signed.times(position.entryPrice).neg(), slope: signed.times(scale) };
	const atEntry = signed.div(position.entryPrice);
	if (valuation === 'quote') return { constant: signed.neg(), slope: atEntry.times(scale) };
	return { constant: atEntry, slope: signed.div(scale).neg() };
}

/** Requirement (maintenance margin + trigger fee) over x in one tier; `perX` as in legOf, `atEntry` the native notional at entry. */
function requirementLine(position: Position, tier: Tier, { falling, scale, perX, atEntry }: Shape): Line {
	const { rules } = position;
	const rate = tier.rate.plus(rules.triggerFeeRate);
	const amount = amountOf(rules, tier);
	if (rules.maintenanceBasis === 'entry') {
		const fixed = rate.times(atEntry).minus(amount);
		return falling ? { constant: ZERO, slope: fixed.times(scale) } : { constant: fixed, slope: ZERO };
	}
	if (falling) return { constant: rate.times(exposureOf(position)), slope: amount.times(scale).neg() };
	return { constant: amount.neg(), slope: rate.times(perX) };
}

/** Index of the tier that does not depend on x: by contracts, or by the notional at entry. */
function fixedTierIndex(position: Position, contracts: Decimal): number | undefined {
	const { rules, entryPrice } = position;
	if (rules.tiering === 'flat-by-contracts') return tierIndexAt(rules.tiers, contracts);
	return rules.maintenanceBasis === 'entry' ? tierIndexAt(rules.tiers, nativeNotional(position, entryPrice)) : undefined;
}

interface Shape {
	/** An inverse leg valued in quote: its notional falls as x grows, and its tiers come in falling order. */
	readonly falling: boolean;
	readonly scale: Decimal;
	/** Native notional = perX·x, or perX ÷ x where falling. */
	readonly perX: Decimal;
	readonly atEntry: Decimal;
}

function shapeOf(position: Position, { valuation, scale }: LegOptions): Shape {
	const linear = position.contract.kind === 'linear';
	const exposure = exposureOf(position);
	return {
		falling: !linear && valuation === 'quote',
		scale,
		perX: linear ? exposure.times(scale) : exposure.div(scale),
		atEntry: position.rules.maintenanceBasis === 'entry' ? nativeNotional(position, position.entryPrice) : ZERO,
	};
}

export function legOf(position: Position, options: LegOptions): Leg {
	const { tiers } = position.rules;
	const shape = shapeOf(position, options);
	const { falling, perX } = shape;
	const pnl = pnlLine(position, options);
	const fixed = fixedTierIndex(position, options.contracts);
	const last = fixed === undefined ? tiers.length - 1 : 0;
	const lines: Line[] = [];
	return {
		count: last + 1,
		convex: fixed !== undefined || isConvex(position.rules),
		line: (piece) => {
			const requirement = () => requirementLine(position, tierAt(tiers, fixed ?? (falling ? last - piece : piece)), shape);
			lines[piece] ??= difference(pnl, requirement());
			return lines[piece];
		},
		edge: (piece) => {
			const upTo = tierAt(tiers, falling ? last - 1 - piece : piece).upTo ?? ZERO;
			return falling ? perX.div(upTo) : upTo.div(perX);
		},
		beyond: (x, direction) => {
			if (last === 0) return 0;
			const notional = falling ? perX.div(x) : perX.times(x);
			const shrinks = falling === (direction === 1);
			const tier = firstIndex(last, (index) => (shrinks ? tiers[index]?.upTo?.gte(notional) : tiers[index]?.upTo?.gt(notional)) ?? true);
			return falling ? last - tier : tier;
		},
	};
}
