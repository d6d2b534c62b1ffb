import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { Gate } from './gate.ts';
import type { Classifier } from './rank.ts';

export const MODEL = fileURLToPath(new URL('../model.bin', import.meta.url));

/** All that was learned, and from what. */
export interface Model {
	readonly classifier: Classifier;
	readonly gate: Gate;
	/** Digest of the inputs, so that a test sees when they changed since. */
	readonly inputs: string;
}

/** First part of the file, as JSON. The numbers follow: rarity, scale (both f32, one a feature), bias (f32, one a class), weights (i8). */
interface Header {
	readonly inputs: string;
	readonly gate: Gate;
	readonly labels: readonly string[];
	readonly features: readonly string[];
	readonly home: readonly string[];
	readonly domain: readonly string[];
}

/** Steps from 0 to a feature's largest weight. */
const STEPS = 127;

/** A file's bytes: the header's length, the header, numbers; then compressed. Weights are rounded to 1/127 of their feature's largest. */
export function pack({ classifier, gate, inputs }: Model): Uint8Array {
	const { labels, lexicon, weights, home, domain } = classifier;
	const header: Header = { inputs, gate, labels, features: [...lexicon.rows.keys()], home: [...home], domain };
	const { classes, table } = weights;
	const scale = Float32Array.from(lexicon.rarity, (_, row) => {
		const own = [...table.subarray(row * classes, (row + 1) * classes)];
		return own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / STEPS;
	});
	const coarse = Int8Array.from(table, (weight, cell) => Math.round(weight / (scale[Math.floor(cell / classes)] ?? 1)));
	const text = new TextEncoder().encode(JSON.stringify(header));
	const parts = [
		Uint32Array.of(text.length),
		text,
		new Uint8Array((4 - (text.length % 4)) % 4),
		lexicon.rarity,
		scale,
		weights.bias,
		coarse,
	];
	return brotliCompressSync(
		Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))),
	);
}

export const unpack = (bytes: Uint8Array): Model => modelOf(brotliDecompressSync(bytes));

function modelOf(plain: Buffer): Model {
	const length = plain.readUInt32LE(0);
	const header: Header = JSON.parse(plain.toString('utf8', 4, 4 + length));
	let at = 4 + length + ((4 - (length % 4)) % 4);
	const take = (size: number) => {
		at += size;
		return Uint8Array.from(plain.subarray(at - size, at)).buffer;
	};
	const [rows, classes] = [header.features.length, header.labels.length];
	const rarity = new Float32Array(take(4 * rows));
	const scale = new Float32Array(take(4 * rows));
	const bias = new Float32Array(take(4 * classes));
	const table = new Int8Array(take(rows * classes));
	const lexicon = { rows: new Map(header.features.map((name, row) => [name, row])), rarity };
	const weights = { classes, table, scale, bias };
	const classifier = { labels: header.labels, lexicon, weights, home: new Set(header.home), domain: header.domain };
	return { classifier, gate: header.gate, inputs: header.inputs };
}

/** In two pieces, each as short as it can be. */
export function* readingModel(path: string = MODEL): Generator<undefined, Model> {
	const plain = brotliDecompressSync(readFileSync(path));
	yield;
	return modelOf(plain);
}
