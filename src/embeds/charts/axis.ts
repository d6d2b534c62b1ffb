import { scaleLinear } from 'd3-scale';

/** A stretch without marks that is drawn shorter than it is. */
interface Break {
	readonly low: number;
	readonly high: number;
	/** Where it is drawn. */
	readonly from: number;
	readonly to: number;
}

export interface Axis {
	at(value: number): number;
	/** Stretches of one scale between the breaks, lowest first; the outer ones go on beyond their last mark. */
	readonly pieces: readonly Break[];
	readonly breaks: readonly Break[];
}

/** A gap this many times as long as everything else together would press the rest into one line. */
const OUT_OF_PROPORTION = 25;
/** Once the axis is broken, another break costs less than marks on top of each other. */
const OUT_OF_PROPORTION_TOO = 9;
const BREAK_LENGTH = 44;
/** More would leave no room for the marks. */
const MOST_BREAKS = 3;

/** Whether the gap above each value is broken: the longest first, as long as it is out of proportion to the rest. */
function brokenGaps(sorted: readonly number[]): boolean[] {
	const gaps = sorted.slice(1).map((value, index) => value - (sorted[index] ?? value));
	const broken = gaps.map(() => false);
	for (let left = MOST_BREAKS; left > 0; left--) {
		const open = gaps.map((gap, index) => (broken[index] ? 0 : gap));
		const longest = Math.max(0, ...open);
		const rest = open.reduce((sum, gap) => sum + gap, 0) - longest;
		const most = broken.includes(true) ? OUT_OF_PROPORTION_TOO : OUT_OF_PROPORTION;
		if (rest <= 0 || longest <= rest * most) return broken;
		broken[open.indexOf(longest)] = true;
	}
	return broken;
}

/** Runs of values between the breaks, as their lowest and highest. */
function runsOf(sorted: readonly number[], broken: readonly boolean[]): { low: number; high: number }[] {
	const runs: { low: number; high: number }[] = [];
	sorted.forEach((value, index) => {
		const last = runs.at(-1);
		if (last && !broken[index - 1]) last.high = value;
		else runs.push({ low: value, high: value });
	});
	return runs;
}

/** A linear axis from pixel `from` (lowest value) to `to`, broken where one gap is out of all proportion. Values: at least one. */
export function axisOf(values: readonly number[], from: number, to: number): Axis {
	const sorted = [...new Set(values)].sort((a, b) => a - b);
	const runs = runsOf(sorted, brokenGaps(sorted));
	const sign = Math.sign(to - from);
	const left = Math.abs(to - from) - (runs.length - 1) * BREAK_LENGTH;
	const span = runs.reduce((sum, { low, high }) => sum + (high - low), 0);
	let place = runs.length === 1 && span === 0 ? left / 2 : 0;
	const pieces = runs.map(({ low, high }) => {
		const start = place;
		const end = start + (span === 0 ? 0 : ((high - low) / span) * left);
		place = end + BREAK_LENGTH;
		return { low, high, from: from + sign * start, to: from + sign * end };
	});
	const breaks = pieces.slice(1).map((next, index) => {
		const before = pieces[index] ?? next;
		return { low: before.high, high: next.low, from: before.to, to: next.from };
	});
	const corners = pieces.flatMap((piece) =>
		piece.low === piece.high ? [[piece.low, piece.from] as const] : [[piece.low, piece.from] as const, [piece.high, piece.to] as const],
	);
	const scale = scaleLinear(
		corners.map(([value]) => value),
		corners.map(([, pixel]) => pixel),
	);
	const [only] = corners;
	return { at: (value) => (corners.length === 1 && only ? only[1] : scale(value)), pieces, breaks };
}
