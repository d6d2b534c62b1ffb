import { distanceOf, pnlAt } from '../../core/costs.ts';
import { type Decimal, ZERO } from '../../core/decimal.ts';
import { type Price, priceOf } from '../../core/quantity.ts';
import type { Assessment } from '../../scenario/assess.ts';
import { liquidationPrice, owed, price, signedPercent } from '../format.ts';
import { targetLabel, tradeSubtitle, tradeTitle } from './of-trade.ts';
import { LINE } from './palette.ts';
import { type PriceWindow, priceWindow } from './price-window.ts';
import type { ChartLine, ChartMark, PayoffSpec, Point } from './spec.ts';

/** A hyperbola (inverse contracts) in straight pieces that the eye takes for a curve. */
const PIECES = 48;

/** Profit or loss of closing there, with the opening fee where one was given. */
const outcomeAt = ({ risk, openFee }: Assessment, at: Price): Decimal => pnlAt(risk.position, at).minus(openFee?.amount ?? ZERO);

/** Alive: what closing there would bring. Linear contracts need the ends only. */
function alive(assessment: Assessment, from: Price, to: Price): Point[] {
	const pieces = assessment.risk.position.contract.kind === 'linear' ? 1 : PIECES;
	return Array.from({ length: pieces + 1 }, (_, index) => {
		const at = priceOf(from.plus(to.minus(from).times(index).div(pieces)));
		return { x: at.toNumber(), y: outcomeAt(assessment, at).toNumber() };
	});
}

/** The liquidation, where it is in the window. */
const edgeIn = ({ liquidation }: Assessment, { low, high }: PriceWindow): Assessment['liquidation'] =>
	liquidation?.price.gte(low) && liquidation.price.lte(high) ? liquidation : undefined;

/** From the low end of the window to its high end: the loss of everything beyond the liquidation price, what closing brings before it. */
function lineOf(assessment: Assessment, window: PriceWindow): ChartLine {
	const { low, high } = window;
	const edge = edgeIn(assessment, window);
	const { maximumLoss } = assessment;
	const text = maximumLoss.amount.gt(0) ? `at most −${owed(maximumLoss)}` : 'nothing more to lose';
	const line = { style: assessment.setup.mode, text };
	if (!edge) return { ...line, points: alive(assessment, low, high) };
	const floor = maximumLoss.amount.neg().toNumber();
	const lost = (from: Price, to: Price): Point[] => [from, to].map((at) => ({ x: at.toNumber(), y: floor }));
	const points = edge.below
		? [...lost(low, edge.price), ...alive(assessment, edge.price, high)]
		: [...alive(assessment, low, edge.price), ...lost(edge.price, high)];
	return { ...line, points, floor };
}

function markAt(assessment: Assessment, at: Price, mark: Pick<ChartMark, 'role' | 'text' | 'label'>): ChartMark {
	const distance = distanceOf(at, assessment.setup.markPrice);
	const rounding = mark.role === assessment.setup.mode ? 'down' : 'nearest';
	const detail = distance.isZero() ? {} : { detail: signedPercent(distance, rounding) };
	return { ...mark, x: at.toNumber(), y: outcomeAt(assessment, at).toNumber(), ...detail };
}

function liquidationMark(assessment: Assessment): ChartMark | undefined {
	const { liquidation, setup } = assessment;
	return (
		liquidation && markAt(assessment, liquidation.price, { role: setup.mode, text: liquidationPrice(liquidation.price, liquidation.below) })
	);
}

function marksOf(assessments: readonly Assessment[]): ChartMark[] {
	const [first] = assessments as [Assessment];
	const { setup, stop, targets } = first;
	return [
		markAt(first, setup.entryPrice, { role: 'entry', text: price(setup.entryPrice) }),
		...assessments.flatMap((one) => liquidationMark(one) ?? []),
		...(stop ? [markAt(first, stop.price, { role: 'stop', text: price(stop.price) })] : []),
		...targets.map((target, index) => {
			const label = targetLabel(targets.length, index);
			return markAt(first, target.price, { role: 'target', text: price(target.price), ...(label && { label }) });
		}),
	];
}

/** What the lines alone don't tell. */
function noteOf(assessments: readonly Assessment[]): string {
	const [first] = assessments as [Assessment];
	const never = assessments.filter(({ liquidation }) => !liquidation);
	return [
		first.openFee ? 'With the fee to open, without the one to close and funding.' : 'Without fees and funding.',
		...never.map(({ setup }) => `${LINE[setup.mode].word}: liquidated at no price.`),
		...(never.length < assessments.length ? ['Once liquidated, at worst all that backs it is lost.'] : []),
	].join(' ');
}

/**
 * Profit or loss of a trade over the price, in one mode or in both.
 * Undefined where there is nothing to draw: no entry was given, or it would be liquidated at once.
 */
export function payoffOf(assessments: readonly Assessment[]): PayoffSpec | undefined {
	const standing = assessments.filter(({ setup, outcome }) => !setup.relative && outcome !== 'immediate');
	const [first] = standing;
	if (!first) return undefined;
	const { market, side } = first.setup;
	return {
		kind: 'payoff',
		title: tradeTitle(first.setup),
		side,
		subtitle: tradeSubtitle(standing),
		xLabel: `Price, ${market.quote}`,
		yLabel: `Profit or loss, ${market.settle}`,
		lines: standing.map((one) => lineOf(one, priceWindow(standing))),
		marks: marksOf(standing),
		note: noteOf(standing),
	};
}
