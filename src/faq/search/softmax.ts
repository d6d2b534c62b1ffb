import type { Vector } from './vector.ts';

/** One weight for each feature and class, feature by feature, and one bias a class. */
export interface Weights {
	readonly classes: number;
	/** In steps of the feature's `scale`. */
	readonly table: Float32Array | Int8Array;
	readonly scale: Float32Array;
	readonly bias: Float32Array;
}

/** P(class) of a text, into `into`. */
export function probabilities(
	{ rows, values }: Vector,
	{ classes, table, scale, bias }: Weights,
	into: Float32Array<ArrayBuffer> = new Float32Array(classes),
): Float32Array<ArrayBuffer> {
	into.set(bias);
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index] ?? 0;
		const start = row * classes;
		const value = (values[index] ?? 0) * (scale[row] ?? 0);
		for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) + (table[start + k] ?? 0) * value;
	}
	return normalized(into);
}

function normalized(scores: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
	const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
	let sum = 0;
	for (let k = 0; k < scores.length; k++) {
		const power = Math.exp((scores[k] ?? 0) - highest);
		scores[k] = power;
		sum += power;
	}
	for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
	return scores;
}
