import { type Side, signOf } from './position.ts';
import { type Money, moneyOf, type Rate } from './quantity.ts';

export interface FundingTerms {
	readonly side: Side;
	/** At the price that the venue settles on: its mark, or its oracle (Hyperliquid, dYdX). */
	readonly notional: Money;
	/** Per interval; > 0: longs pay shorts. */
	readonly fundingRate: Rate;
}

/**
 * What one funding settlement moves; > 0 is received, < 0 is paid. The chosen leverage and the margin mode are not in it.
 *
 *   payment = −s·N·fundingRate
 */
export function fundingPayment({ side, notional, fundingRate }: FundingTerms): Money {
	return moneyOf(notional.amount.times(fundingRate).times(-signOf(side)), notional.asset);
}
