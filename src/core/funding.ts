import { type AccountRisk, accountRisk } from './account.ts';
import { type Decimal, wholeIfMeant } from './decimal.ts';
import type { Account, Collateral, Position } from './position.ts';
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

/** Settlements that fall into a time: an interval that is not over is not paid. */
export const settlementsIn = (hours: Decimal, intervalHours: Decimal): Decimal => wholeIfMeant(hours.div(intervalHours)).floor();

/**
 * The settlement at which payments alone, at a price that stands still, bring equity down to the requirement.
 *
 *   n = ⌈(equity − requirement) ÷ paid⌉,  the first n with equity − n·paid ≤ requirement
 *
 * Missing where funding is received (or nothing is paid); 0 where it is liquidated already.
 */
export function settlementsToLiquidation({
	equity,
	requirement,
	paid,
}: {
	equity: Decimal;
	requirement: Decimal;
	paid: Decimal;
}): Decimal | undefined {
	const room = equity.minus(requirement);
	if (room.lte(0)) return room.times(0);
	return paid.gt(0) ? wholeIfMeant(room.div(paid)).ceil() : undefined;
}

const paidFrom = (collateral: Collateral, paid: Decimal): Collateral =>
	collateral.mode === 'isolated'
		? { mode: 'isolated', margin: moneyOf(collateral.margin.amount.minus(paid), collateral.margin.asset) }
		: collateral;

/**
 * The account's risk after a position has paid funding (< 0: received): out of its isolated margin, or out of the cross wallet.
 * `fromWallet`: an isolated position whose venue takes it from the free balance first (Bybit), so that its margin stays.
 */
export function riskAfterFunding(
	account: Account,
	position: Position,
	{ paid, fromWallet = false }: { paid: Decimal; fromWallet?: boolean },
): AccountRisk {
	const { walletBalance } = account;
	const takesWallet = position.collateral.mode === 'cross' || fromWallet;
	return accountRisk({
		...account,
		...(walletBalance && takesWallet && { walletBalance: moneyOf(walletBalance.amount.minus(paid), walletBalance.asset) }),
		positions: account.positions.map((other) =>
			other === position && !takesWallet ? { ...other, collateral: paidFrom(other.collateral, paid) } : other,
		),
	});
}
