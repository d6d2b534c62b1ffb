import { Decimal, ONE, wholeIfMeant, ZERO } from './decimal.ts';
import { DomainError } from './error.ts';
import { type Side, signOf } from './position.ts';
import { type Leverage, leverageOf, type Price, priceOf, type Rate, type Size, sizeOf } from './quantity.ts';
import type { MarginRules, Tier } from './rules.ts';
import { amountOf, tierAt, tierIndexAt } from './tier.ts';

/** A trade that is to be sized: what one unit of it loses at its stop. */
export interface StopTerms {
	readonly kind: 'linear' | 'inverse';
	readonly side: Side;
	readonly entryPrice: Price;
	readonly stopPrice: Price;
	readonly openFeeRate: Rate;
	readonly closeFeeRate: Rate;
	/** How much worse than the stop the fill is taken to be; a fraction of the stop price. */
	readonly slippageRate: Rate;
}

/** The price at which a stop is taken to fill: slippage is always against the trade. */
export const stopFillPrice = ({ side, stopPrice, slippageRate }: StopTerms): Price =>
	priceOf(stopPrice.times(ONE.minus(slippageRate.times(signOf(side)))));

/** PnL of one base unit (linear, in quote) or one quote unit (inverse, in coin) from entry to a price, after fees both ways. */
function unitPnl({ kind, side, entryPrice, openFeeRate, closeFeeRate }: StopTerms, exit: Price): Decimal {
	const sign = signOf(side);
	const [open, close] = kind === 'linear' ? [entryPrice, exit] : [ONE.div(entryPrice), ONE.div(exit)];
	const gross = kind === 'linear' ? close.minus(open).times(sign) : open.minus(close).times(sign);
	return gross.minus(open.times(openFeeRate)).minus(close.times(closeFeeRate));
}

/** What one unit loses at the stop, > 0: distance, slippage and fees both ways. Throws zero-stop-distance, stop-wrong-side. */
export function unitLoss(terms: StopTerms): Decimal {
	const { side, entryPrice, stopPrice } = terms;
	const distance = entryPrice.minus(stopPrice).times(signOf(side));
	if (distance.isZero()) throw new DomainError('zero-stop-distance', { entry: entryPrice.toFixed() });
	if (distance.isNeg()) throw new DomainError('stop-wrong-side', { side, stop: stopPrice.toFixed(), price: entryPrice.toFixed() });
	return unitPnl(terms, stopFillPrice(terms)).neg();
}

export interface Sizing {
	/** Base units (linear) or quote units (inverse): the largest of the venue's steps that loses no more than the risk; 0 if none does. */
	readonly size: Size;
	/** Before rounding to the step. */
	readonly unrounded: Decimal;
	/** What that size loses at the stop, fees and slippage in. */
	readonly loss: Decimal;
}

/**
 * Size from risk: what is lost at the stop, fees and slippage in, is the risk.
 *
 *   linear   size = risk ÷ (s·(E − S′) + o·E + c·S′)          S′ = S·(1 − s·slippage)
 *   inverse  size = risk ÷ (s·(1/S′ − 1/E) + o/E + c/S′)      risk in coin, size in quote units
 */
export function sizeFromRisk(terms: StopTerms, { risk, step }: { readonly risk: Decimal; readonly step?: Decimal }): Sizing {
	const loss = unitLoss(terms);
	const exact = risk.div(loss);
	const unrounded = step ? wholeIfMeant(exact) : exact;
	const size = step ? wholeIfMeant(unrounded.div(step)).floor().times(step) : unrounded;
	return { size: sizeOf(size), unrounded, loss: size.times(loss) };
}

/** Reward ÷ risk at a target: gross by the prices alone, net with fees and slippage. */
export function rewardToRisk(terms: StopTerms, target: Price): { readonly gross: Decimal; readonly net: Decimal } {
	const free = { ...terms, openFeeRate: ZERO as Rate, closeFeeRate: ZERO as Rate, slippageRate: ZERO as Rate };
	return { gross: unitPnl(free, target).div(unitLoss(free)), net: unitPnl(terms, target).div(unitLoss(terms)) };
}

export interface MaxLeverageTerms {
	readonly kind: 'linear' | 'inverse';
	readonly side: Side;
	/** Base units (linear) or quote units (inverse). */
	readonly exposure: Decimal;
	readonly entryPrice: Price;
	/** The price that the liquidation must lie at or behind: the stop, or further by a margin. */
	readonly beyond: Price;
	readonly rules: MarginRules;
	/** Contracts that pick the tier with `flat-by-contracts`. */
	readonly contracts: Decimal;
}

/** The tiers that a notional passes from one value to another, each with the last of it there. */
function onTheWay(tiers: readonly Tier[], start: Decimal, end: Decimal): { readonly at: Decimal; readonly tier: Tier }[] {
	const falling = end.lt(start);
	const [low, high] = falling ? [end, start] : [start, end];
	return tiers.flatMap((tier, index) => {
		const from = tiers[index - 1]?.upTo ?? ZERO;
		const to = index === tiers.length - 1 ? high : (tier.upTo ?? high);
		if (high.lte(from) || low.gt(to)) return [];
		return [{ at: falling ? Decimal.max(from, low) : Decimal.min(to, high), tier }];
	});
}

/**
 * The highest isolated leverage at which the position is liquidated no sooner than at a price behind the stop.
 *
 *   margin + pnl(P) = requirement(P)   ⇒   leverage = N(E) ÷ (requirement(P) − pnl(P)),  P on the way there where most is needed
 *
 * Within a tier the most is needed at its end nearest to B. Where tiers jump, that of a higher tier on the way may be more than that at B.
 * Missing where the requirement is met without any margin (the stop lies in profit), so that any leverage does.
 * The venue's own maximum for the size is not in it.
 */
export function maxLeverageBehind({ kind, side, exposure, entryPrice, beyond, rules, contracts }: MaxLeverageTerms): Leverage | undefined {
	const native = (price: Decimal) => (kind === 'linear' ? exposure.times(price) : exposure.div(price));
	const [start, end] = [native(entryPrice), native(beyond)];
	const needed = (at: Decimal, basis: Decimal, tier: Tier) => {
		const requirement = basis.times(tier.rate.plus(rules.triggerFeeRate)).minus(amountOf(rules, tier));
		const move = kind === 'linear' ? at.minus(start) : start.minus(at);
		return requirement.minus(move.times(signOf(side)));
	};
	const byContracts = rules.tiering === 'flat-by-contracts';
	const fixed = byContracts || rules.maintenanceBasis === 'entry';
	const basis = rules.maintenanceBasis === 'entry' ? start : end;
	const margins = fixed
		? [needed(end, basis, tierAt(rules.tiers, tierIndexAt(rules.tiers, byContracts ? contracts : basis)))]
		: onTheWay(rules.tiers, start, end).map(({ at, tier }) => needed(at, at, tier));
	const margin = margins.reduce((most, each) => (each.gt(most) ? each : most));
	return margin.gt(0) ? leverageOf(start.div(margin)) : undefined;
}
