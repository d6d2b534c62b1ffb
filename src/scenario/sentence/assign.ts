import { type Assigned, figuresIn, type Trail } from './assigned.ts';
import { candidatesOf } from './evidence.ts';
import type { Item, Quantity } from './item.ts';
import type { Segment } from './segment.ts';
import { type Candidate, type Topic, topicOf } from './topic.ts';
import { continuing, distance, magnitudeOf, priceDoubt, repetition } from './weigh.ts';

export interface Assignment {
	readonly score: number;
	readonly figures: readonly Assigned[];
}

/** Assignments kept from figure to figure. */
const WIDTH = 8;
/** A candidate so far behind the best of its figure is not followed. */
const BEHIND = 7;
/** A figure whose marks allow it may be read the other way (65.500 as 65500), at a cost that only other evidence makes good. */
const OTHER_READING = 1.5;

interface State {
	readonly score: number;
	readonly trail: Trail | undefined;
}

/** One figure in one of its readings, with the roles it may have. */
interface Option {
	readonly quantity: Quantity;
	readonly magnitude: number;
	readonly candidates: readonly Candidate[];
}

interface Place {
	readonly at: number;
	readonly segment: number;
	readonly base: string | undefined;
}

function optionsOf(topic: Topic, { at, base }: Place, quantity: Quantity): Option[] {
	const { other, value } = quantity;
	const readings: readonly (readonly [Quantity, number])[] = [
		[quantity, 0],
		...(other ? [[{ ...quantity, value: other, other: value }, OTHER_READING] as const] : []),
	];
	return readings.map(([read, cost]) => {
		const all = candidatesOf(topic, at, read, base).map((one) => ({ ...one, score: one.score + priceDoubt(one, read, base) - cost }));
		const best = Math.max(...all.map(({ score }) => score));
		return { quantity: read, magnitude: magnitudeOf(read), candidates: all.filter(({ score }) => score > best - BEHIND) };
	});
}

interface Step {
	readonly score: number;
	readonly state: State;
	readonly option: Option;
	readonly candidate: Candidate;
	readonly listed: boolean;
}

/** Every way to go on from a state with one figure. */
function stepsOf(items: readonly Item[], { at, segment }: Place, state: State, option: Option): Step[] {
	const { quantity, magnitude, candidates } = option;
	const step = (candidate: Candidate, listed: boolean): Step => {
		const repeated = listed ? 0 : repetition(state.trail, segment, candidate);
		const score = state.score + candidate.score - repeated - distance(state.trail, segment, candidate.role, magnitude);
		return { score, state, option, candidate, listed };
	};
	const lists = continuing(items, at, quantity, state.trail).map((candidate) => step(candidate, true));
	return [...lists, ...candidates.map((candidate) => step(candidate, false))];
}

function taken({ score, state, option, candidate, listed }: Step, { at, segment }: Place): State {
	const { role, cue } = candidate;
	const figure: Assigned = { at, quantity: option.quantity, role, segment, listed, ...(cue !== undefined && { cue }) };
	return { score, trail: { figure, magnitude: option.magnitude, before: state.trail } };
}

/**
 * Gives every figure of a text its role: the assignment with the most evidence in sum (beam search, left to right). Each figure has one
 * role, a label speaks for one figure or one list, a position has one of each. `rivals`: the next best, for whoever must know how sure it is.
 * `hint`: the coin that was spoken of before.
 */
export function assign(
	items: readonly Item[],
	segments: readonly Segment[],
	hint?: string,
): { readonly best: Assignment; readonly rivals: readonly Assignment[] } {
	const topic = topicOf(items);
	let states: readonly State[] = [{ score: 0, trail: undefined }];
	const quantities = items.flatMap((item, at) => (item.kind === 'quantity' && !item.noise && !item.bad ? [{ at, quantity: item }] : []));
	for (const { at, quantity } of quantities) {
		const segment = Math.max(
			0,
			segments.findIndex(({ from, to }) => at >= from && at < to),
		);
		const place = { at, segment, base: segments[segment]?.base ?? hint };
		const options = optionsOf(topic, place, quantity);
		const steps = states.flatMap((state) => options.flatMap((option) => stepsOf(items, place, state, option)));
		steps.sort((a, b) => b.score - a.score);
		states = steps.slice(0, WIDTH).map((step) => taken(step, place));
	}
	const [best = { score: 0, figures: [] }, ...rivals] = states.map(({ score, trail }) => ({ score, figures: figuresIn(trail) }));
	return { best, rivals };
}
