import type { Quantity } from './item.ts';
import { PER_POSITION, type Role } from './role.ts';

/** A figure, its role, the position it belongs to, and the cue (item index) that said so. */
export interface Assigned {
	readonly at: number;
	readonly quantity: Quantity;
	readonly role: Role;
	readonly segment: number;
	readonly cue?: number;
	/** Goes on with the list or range that the figure before began. */
	readonly listed: boolean;
}

/** Figures assigned so far, the last one first: a list that branches share. */
export interface Trail {
	readonly figure: Assigned;
	/** Power of ten of its value: weighs prices against each other, never computes with them. */
	readonly magnitude: number;
	readonly before: Trail | undefined;
}

/** The latest figure that a test holds for. */
export function findLast(trail: Trail | undefined, holds: (step: Trail) => boolean): Trail | undefined {
	let step = trail;
	while (step && !holds(step)) step = step.before;
	return step;
}

export function figuresIn(trail: Trail | undefined): Assigned[] {
	const figures: Assigned[] = [];
	for (let step = trail; step; step = step.before) figures.push(step.figure);
	return figures.reverse();
}

/** The same role of the same position, where a position has one; of the whole text else. */
export const isSamePlace = (a: Assigned, role: Role, segment: number): boolean =>
	a.role === role && (a.segment === segment || !PER_POSITION.has(role));
