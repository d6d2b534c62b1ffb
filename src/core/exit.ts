import { type Decimal, ONE, ZERO } from './decimal.ts';
import { exposureOf, nativeNotional } from './leg.ts';
import { type Position, signOf } from './position.ts';
import { type Price, priceOf, type Rate, rateOf } from './quantity.ts';

/** A part of a position closed at a price. */
export interface Exit {
	readonly price: Price;
	/** Part of the whole position, 0 to 1. */
	readonly part: Rate;
}

export interface ExitTerms {
	readonly exits: readonly Exit[];
	readonly openFeeRate: Rate;
	readonly closeFeeRate: Rate;
	/** Paid while it was held, in the contract's own asset; < 0: received. */
	readonly fundingPaid: Decimal;
}

/** All in the contract's own asset: quote (linear) or coin (inverse). */
export interface ExitResult {
	/** By prices alone. The same in both margin modes. */
	readonly gross: Decimal;
	/** For the whole position at entry, and for the parts that are closed. */
	readonly openFee: Decimal;
	readonly closeFee: Decimal;
	/** gross − fees − funding */
	readonly net: Decimal;
	/** Part that is closed, 0 to 1. */
	readonly closed: Decimal;
}

/** PnL of closing in one or more parts: Σ part·pnl(price), fees on notional, funding in. */
export function exitResult(position: Position, { exits, openFeeRate, closeFeeRate, fundingPaid }: ExitTerms): ExitResult {
	const sign = signOf(position.side);
	const atEntry = nativeNotional(position, position.entryPrice);
	const linear = position.contract.kind === 'linear';
	let [gross, closeFee, closed] = [ZERO, ZERO, ZERO];
	for (const { price, part } of exits) {
		const at = nativeNotional(position, price);
		const difference = linear ? at.minus(atEntry) : atEntry.minus(at);
		gross = gross.plus(difference.times(sign).times(part));
		closeFee = closeFee.plus(at.times(part).times(closeFeeRate));
		closed = closed.plus(part);
	}
	const openFee = atEntry.times(openFeeRate);
	return { gross, openFee, closeFee, net: gross.minus(openFee).minus(closeFee).minus(fundingPaid), closed };
}

/**
 * The price at which a PnL (by prices alone, in the contract's own asset) is reached; missing where no positive price does.
 *
 *   linear P = E + s·pnl/q        inverse 1/P = 1/E − s·pnl/A
 */
export function priceForPnl(position: Position, pnl: Decimal): Price | undefined {
	const perUnit = pnl.div(exposureOf(position)).times(signOf(position.side));
	if (position.contract.kind === 'linear') {
		const price = position.entryPrice.plus(perUnit);
		return price.gt(0) ? priceOf(price) : undefined;
	}
	const inverse = ONE.div(position.entryPrice).minus(perUnit);
	return inverse.gt(0) ? priceOf(ONE.div(inverse)) : undefined;
}

/** Average price of fills: Σ size·price ÷ Σ size (linear), Σ size ÷ Σ (size ÷ price) (inverse: sizes in quote units). */
export function averagePrice(kind: 'linear' | 'inverse', fills: readonly { readonly size: Decimal; readonly price: Price }[]): Price {
	const size = fills.reduce((sum, fill) => sum.plus(fill.size), ZERO);
	const value = fills.reduce((sum, fill) => sum.plus(kind === 'linear' ? fill.size.times(fill.price) : fill.size.div(fill.price)), ZERO);
	return priceOf(kind === 'linear' ? value.div(size) : size.div(value));
}

/** Expected result per unit of risk, and the Kelly fraction p − (1 − p) ÷ b (≤ 0: no edge). b: reward ÷ risk, > 0. Source: Kelly 1956. */
export function edgeOf(winRate: Rate, rewardToRisk: Decimal): { readonly expectancy: Decimal; readonly kelly: Rate } {
	const loseRate = ONE.minus(winRate);
	return { expectancy: winRate.times(rewardToRisk).minus(loseRate), kelly: rateOf(winRate.minus(loseRate.div(rewardToRisk))) };
}
