import { firstCrossing, type Surplus } from './crossing.ts';
import { type Decimal, ONE, ZERO } from './decimal.ts';
import { type Direction, legOf, pnlLine } from './leg.ts';
import type { LiquidationOutcome } from './outcome.ts';
import { equityOf, type Member, type Pool, requirementOf } from './pool.ts';
import { type Price, priceOf, type Rate, rateOf } from './quantity.ts';

/** A common relative move of all marks: −0.3 is 30 % down. Missing: no such move liquidates. */
export interface Shock {
	readonly down?: Rate;
	readonly up?: Rate;
}

type Sums = Pick<Pool, 'unrealizedPnl' | 'maintenanceMargin' | 'triggerFee'>;

const isImmediate = (pool: Pool): boolean => equityOf(pool).lte(requirementOf(pool));

/** The first factor of the mark from 1 down (−1) or up (+1); in coin the solver's x is 1 ÷ factor. */
function crossingFactor(pool: Pool, surplus: Surplus, direction: Direction): Decimal | undefined {
	if (pool.valuation === 'quote') return firstCrossing(surplus, ONE, direction);
	const x = firstCrossing(surplus, ONE, direction === 1 ? -1 : 1);
	return x && ONE.div(x);
}

/** The first price from the mark down (−1) or up (+1); in coin by x = mark ÷ price, so that x at the mark is exactly 1. */
function crossingPrice(pool: Pool, surplus: Surplus, { mark, direction }: { mark: Decimal; direction: Direction }): Decimal | undefined {
	if (pool.valuation === 'quote') return firstCrossing(surplus, mark, direction);
	const x = firstCrossing(surplus, ONE, direction === 1 ? -1 : 1);
	return x && mark.div(x);
}

/**
 * The wallet and what all other symbols of the pool add to it at their marks. Where there is no other it is the wallet itself, untouched by
 * rounding: a 1× inverse short stands on exactly A/E, and a last digit of noise would give it a price of 10⁶⁰.
 */
function heldBeside(pool: Pool, legs: readonly Member[], worth: (sums: Sums) => Decimal): Decimal {
	if (pool.members.length === legs.length) return pool.wallet;
	return legs.reduce((rest, { figures }) => rest.minus(worth(figures)), pool.wallet.plus(worth(pool)));
}

/**
 * Liquidation price of the legs of one symbol, all others of the pool held at their marks.
 *
 *   wallet + Σ pnl(P) = Σ (maintenanceMargin(P) + triggerFee(P)),  the tier being the one at P
 *
 * Solved piece by piece, each piece being a line in P (quote) or 1/P (coin). Source: the venues' own formulas are this equation
 * with one piece put in, e.g. Binance (binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93), OKX, Hyperliquid.
 */
export function liquidationOf(pool: Pool, legs: readonly Member[]): LiquidationOutcome {
	if (isImmediate(pool)) return { kind: 'immediate' };
	const mark = legs[0]?.position.markPrice;
	if (!mark) return { kind: 'none' };
	const scale = pool.valuation === 'coin' ? mark : ONE;
	const surplus: Surplus = {
		constant: heldBeside(pool, legs, ({ unrealizedPnl, maintenanceMargin, triggerFee }) =>
			unrealizedPnl.minus(maintenanceMargin).minus(triggerFee),
		),
		legs: legs.map(({ position, contracts }) => legOf(position, { valuation: pool.valuation, scale, contracts })),
	};
	const below = crossingPrice(pool, surplus, { mark, direction: -1 });
	const above = crossingPrice(pool, surplus, { mark, direction: 1 });
	if (!below && !above) return { kind: 'none' };
	return { kind: 'at-price', ...(below && { below: priceOf(below) }), ...(above && { above: priceOf(above) }) };
}

/** The common factor of all marks, minus 1, at which the pool is liquidated: the same equation with x the factor. O(M log M) over M tiers. */
export function shockOf(pool: Pool): Shock {
	if (isImmediate(pool)) return { down: rateOf(ZERO), up: rateOf(ZERO) };
	const surplus: Surplus = {
		constant: pool.wallet,
		legs: pool.members.map(({ position, contracts }) =>
			legOf(position, { valuation: pool.valuation, scale: position.markPrice, contracts }),
		),
	};
	const down = crossingFactor(pool, surplus, -1);
	const up = crossingFactor(pool, surplus, 1);
	return { ...(down && { down: rateOf(down.minus(1)) }), ...(up && { up: rateOf(up.minus(1)) }) };
}

/** Where the pool's equity is 0, all other symbols held at their marks; missing where that is below 0 or at no price. */
export function bankruptcyPriceOf(pool: Pool, legs: readonly Member[]): Price | undefined {
	let constant = heldBeside(pool, legs, ({ unrealizedPnl }) => unrealizedPnl);
	let slope = ZERO;
	for (const { position } of legs) {
		const line = pnlLine(position, pool.valuation);
		constant = constant.plus(line.constant);
		slope = slope.plus(line.slope);
	}
	const [numerator, denominator] = pool.valuation === 'quote' ? [constant.neg(), slope] : [slope.neg(), constant];
	if (denominator.isZero()) return undefined;
	const price = numerator.div(denominator);
	return price.lt(0) ? undefined : priceOf(price);
}
