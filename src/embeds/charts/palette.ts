import { point, type Shape } from './scene.ts';
import type { LineStyle, Point, Role } from './spec.ts';

/** An opaque ground of its own: the same picture reads in Discord's dark and light theme. Texts keep 4.5 : 1 against both grounds. */
export const INK = {
	ground: '#131722',
	panel: '#1e2433',
	field: '#181d2a',
	text: '#f4f6fb',
	dim: '#aab4c8',
	grid: '#2c3448',
	zero: '#7c879f',
	profit: '#2f9e6e',
	loss: '#b4503c',
	onColor: '#0b0e14',
} as const;

interface Look {
	readonly word: string;
	readonly color: string;
	/** Marks differ by shape too. */
	readonly shape: 'disc' | 'diamond' | 'square' | 'up' | 'down' | 'cross' | 'bar';
}

export const LOOK: { readonly [R in Role]: Look } = {
	entry: { word: 'Entry', color: '#ffffff', shape: 'disc' },
	mark: { word: 'Mark price', color: '#b8c4dc', shape: 'diamond' },
	stop: { word: 'Stop', color: '#fbbf24', shape: 'square' },
	target: { word: 'Target', color: '#4ade80', shape: 'disc' },
	'break-even': { word: 'Break-even', color: '#2dd4bf', shape: 'diamond' },
	isolated: { word: 'Liquidation, isolated', color: '#4cc2ff', shape: 'cross' },
	cross: { word: 'Liquidation, cross', color: '#d79bff', shape: 'cross' },
	liquidation: { word: 'Liquidation', color: '#ff9a8b', shape: 'cross' },
	bankruptcy: { word: 'Bankruptcy', color: '#ff7a85', shape: 'bar' },
	crash: { word: 'Crash', color: '#ff9f5a', shape: 'down' },
	rally: { word: 'Rally', color: '#a3e635', shape: 'up' },
	now: { word: 'Now', color: '#ffffff', shape: 'disc' },
	end: { word: 'At the end', color: '#b8c4dc', shape: 'square' },
};

export const LINE: { readonly [S in LineStyle]: { readonly word: string; readonly color: string; readonly dash?: readonly number[] } } = {
	isolated: { word: 'Isolated', color: LOOK.isolated.color },
	cross: { word: 'Cross', color: LOOK.cross.color, dash: [9, 6] },
	account: { word: 'Account', color: '#ffd166' },
};

const RADIUS = 6;
const polygon = (at: Point, corners: readonly (readonly [number, number])[], color: string): Shape => ({
	kind: 'area',
	points: corners.map(([x, y]) => point(at.x + x * RADIUS, at.y + y * RADIUS)),
	color,
});

const stroke = (at: Point, [x, y]: readonly [number, number], color: string): Shape => ({
	kind: 'line',
	points: [point(at.x - x * RADIUS, at.y - y * RADIUS), point(at.x + x * RADIUS, at.y + y * RADIUS)],
	color,
	width: 3.5,
});

/** The mark of a role, centred. */
export function marker(role: Role, at: Point): readonly Shape[] {
	const { color, shape } = LOOK[role];
	const shapes: { readonly [S in Look['shape']]: () => readonly Shape[] } = {
		disc: () => [{ kind: 'disc', at, radius: RADIUS, color }],
		diamond: () => [
			polygon(
				at,
				[
					[0, -1.2],
					[1.2, 0],
					[0, 1.2],
					[-1.2, 0],
				],
				color,
			),
		],
		square: () => [
			polygon(
				at,
				[
					[-0.9, -0.9],
					[0.9, -0.9],
					[0.9, 0.9],
					[-0.9, 0.9],
				],
				color,
			),
		],
		up: () => [
			polygon(
				at,
				[
					[0, -1.1],
					[1.15, 0.9],
					[-1.15, 0.9],
				],
				color,
			),
		],
		down: () => [
			polygon(
				at,
				[
					[0, 1.1],
					[1.15, -0.9],
					[-1.15, -0.9],
				],
				color,
			),
		],
		cross: () => [stroke(at, [0.85, 0.85], color), stroke(at, [0.85, -0.85], color)],
		bar: () => [stroke(at, [1.2, 0], color)],
	};
	return shapes[shape]();
}
