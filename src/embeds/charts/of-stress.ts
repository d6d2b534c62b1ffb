import { distanceOf } from '../../core/costs.ts';
import { type Money, rateOf } from '../../core/quantity.ts';
import type { Stress, StressEvent } from '../../core/stress.ts';
import { liquidationPrice, owed, owned, percent, SIDE, signedPercent } from '../format.ts';
import type { ChartMark, StressSpec } from './spec.ts';
import { symbolsOf } from './symbols.ts';

/** Never shown better than it is, on either side of zero. */
const standing = (equity: Money): string => (equity.amount.isNegative() ? owed(equity) : owned(equity));

/** One position by its name and price, several (cross) as the one event that they are. */
function eventMark({ mode, positions, prices, progress }: StressEvent, y: number): ChartMark {
	const [position, ...others] = positions;
	const [at] = prices;
	const place = { role: mode, x: progress.toNumber(), y };
	const symbols = symbolsOf(positions);
	if (!position || !at || others.length > 0) {
		return {
			...place,
			label: `Cross: ${symbols}`,
			text: `${positions.length} positions`,
			detail: `${percent(progress, 'down')} of the way`,
		};
	}
	const { mark, word } = SIDE[position.side];
	const below = at.lt(position.markPrice);
	return {
		...place,
		label: `${mark} ${word} ${symbols}, ${mode}`,
		text: liquidationPrice(at, below),
		detail: progress.isZero() ? 'at once' : signedPercent(distanceOf(at, position.markPrice), 'down'),
	};
}

function endMark({ before, after }: Stress): ChartMark {
	const change = before.amount.gt(0) ? rateOf(after.amount.div(before.amount).minus(1)) : undefined;
	return { role: 'end', x: 1, y: after.amount.toNumber(), text: standing(after), ...(change && { detail: signedPercent(change) }) };
}

/** The chart of an account's equity on the way of a move: `title` says which move, `subtitle` and `note` what else belongs to it. */
export function stressChartOf(stress: Stress, words: Pick<StressSpec, 'title' | 'subtitle' | 'note'>): StressSpec {
	const { events, path, before, after } = stress;
	/** The path has two corners for each event, before and after it, behind its start. */
	const equityBefore = (index: number): number => path[1 + 2 * index]?.equity.amount.toNumber() ?? 0;
	return {
		kind: 'stress',
		...words,
		yLabel: `Equity, ${before.asset}`,
		lines: [
			{
				style: 'account',
				text: `${standing(before)} → ${standing(after)}`,
				points: path.map(({ progress, equity }) => ({ x: progress.toNumber(), y: equity.amount.toNumber() })),
			},
		],
		marks: [endMark(stress), ...events.map((event, index) => eventMark(event, equityBefore(index)))],
	};
}
