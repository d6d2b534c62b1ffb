import { featuresOf, kindOf } from '../search/features.ts';
import type { Classifier } from '../search/rank.ts';
import { probabilities, type Weights } from '../search/softmax.ts';
import { type Lexicon, type Vector, vectorOf } from '../search/vector.ts';
import type { Example } from './examples.ts';
import { domainOf, homeOf } from './vocabulary.ts';

const EPOCHS = 20;
const STEP = 0.2;
/** Share of a question's features that each pass leaves out, so that no weight relies on a neighbour: strangers word it otherwise. */
const LEFT_OUT = 0.5;
const SHRINK = 1e-5;
/** A pair or run of characters that only one question has says little. */
const FEWEST = 2;
/** How sure a label is beside its `also`. */
const MAIN_SHARE = 0.7;

/** Numbers in [0, 1) that are the same on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function lexiconOf(documents: readonly ReadonlyMap<string, number>[]): Lexicon {
	const counts = new Map<string, number>();
	for (const features of documents) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
	const kept = [...counts].filter(([name, count]) => count >= FEWEST || kindOf(name) === 'word').sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		rows: new Map(kept.map(([name], row) => [name, row])),
		rarity: Float32Array.from(kept, ([, count]) => Math.log(1 + documents.length / count)),
	};
}

function targetOf({ label, also }: Example, position: ReadonlyMap<string, number>): Float32Array {
	const target = new Float32Array(position.size);
	const place = (name: string, share: number) => {
		const index = position.get(name);
		if (index === undefined) throw new Error(`no example has the topic “${name}” as its own`);
		target[index] = share;
	};
	place(label, also.length > 0 ? MAIN_SHARE : 1);
	for (const other of also) place(other, (1 - MAIN_SHARE) / also.length);
	return target;
}

/** Softmax regression by AdaGrad, in an order that depends on the seed alone. */
export function train(examples: readonly Example[]): Classifier {
	const documents = examples.map(({ text }) => featuresOf(text));
	const lexicon = lexiconOf(documents);
	const labels = [...new Set(examples.map(({ label }) => label))].sort();
	const position = new Map(labels.map((label, index) => [label, index]));
	const vectors = documents.map((features) => vectorOf(features, lexicon));
	const targets = examples.map((example) => targetOf(example, position));
	const state = stateFor(lexicon.rows.size, labels.length);
	const random = randomFrom(1);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		for (const index of shuffled(vectors.length, random))
			step(state, thinned(vectors[index] as Vector, random), targets[index] as Float32Array);
	}
	return { labels, lexicon, weights: state.weights, home: homeOf(examples), domain: domainOf(examples) };
}

interface State {
	readonly weights: Weights;
	readonly tableSquares: Float32Array;
	readonly biasSquares: Float32Array;
	readonly error: Float32Array<ArrayBuffer>;
}

function stateFor(rows: number, classes: number): State {
	return {
		weights: { classes, table: new Float32Array(rows * classes), scale: new Float32Array(rows).fill(1), bias: new Float32Array(classes) },
		tableSquares: new Float32Array(rows * classes).fill(0.01),
		biasSquares: new Float32Array(classes).fill(0.01),
		error: new Float32Array(classes),
	};
}

function step({ weights, tableSquares, biasSquares, error }: State, vector: Vector, target: Float32Array): void {
	const { classes, table, bias } = weights;
	probabilities(vector, weights, error);
	for (let k = 0; k < classes; k++) {
		const slope = (error[k] ?? 0) - (target[k] ?? 0);
		error[k] = slope;
		biasSquares[k] = (biasSquares[k] ?? 0) + slope * slope;
		bias[k] = (bias[k] ?? 0) - (0.1 * STEP * slope) / Math.sqrt(biasSquares[k] ?? 1);
	}
	for (let index = 0; index < vector.rows.length; index++) {
		const start = (vector.rows[index] ?? 0) * classes;
		const value = vector.values[index] ?? 0;
		for (let cell = start; cell < start + classes; cell++) {
			const slope = (error[cell - start] ?? 0) * value + SHRINK * (table[cell] ?? 0);
			const squares = (tableSquares[cell] ?? 0) + slope * slope;
			tableSquares[cell] = squares;
			table[cell] = (table[cell] ?? 0) - (STEP * slope) / Math.sqrt(squares);
		}
	}
}

function thinned({ rows, values }: Vector, random: () => number): Vector {
	const kept = [...rows.keys()].filter(() => random() >= LEFT_OUT);
	return { rows: Uint32Array.from(kept, (at) => rows[at] ?? 0), values: Float32Array.from(kept, (at) => values[at] ?? 0) };
}

function shuffled(length: number, random: () => number): readonly number[] {
	const order = Array.from({ length }, (_, index) => index);
	for (let i = length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
	}
	return order;
}
