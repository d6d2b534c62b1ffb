import { Decimal } from '../../core/decimal.ts';
import { echo } from '../format.ts';
import { badge, badges, type Numbered } from './badges.ts';
import { header, notePart, type Part } from './header.ts';
import { LINE, LOOK } from './palette.ts';
import { AXIS_HEIGHT, airy, type Frame, fittingTicks, frameShapes, lineShapes, NAME_ABOVE, plotAt, type Range, rangeOf } from './plot.ts';
import { moreRow, ROW_HEIGHT, rowShapes, rowWidth, stacked } from './rows.ts';
import { type Measure, PADDING, point, type Scene, type Shape, WIDTH } from './scene.ts';
import type { ChartLine, PayoffSpec, Point, StressSpec } from './spec.ts';
import { strokeOf } from './stroke.ts';
import { type Tick, ticksOf } from './ticks.ts';

export type LineSpec = PayoffSpec | StressSpec;

const MOST_MARKS = 8;
const OFF = 'off the chart';
const CELL_GAP = 8;
/** Two dashes of a line fit in its sample. */
const SAMPLE_SCALE = 0.75;
/** A little smaller is better than a row more. */
const SMALL_ENOUGH = 0.9;

/** From end to end of all lines; a stress path is always shown whole. */
function xRangeOf({ kind, lines, marks }: LineSpec): Range {
	if (kind === 'stress') return [0, 1];
	const ends = lines.flatMap(({ points }) => points.map(({ x }) => x));
	return rangeOf(ends.length > 0 ? ends : marks.map(({ x }) => x));
}

/** The marks that are drawn, from left to right, numbered. */
export function numberedMarks(spec: LineSpec): { marks: readonly Numbered[]; more: number } {
	const [low, high] = xRangeOf(spec);
	const shown = spec.marks.slice(0, MOST_MARKS).sort((a, b) => a.x - b.x);
	const marks = shown.map((mark, index) => ({ ...mark, number: index + 1, off: mark.x < low || mark.x > high }));
	return { marks, more: spec.marks.length - shown.length };
}

const sample = ({ style }: ChartLine, count: number, { x, y }: Point): Shape[] => {
	const dash = strokeOf(style, count).dash?.map((length) => length * SAMPLE_SCALE);
	return [{ kind: 'line', points: [point(x - 11, y), point(x + 11, y)], color: LINE[style].color, width: 3.5, ...(dash ? { dash } : {}) }];
};

export const lineLabel = ({ style, label }: ChartLine): string => label ?? LINE[style].word;
export const markLabel = ({ role, label, off }: Numbered): string => `${label ?? LOOK[role].word}${off ? `, ${OFF}` : ''}`;

/** What the lines are: side by side in twos, or one under the other where a figure is too long for that. */
function legend(lines: readonly ChartLine[], top: number, measure: Measure): Part {
	const half = (WIDTH - 2 * PADDING - CELL_GAP) / 2;
	const rows = lines.map((line) => ({
		icon: (at: Point) => sample(line, lines.length, at),
		label: lineLabel(line),
		text: line.text,
		color: LINE[line.style].color,
	}));
	const inTwos = rows.length > 1 && rows.every((row) => rowWidth(row, measure) * SMALL_ENOUGH <= half);
	const [perRow, width] = inTwos ? [2, half] : [1, WIDTH - 2 * PADDING];
	const shapes = rows.flatMap((row, index) => {
		const left = PADDING + (index % perRow) * (width + CELL_GAP);
		return rowShapes([row], { left, right: left + width, middles: stacked(1, top + Math.floor(index / perRow) * ROW_HEIGHT) }, measure);
	});
	return { shapes, bottom: top + Math.ceil(rows.length / perRow) * ROW_HEIGHT };
}

/** The numbered marks in words. */
function list({ marks, more }: ReturnType<typeof numberedMarks>, top: number, measure: Measure): Part {
	const numbered = marks.map((mark) => ({
		icon: (at: Point) => badge(mark, at, measure),
		label: markLabel(mark),
		text: mark.text,
		detail: mark.detail,
		color: LOOK[mark.role].color,
	}));
	const rows = [...numbered, ...moreRow(more)];
	const shapes = rowShapes(rows, { left: PADDING, middles: stacked(rows.length, top) }, measure);
	return { shapes, bottom: top + rows.length * ROW_HEIGHT };
}

const percentTicks = (): Tick[] =>
	ticksOf(0, 1, 5).map(({ value }) => ({ value, text: `${echo(new Decimal((value * 100).toFixed(0)))} %` }));

function frameOf(spec: LineSpec, measure: Measure): Frame {
	const xRange = xRangeOf(spec);
	const levels = spec.lines.flatMap(({ points, floor }) => points.map(({ y }) => y).concat(floor ?? []));
	const marks = spec.marks.filter(({ x }) => x >= xRange[0] && x <= xRange[1]);
	const yRange = airy(rangeOf([0, ...levels, ...marks.flatMap(({ y }) => y ?? [])]));
	return {
		xRange,
		yRange,
		xTicks: spec.kind === 'stress' ? percentTicks() : fittingTicks(xRange, WIDTH - 2 * PADDING - 100, measure),
		yTicks: ticksOf(...yRange, 5),
		xLabel: spec.xLabel ?? 'Share of the move',
		yLabel: spec.yLabel,
	};
}

/** A dashed line lies on a whole one, so that both are seen where they are one. */
const wholeFirst = (lines: readonly ChartLine[]): ChartLine[] =>
	lines.toSorted((a, b) => (strokeOf(a.style, lines.length).dash?.length ?? 0) - (strokeOf(b.style, lines.length).dash?.length ?? 0));

/** Lines over price or over a path, numbered marks above them, and the list that says what they are. */
export function lineScene(spec: LineSpec, measure: Measure): Scene {
	const head = header(spec, measure);
	const frame = frameOf(spec, measure);
	const plot = plotAt(head.bottom + NAME_ABOVE + 12, frame, measure);
	const numbered = numberedMarks(spec);
	const lines = legend(spec.lines, plot.bottom + AXIS_HEIGHT, measure);
	const marks = list(numbered, lines.bottom, measure);
	const small = notePart(spec.note, marks.bottom + 2, measure);
	const shapes = [
		...head.shapes,
		...frameShapes(plot, frame, measure),
		...wholeFirst(spec.lines).flatMap((line) => lineShapes(line, strokeOf(line.style, spec.lines.length).dash, plot)),
		...badges(numbered.marks, plot, measure),
		...[lines, marks, small].flatMap((part) => part.shapes),
	];
	return { width: WIDTH, height: Math.ceil(small.bottom + PADDING - 8), shapes };
}
