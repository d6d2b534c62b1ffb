import type { PositionRisk } from '../core/account.ts';
import { distanceOf } from '../core/costs.ts';
import type { Decimal } from '../core/decimal.ts';
import { type Money, moneyOf, type Price, type Rate } from '../core/quantity.ts';
import { tierAt } from '../core/tier.ts';
import type { Setup } from './setup.ts';

/** Something that a trader should be told before the figures are used; its words are in embeds/warning.ts. */
export type Warning =
	| { readonly kind: 'leverage-above-tier'; readonly leverage: Decimal; readonly max: Decimal }
	| { readonly kind: 'stop-beyond-liquidation'; readonly stop: Price; readonly liquidation: Price }
	| { readonly kind: 'effective-leverage'; readonly effective: Decimal }
	| { readonly kind: 'above-last-tier' }
	/** The margin fits the balance, the opening fee on top of it does not. */
	| { readonly kind: 'fee-over-balance'; readonly needed: Money; readonly balance: Money }
	/** With tiers that jump, a long can also be liquidated above: there its maintenance margin jumps over its equity. */
	| { readonly kind: 'other-side'; readonly price: Price; readonly below: boolean }
	| { readonly kind: 'extra-in-cross' };

/** The one price at which it is liquidated; missing where there is none, or it is liquidated at once. */
export interface LiquidationPoint {
	readonly price: Price;
	readonly below: boolean;
	/** From the mark, as a fraction: −0.046 is 4.6 % below. */
	readonly distance: Rate;
}

/** A root beyond this many times the mark is no price that anybody will see. */
const ABSURD = 10_000;
const HIGH_LEVERAGE = 20;

export const isAbsurd = (price: Decimal, mark: Decimal): boolean => price.gt(mark.times(ABSURD));

export interface Points {
	readonly point?: LiquidationPoint;
	readonly other?: LiquidationPoint;
}

/** The side that the position fears first: a long's is below. The other side is rare: only tiers that jump have it. */
export function pointsOf({ liquidation, position: { markPrice, side } }: PositionRisk): Points {
	if (liquidation.kind !== 'at-price') return {};
	const { below, above } = liquidation;
	const near = above && !isAbsurd(above, markPrice) ? above : undefined;
	const lower = below && { price: below, below: true, distance: distanceOf(below, markPrice) };
	const upper = near && { price: near, below: false, distance: distanceOf(near, markPrice) };
	const [point, other] = side === 'long' ? [lower ?? upper, lower && upper] : [upper ?? lower, upper && lower];
	return { ...(point && { point }), ...(other && { other }) };
}

function feeOverBalance({ balance, initialMargin, isolatedMargin, mode, feeRate, notional, market }: Setup): Warning[] {
	const margin = mode === 'isolated' ? isolatedMargin : initialMargin;
	if (!balance || !margin || !feeRate) return [];
	const needed = margin.plus(notional.times(feeRate));
	const money = (amount: Decimal) => moneyOf(amount, market.settle);
	return needed.gt(balance) ? [{ kind: 'fee-over-balance', needed: money(needed), balance: money(balance) }] : [];
}

/** What a trader should be told about a computed setup. */
export function warningsOf(setup: Setup, risk: PositionRisk, { point, other }: Points): Warning[] {
	const { stop, leverage, market, mode, trade } = setup;
	const max = market.table && tierAt(market.rules.tiers, risk.tierIndex).maxLeverage;
	const effective = risk.standing.effectiveLeverage;
	const missed = stop && point && (point.below ? stop.lte(point.price) : stop.gte(point.price));
	return [
		...(leverage && max && leverage.gt(max) ? [{ kind: 'leverage-above-tier', leverage, max } as const] : []),
		...(stop && point && missed ? [{ kind: 'stop-beyond-liquidation', stop, liquidation: point.price } as const] : []),
		...(effective?.gt(HIGH_LEVERAGE) ? [{ kind: 'effective-leverage', effective } as const] : []),
		...feeOverBalance(setup),
		...(other ? [{ kind: 'other-side', price: other.price, below: other.below } as const] : []),
		...(risk.aboveLastTier ? [{ kind: 'above-last-tier' } as const] : []),
		...(mode === 'cross' && trade.extraMargin ? [{ kind: 'extra-in-cross' } as const] : []),
	];
}
