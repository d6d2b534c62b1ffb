import { INK, LOOK, marker } from './palette.ts';
import type { Plot } from './plot.ts';
import { type Font, type Measure, point, type Shape } from './scene.ts';
import type { ChartMark, Point } from './spec.ts';
import { spread } from './spread.ts';
import { textAt } from './text.ts';

const RADIUS = 11;
const APART = 2 * RADIUS + 4;
const ABOVE = 28;
const NUMBER: Font = { size: 13, weight: 600 };

/** A mark with its number: by x, from the left. */
export interface Numbered extends ChartMark {
	readonly number: number;
	/** Beyond an end of the lines: it has a number at the edge and no upright. */
	readonly off: boolean;
}

/** A number in its role's colour. */
export const badge = ({ role, number }: Pick<Numbered, 'role' | 'number'>, at: Point, measure: Measure): Shape[] => [
	{ kind: 'disc', at, radius: RADIUS, color: LOOK[role].color },
	...textAt(String(number), { ...at, align: 'middle', font: NUMBER, color: INK.onColor, maxWidth: 2 * RADIUS }, measure),
];

/** The numbers over the field, each with an upright to its place; side by side where their places are too near. */
export function badges(marks: readonly Numbered[], plot: Plot, measure: Measure): Shape[] {
	const places = marks.map(({ x }) => Math.min(Math.max(plot.x(x), plot.left), plot.right));
	const middles = spread(places, APART, [plot.left - RADIUS, plot.right]);
	const uprights = marks.flatMap(({ role, off }, index): Shape[] => {
		const [place, middle] = [places[index] ?? 0, middles[index] ?? 0];
		const { color } = LOOK[role];
		const start = [point(middle, plot.top - ABOVE), point(middle, plot.top - ABOVE / 2), point(place, plot.top)];
		const upright = [point(place, plot.top), point(place, plot.bottom)];
		return [
			{ kind: 'line', points: start, color, width: 1.5 },
			...(off ? [] : [{ kind: 'line', points: upright, color, width: 1.4, dash: [3, 4] } as const]),
		];
	});
	const onLine = marks.flatMap(({ role, off, y }, index) =>
		off || y === undefined ? [] : marker(role, point(places[index] ?? 0, plot.y(y))),
	);
	const numbers = marks.flatMap((mark, index) => badge(mark, point(middles[index] ?? 0, plot.top - ABOVE), measure));
	return [...uprights, ...onLine, ...numbers];
}
