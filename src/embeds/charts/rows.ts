import { INK } from './palette.ts';
import { type Font, type Measure, PADDING, type Shape, WIDTH } from './scene.ts';
import type { Point } from './spec.ts';
import { SMALLEST, textAt } from './text.ts';

export const ROW_HEIGHT = 28;
/** More would be no picture any more; the rest is counted in one last row. */
export const MOST_ROWS = 12;

/** One line of a list: a mark, words, a figure. The alt text is made of the same. */
export interface Row {
	readonly icon: (at: Point) => readonly Shape[];
	readonly label: string;
	readonly text: string;
	readonly detail?: string | undefined;
	readonly color: string;
}

const LABEL: Font = { size: 15.5, weight: 400 };
const FIGURE: Font = { size: 15.5, weight: 600 };
const DETAIL: Font = { size: 14, weight: 400 };
const FONTS = [LABEL, FIGURE, DETAIL] as const;
const GAP = 12;
const ICON = 34;
const EDGE = 10;
/** What label, figure and detail get at least, in shares of their room, however long the others are. */
const SHARES = [0.42, 0.36, 0.22] as const;

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** A hair less than what just fits: widths are not quite in proportion to sizes. */
const JUST = 0.99;

const widest = (texts: readonly string[], font: Font, measure: Measure): number => Math.max(0, ...texts.map((text) => measure(text, font)));

/** Words that are cut are still understood. */
const FIGURES_FIRST = [1, 2, 0] as const;

/** Widths of columns in a room: what they want where there is enough; else their share, and those that want more what is left over. */
function shared(wanted: readonly number[], room: number): number[] {
	const widths = wanted.map((want, index) => Math.min(want, room * (SHARES[index] ?? 0)));
	let left = room - total(widths);
	for (const index of FIGURES_FIRST) {
		const more = Math.min((wanted[index] ?? 0) - (widths[index] ?? 0), left);
		widths[index] = (widths[index] ?? 0) + more;
		left -= more;
	}
	return widths;
}

/** All a little smaller, where that is enough for nothing to be cut. */
function fittingFonts(columns: readonly (readonly string[])[], room: number, measure: Measure): readonly [Font, Font, Font] {
	const scale = (room / total(columns.map((texts, index) => widest(texts, FONTS[index] ?? LABEL, measure)))) * JUST;
	if (scale >= JUST || scale < SMALLEST) return FONTS;
	const smaller = (font: Font): Font => ({ ...font, size: font.size * scale });
	return [smaller(LABEL), smaller(FIGURE), smaller(DETAIL)];
}

interface Place {
	readonly left: number;
	readonly right?: number;
	readonly middles: readonly number[];
}

/** Rows between two edges, each around its middle: mark, label, figure, detail in columns. */
export function rowShapes(rows: readonly Row[], { left, right = WIDTH - PADDING, middles }: Place, measure: Measure): Shape[] {
	const columns = [rows.map(({ label }) => label), rows.map(({ text }) => text), rows.map(({ detail = '' }) => detail)];
	const gaps = columns.filter((texts) => texts.some((text) => text !== '')).length - 1;
	const room = right - EDGE - left - ICON - gaps * GAP;
	const [labels, figures, details] = fittingFonts(columns, room, measure);
	const wanted = columns.map((texts, index) => widest(texts, [labels, figures, details][index] ?? labels, measure));
	const [labelWidth = 0, figureWidth = 0, detailWidth = 0] = shared(wanted, room);
	const figureRight = right - EDGE - (detailWidth > 0 ? detailWidth + GAP : 0);
	return rows.flatMap(({ icon, label, text, detail, color }, index): Shape[] => {
		const y = middles[index] ?? 0;
		const box = { x: left, y: y - ROW_HEIGHT / 2 + 1.5, width: right - left, height: ROW_HEIGHT - 3 };
		const atRight = { y, align: 'right' } as const;
		return [
			{ kind: 'box', box, radius: 7, color: INK.panel },
			...icon({ x: left + ICON / 2, y }),
			...textAt(label, { x: left + ICON, y, font: labels, color, maxWidth: labelWidth }, measure),
			...textAt(text, { x: figureRight, ...atRight, font: figures, color: INK.text, maxWidth: figureWidth }, measure),
			...textAt(detail ?? '', { x: right - EDGE, ...atRight, font: details, color: INK.dim, maxWidth: detailWidth }, measure),
		];
	});
}

/** What a row of words and a figure takes where nothing is made smaller. */
export const rowWidth = ({ label, text }: Pick<Row, 'label' | 'text'>, measure: Measure): number =>
	ICON + measure(label, LABEL) + GAP + measure(text, FIGURE) + EDGE;

/** Middles of rows one under the other. */
export const stacked = (count: number, top: number): number[] =>
	Array.from({ length: count }, (_, index) => top + (index + 0.5) * ROW_HEIGHT);

/** Those that found no room are at least counted. */
export const moreRow = (more: number): Row[] => (more > 0 ? [{ icon: () => [], label: `and ${more} more`, text: '', color: INK.dim }] : []);
