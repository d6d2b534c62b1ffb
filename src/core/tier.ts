import { type Decimal, ZERO } from './decimal.ts';
import type { Leverage, Rate } from './quantity.ts';
import type { MarginRules, Tier } from './rules.ts';

/** A tier as venues print it: the amount may be left out where it follows from the rows before. */
export interface TierRow {
	readonly upTo: Decimal | null;
	readonly rate: Rate;
	readonly amount?: Decimal | undefined;
	readonly maxLeverage?: Leverage | undefined;
}

/**
 * Fills in the maintenance amounts that are left out, so that the maintenance margin is continuous at each border:
 *
 *   amountₙ = amountₙ₋₁ + upToₙ₋₁ · (rateₙ − rateₙ₋₁),   amount₀ = 0
 *
 * Source: Binance leverage brackets ("cum"); holds in all of its published tables.
 */
export function tiersOf(rows: readonly TierRow[]): readonly Tier[] {
	const tiers: Tier[] = [];
	for (const { upTo, rate, amount, maxLeverage } of rows) {
		const before = tiers.at(-1);
		const follows = before?.upTo ? before.amount.plus(before.upTo.times(rate.minus(before.rate))) : ZERO;
		tiers.push({ upTo, rate, amount: amount ?? follows, ...(maxLeverage && { maxLeverage }) });
	}
	return tiers;
}

/** The first index in [0, count) for which `holds` is true, or `count`; `holds` must be false up to some index and true from there. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Index of the tier that holds a notional (or contracts): up to and including `upTo`; past a last bounded tier, that one. */
export function tierIndexAt(tiers: readonly Tier[], quantity: Decimal): number {
	const last = tiers.length - 1;
	return firstIndex(last, (index) => tiers[index]?.upTo?.gte(quantity) ?? true);
}

/** The tier at an index that is known to exist. */
export function tierAt(tiers: readonly Tier[], index: number): Tier {
	const tier = tiers[index];
	if (!tier) throw new Error(`no tier ${index} of ${tiers.length}`);
	return tier;
}

/** True past the bound of a last tier that has one. */
export function isAboveLastTier(tiers: readonly Tier[], quantity: Decimal): boolean {
	return tiers.at(-1)?.upTo?.lt(quantity) ?? false;
}

/** The amount that counts in the maintenance margin: only marginal tiering has one. */
export const amountOf = (rules: MarginRules, tier: Tier): Decimal => (rules.tiering === 'marginal' ? tier.amount : ZERO);

const convexity = new WeakMap<readonly Tier[], boolean>();

/**
 * True where the maintenance margin is a convex function of the notional (rates rise, no jump): then the safe prices are one interval
 * and each side of the mark has at most one liquidation price. Remembered by table: a venue's table is asked for a million times.
 */
export function isConvex({ tiering, tiers }: MarginRules): boolean {
	if (tiering === 'flat-by-contracts') return true;
	if (tiering === 'flat') return tiers.length === 1;
	const known = convexity.get(tiers);
	if (known !== undefined) return known;
	const convex = tiers.every((tier, index) => {
		const before = tiers[index - 1];
		if (!before) return true;
		const jump = before.upTo?.times(tier.rate.minus(before.rate)).minus(tier.amount).plus(before.amount);
		return tier.rate.gte(before.rate) && (jump?.isZero() ?? false);
	});
	convexity.set(tiers, convex);
	return convex;
}
