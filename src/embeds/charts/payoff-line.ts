import { pnlAt, tradeFee } from '../../core/costs.ts';
import { Decimal, ZERO } from '../../core/decimal.ts';
import { type Price, priceOf } from '../../core/quantity.ts';
import type { Assessment } from '../../scenario/assess.ts';
import type { Point } from './spec.ts';

/** A hyperbola (inverse contracts) in straight pieces that the eye takes for a curve. */
const PIECES = 48;

/** Whether a price lies beyond the liquidation. */
export const isGone = ({ liquidation }: Assessment, at: Price): boolean =>
	liquidation !== undefined && (liquidation.below ? at.lt(liquidation.price) : at.gt(liquidation.price));

/**
 * Profit or loss of closing there, with the fees to open and to close where one was given: nothing at the break-even price.
 * Never below what can be lost at all.
 */
export function outcomeAt({ setup, risk, openFee, maximumLoss }: Assessment, at: Price): Decimal {
	const { feeRate, market } = setup;
	const closeFee = feeRate && tradeFee(risk.position, at, { rate: feeRate, asset: market.settle });
	const left = pnlAt(risk.position, at)
		.minus(openFee?.amount ?? ZERO)
		.minus(closeFee?.amount ?? ZERO);
	return Decimal.max(left, maximumLoss.amount.neg());
}

/** What closing anywhere between two prices would bring. Linear contracts need the ends only. */
export function aliveBetween(assessment: Assessment, from: Price, to: Price): Point[] {
	const pieces = assessment.risk.position.contract.kind === 'linear' ? 1 : PIECES;
	return Array.from({ length: pieces + 1 }, (_, index) => {
		const at = priceOf(from.plus(to.minus(from).times(index).div(pieces)));
		return { x: at.toNumber(), y: outcomeAt(assessment, at).toNumber() };
	});
}
