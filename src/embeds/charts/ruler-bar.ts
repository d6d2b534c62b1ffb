import type { Axis } from './axis.ts';
import { INK } from './palette.ts';
import { type Font, type Measure, PADDING, point, type Shape } from './scene.ts';
import type { RulerSpec } from './spec.ts';
import { figureAt, textAt } from './text.ts';
import { ticksOf } from './ticks.ts';

interface Bar {
	readonly spec: RulerSpec;
	readonly axis: Axis;
	readonly x: number;
	readonly top: number;
	readonly bottom: number;
}

const HALF = 5;
const TICK: Font = { size: 12.5, weight: 400 };
const WORD: Font = { size: 13, weight: 600 };
const TICK_ROOM = 20;
const TICK_EVERY = 46;

const stripe = (x: number, [from, to]: readonly [number, number], color: string): Shape[] =>
	to > from ? [{ kind: 'box', box: { x: x - HALF, y: from, width: 2 * HALF, height: to - from }, radius: 0, color }] : [];

/** From the entry on: where the trade gains and where it loses, in colour and in words at the ends. */
function zones({ spec: { side, marks }, axis, x, top, bottom }: Bar, measure: Measure): Shape[] {
	const entry = marks.find(({ role, at }) => role === 'entry' && at !== undefined)?.at;
	if (entry === undefined || !side) return stripe(x, [top, bottom], INK.zero);
	const border = axis.at(entry);
	const [above, below] = side === 'long' ? (['profit', 'loss'] as const) : (['loss', 'profit'] as const);
	const word = (text: 'profit' | 'loss', y: number) =>
		textAt(text, { x, y, align: 'middle', font: WORD, color: text === 'profit' ? '#6ee7a8' : '#ff9a8b', maxWidth: 80 }, measure);
	return [
		...stripe(x, [top, border], INK[above]),
		...stripe(x, [border, bottom], INK[below]),
		...word(above, top - 13),
		...word(below, bottom + 14),
	];
}

/** The bar is cut out and closed with a zigzag; the words beside it say why. */
function breaks({ axis, x }: Bar, measure: Measure): Shape[] {
	return axis.breaks.flatMap(({ from, to }): Shape[] => {
		const [high, low] = [Math.min(from, to), Math.max(from, to)];
		const middle = (high + low) / 2;
		const zigzag = [-8, -4, 0, 4, 8].map((dy, index) => point(x + (index % 2 === 0 ? -6 : 6), middle + dy));
		return [
			{ kind: 'box', box: { x: x - HALF - 1, y: middle - 9, width: 2 * HALF + 2, height: 18 }, radius: 0, color: INK.ground },
			{ kind: 'line', points: zigzag, color: INK.dim, width: 1.8 },
			...textAt('not to scale', { x: x - 16, y: middle, align: 'right', font: TICK, color: INK.dim, maxWidth: x - 16 - PADDING }, measure),
		];
	});
}

/** Round prices to the left of the bar, in each stretch of one scale; none that would come too near to another or to a break. */
function ticks({ spec, axis, x, top, bottom }: Bar, measure: Measure): Shape[] {
	const taken = axis.breaks.map(({ from, to }) => (from + to) / 2);
	const last = axis.pieces.length - 1;
	return axis.pieces.flatMap(({ low, high, from, to }, index): Shape[] => {
		if (high === low) return [];
		const perPixel = (high - low) / Math.abs(to - from);
		const start = Math.max(index === 0 ? low - (bottom - from) * perPixel : low, spec.of === 'moves' ? -100 : 0);
		const end = index === last ? high + (to - top) * perPixel : high;
		const count = Math.max(2, Math.round((end - start) / perPixel / TICK_EVERY));
		return ticksOf(start, end, count).flatMap(({ value, text }): Shape[] => {
			const y = axis.at(value);
			if (y < top + 4 || y > bottom - 4 || taken.some((other) => Math.abs(other - y) < TICK_ROOM)) return [];
			const place = { x: x - HALF - 9, y, align: 'right', font: TICK, color: INK.dim, maxWidth: x - HALF - 9 - PADDING + 8 } as const;
			const figure = figureAt(text, place, measure);
			if (figure.length === 0) return [];
			taken.push(y);
			return [{ kind: 'line', points: [point(x - HALF - 5, y), point(x - HALF, y)], color: INK.zero, width: 1.2 }, ...figure];
		});
	});
}

/** What the round prices are in, above them. */
const unit = ({ spec, x, top }: Bar, measure: Measure): Shape[] =>
	textAt(spec.unit, { x: x - 28, y: top - 13, align: 'right', font: TICK, color: INK.dim, maxWidth: x - 28 - PADDING }, measure);

/** The upright bar of a ruler: zones, round prices, breaks. */
export const bar = (parts: Bar, measure: Measure): Shape[] => [zones, breaks, ticks, unit].flatMap((draw) => draw(parts, measure));
