import { distanceOf } from '../../core/costs.ts';
import type { Decimal } from '../../core/decimal.ts';
import { ONE } from '../../core/decimal.ts';
import type { Price } from '../../core/quantity.ts';
import type { Assessment } from '../../scenario/assess.ts';
import type { Setup } from '../../scenario/setup.ts';
import { eventMoves, type StressEvent, stressEvents } from '../../venues/stress-events.ts';
import { echo, liquidationPrice, price, signedPercent } from '../format.ts';
import { sizeSaid } from '../setup.ts';
import type { RulerMark, RulerSpec } from './spec.ts';

const EVENTS_SHOWN = 3;

/** “0.5 BTC at 64,000”; the side stands beside it. */
export const tradeTitle = ({ trade, market, entryPrice }: Setup): string =>
	`${sizeSaid(trade, market)} at ${echo(entryPrice)}`.replace(/^./, (first) => first.toUpperCase());

/** “Binance USDⓈ-M, 20×, isolated beside cross”. */
export function tradeSubtitle(assessments: readonly Assessment[]): string {
	const [{ setup } = { setup: undefined }] = assessments;
	const modes = assessments.map(({ setup: { mode } }) => mode).join(' beside ');
	return [setup?.market.venue?.name, setup?.leverage && `${echo(setup.leverage)}×`, modes].filter((part) => part).join(', ');
}

/** A price and how far it is from the mark, as the embeds measure it; a liquidation (`down`) never farther than it is. */
function priced(at: Price, { markPrice }: Setup, rounding: 'nearest' | 'down' = 'nearest'): { at: number; detail?: string } {
	const distance = distanceOf(at, markPrice);
	return { at: at.toNumber(), ...(distance.isZero() ? {} : { detail: signedPercent(distance, rounding) }) };
}

/** What the percentages of a picture are measured from. */
export const percentFrom = ({ markPrice, entryPrice }: Setup): string =>
	`Percent: from the ${markPrice.eq(entryPrice) ? 'entry' : 'mark'}.`;

/** Where it is liquidated in its mode, or the word that no ruler has a place for. */
function liquidationMark({ setup, outcome, liquidation }: Assessment): RulerMark {
	const role = setup.mode;
	if (!liquidation) return { role, text: outcome === 'immediate' ? 'at once' : 'none' };
	return { role, text: liquidationPrice(liquidation.price, liquidation.below), ...priced(liquidation.price, setup, 'down') };
}

/** Where the mark would be if it came again: the figure nearest to a perpetual, from today’s mark. Nothing for a coin without a figure. */
function eventMark(event: StressEvent, { market, markPrice }: Setup): RulerMark[] {
	const [move] = market.base ? eventMoves(event, market.base) : [];
	if (!move) return [];
	const at: Decimal = markPrice.times(move.rate.plus(1));
	const label = event.name.split(',')[0] ?? event.name;
	const role = event.direction === 'drop' ? 'crash' : 'rally';
	return [{ role, label, text: price(at), at: at.toNumber(), detail: signedPercent(move.rate) }];
}

/** The largest moves against a side that a coin has seen, largest first. */
export function worstEvents(side: Setup['side'], coin: string, count = EVENTS_SHOWN): readonly StressEvent[] {
	const sizeOf = (event: StressEvent): Decimal => eventMoves(event, coin)[0]?.rate.abs() ?? ONE.neg();
	return stressEvents()
		.filter((event) => event.direction === (side === 'long' ? 'drop' : 'rise') && sizeOf(event).gt(0))
		.sort((a, b) => sizeOf(b).cmp(sizeOf(a)))
		.slice(0, count);
}

/** One mode's own prices: where it is bankrupt, and in which mode that is if there are two. */
function bankruptcyMark({ risk: { bankruptcyPrice }, setup }: Assessment, beside: boolean): RulerMark[] {
	if (!bankruptcyPrice?.gt(0)) return [];
	const label = beside ? { label: `Bankruptcy, ${setup.mode}` } : {};
	return [{ role: 'bankruptcy', ...label, text: price(bankruptcyPrice), ...priced(bankruptcyPrice, setup) }];
}

/** The role's own word where there is one target only. */
export const targetLabel = (count: number, index: number): string | undefined => (count > 1 ? `Target ${index + 1}` : undefined);

/** What both modes share: entry, mark, stop, targets. */
function sharedMarks({ setup, stop, targets }: Assessment): RulerMark[] {
	const at = (role: RulerMark['role'], where: Price, label?: string): RulerMark => ({
		role,
		text: price(where),
		...(label === undefined ? {} : { label }),
		...priced(where, setup),
	});
	return [
		at('entry', setup.entryPrice),
		...(setup.markPrice.eq(setup.entryPrice) ? [] : [at('mark', setup.markPrice)]),
		...(stop ? [at('stop', stop.price)] : []),
		...targets.map((target, index) => at('target', target.price, targetLabel(targets.length, index))),
	];
}

/**
 * The ruler of a trade, in one mode or in both. `events` are put where the mark would be if they came again.
 * Undefined where no entry was given: there are no prices then.
 */
export function rulerOf(assessments: readonly Assessment[], events: readonly StressEvent[] = []): RulerSpec | undefined {
	const [first] = assessments;
	if (!first || first.setup.relative) return undefined;
	const { setup } = first;
	const crashes = events.flatMap((event) => eventMark(event, setup));
	return {
		kind: 'ruler',
		title: tradeTitle(setup),
		side: setup.side,
		subtitle: tradeSubtitle(assessments),
		unit: setup.market.quote,
		marks: [
			...assessments.map(liquidationMark),
			...sharedMarks(first),
			...assessments.flatMap((one) => bankruptcyMark(one, assessments.length > 1)),
			...crashes,
		],
		note: `${percentFrom(setup)}${crashes.length > 0 ? ' Past moves, taken from here: last price; the mark usually moved less.' : ''}`,
	};
}
