import type { Outcome, Run, StressAssessment } from '../scenario/stress.ts';
import { stressChartOf } from './charts/of-stress.ts';
import type { ChartLine, ChartMark, LineStyle, StressSpec } from './charts/spec.ts';
import { owned } from './format.ts';
import { headline } from './setup.ts';
import { moveTitle, windowWords } from './stress-words.ts';

/** A run as one line of the chart. */
interface Drawn {
	readonly style: LineStyle;
	/** Where the style's own word is not enough. */
	readonly label?: string;
	readonly run: Run;
}

const WORDS: Readonly<Record<LineStyle, string>> = { isolated: 'Isolated', cross: 'Cross', account: 'As it is' };

const chartOf = ({ stress }: Outcome) => stressChartOf(stress, { title: '' });

/** Beside another line there is room for one figure only. */
function lineOf({ style, label, run: { outcomes } }: Drawn, isAlone: boolean): ChartLine[] {
	const [outcome] = outcomes;
	const { after } = outcome.stress;
	const text = isAlone ? {} : { text: `${owned(after)} left` };
	const points = outcome.path.map(({ progress, equity }) => ({ x: progress.toNumber(), y: equity.amount.toNumber() }));
	return chartOf(outcome).lines.map((line) => ({ ...line, ...text, style, ...(label && { label }), points }));
}

const marksOf = ({ style, label = WORDS[style], run }: Drawn): ChartMark[] =>
	chartOf(run.outcomes[0]).marks.map((mark) => (mark.role === 'end' ? { ...mark, label: `${label}, at the end` } : mark));

/** A single position in both modes; an account as it is, beside all of it isolated. */
function drawnOf({ places, run, isolated, cross }: StressAssessment): Drawn[] {
	if (places.length > 1) {
		const other = isolated ? [{ style: 'isolated', label: 'All isolated', run: isolated } as const] : [];
		return [{ style: 'account', label: 'As it is', run }, ...other];
	}
	return [
		...(isolated ? [{ style: 'isolated', run: isolated } as const] : []),
		...(cross ? [{ style: 'cross', run: cross } as const] : []),
	];
}

/** The liquidations of the account as it is; of a single position those of each mode. */
function allMarks(drawn: readonly Drawn[], isSingle: boolean): ChartMark[] {
	const each = drawn.map(marksOf);
	const ends = each.flatMap((marks) => marks.filter(({ role }) => role === 'end'));
	const falls = (isSingle ? each.flat() : (each[0] ?? [])).filter(({ role }) => role !== 'end');
	return [...ends, ...falls];
}

/** Equity along the way of a move, its liquidations marked; undefined where nothing moves. */
export function stressChart(assessment: StressAssessment): StressSpec | undefined {
	const { places, said, moves, run } = assessment;
	const [first] = places;
	if (!first || moves.every(({ rate }) => rate.isZero())) return undefined;
	const drawn = drawnOf(assessment);
	const what = places.length === 1 ? headline(first.setup).replace(/^\S+ \S+ /, '') : `${places.length} positions`;
	return {
		kind: 'stress',
		title: `${what}: ${moveTitle(assessment)}`,
		...(places.length === 1 && { side: first.setup.side }),
		...(said.event && { subtitle: windowWords(said.event) }),
		yLabel: `Equity, ${run.outcomes[0].stress.before.asset}`,
		lines: drawn.flatMap((one) => lineOf(one, drawn.length === 1)),
		marks: allMarks(drawn, places.length === 1),
		note: said.event ? 'By last price, not mark: a mark price usually moves less.' : 'What is liquidated counts 0.',
	};
}
