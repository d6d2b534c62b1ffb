import { scaleLinear } from 'd3-scale';
import { INK, LINE } from './palette.ts';
import { type Font, type Measure, PADDING, point, type Shape, WIDTH } from './scene.ts';
import type { ChartLine } from './spec.ts';
import { figureAt, textAt } from './text.ts';
import { type Tick, ticksOf } from './ticks.ts';

export type Range = readonly [low: number, high: number];

/** The field that lines are drawn in, and where a value is in it. */
export interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	x(value: number): number;
	y(value: number): number;
}

export interface Frame {
	readonly xRange: Range;
	readonly yRange: Range;
	readonly xTicks: readonly Tick[];
	readonly yTicks: readonly Tick[];
	readonly xLabel: string;
	readonly yLabel: string;
}

const HEIGHT = 190;
const TICK: Font = { size: 12.5, weight: 400 };
const LABEL: Font = { size: 13, weight: 600 };
const MOST_GUTTER = 110;
const LEAST_GAP = 12;

/** What the axes need beside the field. */
export const AXIS_HEIGHT = 48;

/** A range that has some length, for values that may all be one. */
export function rangeOf(values: readonly number[]): Range {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	if (high > low) return [low, high];
	const around = Math.abs(low) / 10 || 1;
	return [low - around, high + around];
}

/** With some air, so that no line runs along the edge. */
export function airy([low, high]: Range): Range {
	const air = (high - low) * 0.07;
	return [low - air, high + air];
}

export function plotAt(top: number, { xRange, yRange, yTicks }: Frame, measure: Measure): Plot {
	const gutter = Math.min(Math.max(...yTicks.map(({ text }) => measure(text, TICK)), 20), MOST_GUTTER);
	const [left, right, bottom] = [PADDING + gutter + 10, WIDTH - PADDING, top + HEIGHT];
	return { left, right, top, bottom, x: scaleLinear(xRange, [left + 8, right - 8]), y: scaleLinear(yRange, [bottom, top]) };
}

/** As many round values as fit side by side. */
export function fittingTicks([low, high]: Range, width: number, measure: Measure): Tick[] {
	for (let count = 7; count > 1; count--) {
		const ticks = ticksOf(low, high, count);
		const widest = Math.max(0, ...ticks.map(({ text }) => measure(text, TICK)));
		if (ticks.length * (widest + LEAST_GAP) <= width) return ticks;
	}
	return [];
}

/** Grid, figures and names of both axes. */
export function frameShapes(plot: Plot, { xTicks, yTicks, xLabel, yLabel }: Frame, measure: Measure): Shape[] {
	const { left, right, top, bottom } = plot;
	const dim = { font: TICK, color: INK.dim } as const;
	const name = { font: LABEL, color: INK.dim, maxWidth: (right - left) / 2 } as const;
	const rows = yTicks.flatMap(({ value, text }): Shape[] => {
		const y = plot.y(value);
		const color = value === 0 ? INK.zero : INK.grid;
		return [
			{ kind: 'line', points: [point(left, y), point(right, y)], color, width: value === 0 ? 1.6 : 1 },
			...figureAt(text, { x: left - 8, y, align: 'right', ...dim, maxWidth: left - 8 - PADDING + 2 }, measure),
		];
	});
	let free = left - 4;
	const columns = xTicks.flatMap(({ value, text }): Shape[] => {
		const width = measure(text, TICK);
		const x = Math.min(Math.max(plot.x(value), left - 4 + width / 2), right + PADDING / 2 - width / 2);
		if (x - width / 2 < free) return [];
		free = x + width / 2 + LEAST_GAP / 2;
		const place = plot.x(value);
		return [
			{ kind: 'line', points: [point(place, bottom), point(place, bottom + 5)], color: INK.zero, width: 1.2 },
			...textAt(text, { x, y: bottom + 15, align: 'middle', ...dim, maxWidth: width + 1 }, measure),
		];
	});
	return [
		{ kind: 'box', box: { x: left, y: top, width: right - left, height: bottom - top }, radius: 4, color: INK.field },
		...rows,
		...columns,
		...textAt(xLabel, { x: right, y: bottom + 34, align: 'right', ...name }, measure),
		...textAt(yLabel, { x: PADDING, y: top - NAME_ABOVE, ...name }, measure),
	];
}

/** The upright axis’s name stands over the numbered marks. */
export const NAME_ABOVE = 56;

/** One line and, dotted, the level that it never falls below. */
export function lineShapes({ style, points, floor }: ChartLine, dash: readonly number[] | undefined, plot: Plot): Shape[] {
	const { color } = LINE[style];
	const level = floor === undefined ? [] : [point(plot.left, plot.y(floor)), point(plot.right, plot.y(floor))];
	return [
		...(level.length > 0 ? [{ kind: 'line', points: level, color, width: 1.4, dash: [1.5, 4.5] } as const] : []),
		{
			kind: 'line',
			points: points.map(({ x, y }) => point(plot.x(x), plot.y(y))),
			color,
			width: dash ? 3 : 3.6,
			...(dash ? { dash } : {}),
		},
	];
}
