import { distanceOf } from '../../core/costs.ts';
import { Decimal } from '../../core/decimal.ts';
import type { Price } from '../../core/quantity.ts';
import type { Assessment } from '../../scenario/assess.ts';
import { liquidationPrice, owed, price, signedPercent } from '../format.ts';
import { percentFrom, targetLabel, tradeSubtitle, tradeTitle } from './of-trade.ts';
import { LINE } from './palette.ts';
import { aliveBetween, isGone, outcomeAt } from './payoff-line.ts';
import { type PriceWindow, priceWindow } from './price-window.ts';
import type { ChartLine, ChartMark, PayoffSpec, Point } from './spec.ts';

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
	if (!edge) return { ...line, points: aliveBetween(assessment, low, high) };
	const floor = maximumLoss.amount.neg().toNumber();
	const lost = (from: Price, to: Price): Point[] => [from, to].map((at) => ({ x: at.toNumber(), y: floor }));
	const points = edge.below
		? [...lost(low, edge.price), ...aliveBetween(assessment, edge.price, high)]
		: [...aliveBetween(assessment, low, edge.price), ...lost(edge.price, high)];
	return { ...line, points, floor };
}

/** On the line of a mode that is still alive there; where none is, on the lowest floor. */
function levelAt(standing: readonly Assessment[], at: Price): Decimal {
	const alive = standing.find((one) => !isGone(one, at));
	return alive ? outcomeAt(alive, at) : Decimal.max(...standing.map(({ maximumLoss }) => maximumLoss.amount)).neg();
}

function markAt(standing: readonly Assessment[], at: Price, mark: Pick<ChartMark, 'role' | 'text' | 'label'>): ChartMark {
	const [first] = standing as [Assessment];
	const distance = distanceOf(at, first.setup.markPrice);
	const rounding = mark.role === 'isolated' || mark.role === 'cross' ? 'down' : 'nearest';
	const detail = distance.isZero() ? {} : { detail: signedPercent(distance, rounding) };
	return { ...mark, x: at.toNumber(), y: levelAt(standing, at).toNumber(), ...detail };
}

function liquidationMark(assessment: Assessment): ChartMark | undefined {
	const { liquidation, setup } = assessment;
	return (
		liquidation &&
		markAt([assessment], liquidation.price, { role: setup.mode, text: liquidationPrice(liquidation.price, liquidation.below) })
	);
}

function marksOf(standing: readonly Assessment[]): ChartMark[] {
	const [{ setup, stop, breakEven, targets }] = standing as [Assessment];
	const { entryPrice, markPrice } = setup;
	const shared = (role: ChartMark['role'], at: Price | undefined, label?: string): ChartMark[] =>
		at ? [markAt(standing, at, { role, text: price(at), ...(label && { label }) })] : [];
	return [
		...shared('entry', entryPrice),
		...standing.flatMap((one) => liquidationMark(one) ?? []),
		...shared('mark', markPrice.eq(entryPrice) ? undefined : markPrice),
		...shared('stop', stop?.price),
		...targets.flatMap((target, index) => shared('target', target.price, targetLabel(targets.length, index))),
		...shared('break-even', breakEven),
	];
}

/** What the lines alone don't tell. */
function noteOf(assessments: readonly Assessment[], standing: readonly Assessment[], hasPercent: boolean): string {
	const [{ setup, openFee }] = standing as [Assessment];
	const word = ({ setup: { mode } }: Assessment): string => LINE[mode].word;
	const never = standing.filter(({ liquidation }) => !liquidation);
	const all = never.length === assessments.length;
	return [
		...assessments.filter((one) => !standing.includes(one)).map((one) => `${word(one)}: liquidated at once, no line.`),
		...(all ? ['Liquidated at no price.'] : never.map((one) => `${word(one)}: liquidated at no price.`)),
		openFee ? 'With both trading fees, without funding.' : 'Without fees and funding.',
		...(hasPercent ? [percentFrom(setup)] : []),
		...(never.length < standing.length ? ['After a liquidation: the most that can be lost.'] : []),
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
	const marks = marksOf(standing);
	return {
		kind: 'payoff',
		title: tradeTitle(first.setup),
		side,
		subtitle: tradeSubtitle(assessments),
		xLabel: `Price, ${market.quote}`,
		yLabel: `Profit or loss, ${market.settle}`,
		lines: standing.map((one) => lineOf(one, priceWindow(standing))),
		marks,
		note: noteOf(
			assessments,
			standing,
			marks.some(({ detail }) => detail),
		),
	};
}
