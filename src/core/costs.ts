import { type Decimal, ZERO } from './decimal.ts';
import { exposureOf, nativeNotional, signedExposureOf } from './leg.ts';
import { type Position, signOf } from './position.ts';
import { type Money, moneyOf, type Price, priceOf, type Rate, rateOf } from './quantity.ts';

/** Fee of a trade of the whole position at a price, in the contract's own asset (linear: quote, inverse: coin): rate × notional. */
export function tradeFee(position: Position, price: Price, { rate, asset }: { readonly rate: Rate; readonly asset: string }): Money {
	return moneyOf(nativeNotional(position, price).times(rate), asset);
}

export interface HoldingCosts {
	readonly openFeeRate: Rate;
	readonly closeFeeRate: Rate;
	/** Paid so far, in the contract's own asset; < 0: received. */
	readonly fundingPaid?: Decimal;
}

/**
 * The price at which closing the whole position leaves nothing won or lost; missing where no positive price does.
 *
 *   linear   s·q·(P − E) = o·q·E + c·q·P + F           P = (s·q·E + o·q·E + F) / (q·(s − c))
 *   inverse  s·A·(1/E − 1/P) = o·A/E + c·A/P + F       P = A·(s + c) / (s·A/E − o·A/E − F)
 *
 * Source: the definition, with fees on notional; Bybit's breakEvenPrice is the linear one (bybit-exchange docs, position fields).
 */
export function breakEvenPriceOf(position: Position, { openFeeRate, closeFeeRate, fundingPaid = ZERO }: HoldingCosts): Price | undefined {
	const sign = signOf(position.side);
	const exposure = exposureOf(position);
	const atEntry = nativeNotional(position, position.entryPrice);
	const linear = position.contract.kind === 'linear';
	const numerator = linear ? atEntry.times(openFeeRate.plus(sign)).plus(fundingPaid) : exposure.times(closeFeeRate.plus(sign));
	const denominator = linear
		? exposure.times(closeFeeRate.neg().plus(sign))
		: atEntry.times(openFeeRate.neg().plus(sign)).minus(fundingPaid);
	if (denominator.isZero()) return undefined;
	const price = numerator.div(denominator);
	return price.gt(0) ? priceOf(price) : undefined;
}

/** PnL of closing at a price, before fees, in the contract's own asset: s·q·(P − E), or s·A·(1/E − 1/P). The same in both margin modes. */
export function pnlAt(position: Position, price: Price): Decimal {
	const signed = signedExposureOf(position);
	const { entryPrice, contract } = position;
	return contract.kind === 'linear' ? signed.times(price.minus(entryPrice)) : signed.div(entryPrice).minus(signed.div(price));
}

/** How far a price is from another, as a fraction of it: −0.1 is 10 % below. */
export const distanceOf = (price: Price, from: Price): Rate => rateOf(price.div(from).minus(1));

export interface LossTerms {
	/** What backs the position: the isolated margin, or the cross wallet (without unrealized PnL). */
	readonly backing: Money;
	/** Fees and funding already paid on top, > 0; missing where they are not known: the loss is then before fees. */
	readonly paid?: Decimal;
}

/**
 * The most that can be lost by liquidation: all that backs the position, and what was paid on top. What is left of the margin at the
 * liquidation price goes to the venue's fee and insurance fund; a fill past bankruptcy is the fund's. A negative backing loses nothing more.
 */
export function maximumLossOf({ backing, paid = ZERO }: LossTerms): Money {
	const lost = backing.amount.gt(0) ? backing.amount : ZERO;
	return moneyOf(lost.plus(paid), backing.asset);
}
