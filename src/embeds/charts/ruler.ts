import { type Axis, axisOf } from './axis.ts';
import { header, notePart } from './header.ts';
import { LOOK, marker } from './palette.ts';
import { MOST_ROWS, moreRow, ROW_HEIGHT, type Row, rowShapes, stacked } from './rows.ts';
import { bar } from './ruler-bar.ts';
import { type Measure, PADDING, point, type Scene, type Shape, WIDTH } from './scene.ts';
import type { RulerMark, RulerSpec } from './spec.ts';
import { spread } from './spread.ts';

type Placed = RulerMark & { readonly at: number };

const ROWS_LEFT = 148;
const BAR_X = 96;
/** A single price has nothing to be measured against. */
const LEAST_LENGTH = { one: 110, several: 230 } as const;
/** The outermost marks are this far from the bar's ends. */
const INSET = 22;

const isPlaced = (mark: RulerMark): mark is Placed => mark.at !== undefined;

/** What is drawn: the first marks, highest price first; those without a place after them. */
export function rulerMarks({ marks }: RulerSpec): { placed: readonly Placed[]; absent: readonly RulerMark[]; more: number } {
	const shown = marks.slice(0, MOST_ROWS);
	const placed = shown.filter(isPlaced).sort((a, b) => b.at - a.at);
	return { placed, absent: shown.filter((mark) => !isPlaced(mark)), more: marks.length - shown.length };
}

/** The stretches where the ruler is not true to scale, lowest first. */
export const rulerAxis = (placed: readonly Placed[], from: number, to: number): Axis =>
	axisOf(
		placed.map(({ at }) => at),
		from,
		to,
	);

const rulerRow = ({ role, label, text, detail }: RulerMark): Row => ({
	icon: (at) => marker(role, at),
	label: label ?? LOOK[role].word,
	text,
	detail,
	color: LOOK[role].color,
});

/** From the price on the bar to its row: rows never change their order, so leaders never cross. */
function leaders(placed: readonly Placed[], axis: Axis, middles: readonly number[]): Shape[] {
	return placed.flatMap(({ at, role }, index): Shape[] => {
		const { color } = LOOK[role];
		const [from, to] = [axis.at(at), middles[index] ?? 0];
		const points = [point(BAR_X - 9, from), point(BAR_X + 18, from), point(ROWS_LEFT - 16, to), point(ROWS_LEFT, to)];
		return [{ kind: 'line', points, color, width: 1.8 }];
	});
}

const lengthOf = (count: number): number => (count === 0 ? 0 : Math.max(LEAST_LENGTH[count === 1 ? 'one' : 'several'], count * ROW_HEIGHT));

/** Prices of a trade along an upright ruler, each with its row beside it. */
export function rulerScene(spec: RulerSpec, measure: Measure): Scene {
	const { placed, absent, more } = rulerMarks(spec);
	const head = header(spec, measure);
	const top = head.bottom + 26;
	const length = lengthOf(placed.length);
	const shapes: Shape[] = [...head.shapes];
	if (placed.length > 0) {
		const axis = rulerAxis(placed, top + length - INSET, top + INSET);
		const middles = spread(
			placed.map(({ at }) => axis.at(at)),
			ROW_HEIGHT,
			[top, top + length],
		);
		shapes.push(...bar({ spec, axis, x: BAR_X, top, bottom: top + length }, measure), ...leaders(placed, axis, middles));
		shapes.push(...rowShapes(placed.map(rulerRow), { left: ROWS_LEFT, middles }, measure));
	}
	const rest = [...absent.map(rulerRow), ...moreRow(more)];
	const restTop = length === 0 ? head.bottom : top + length + 30;
	shapes.push(...rowShapes(rest, { left: ROWS_LEFT, middles: stacked(rest.length, restTop) }, measure));
	const small = notePart(spec.note, (rest.length > 0 ? restTop + rest.length * ROW_HEIGHT : restTop - 4) + 2, measure);
	return { width: WIDTH, height: Math.ceil(small.bottom + PADDING - 8), shapes: [...shapes, ...small.shapes] };
}
