import { KINDS, type Kind, kindOf } from './features.ts';

/** Feature name → its row in the weights, and how telling it is (inverse document frequency). */
export interface Lexicon {
	readonly rows: ReadonlyMap<string, number>;
	readonly rarity: Float32Array;
}

/** Known features of one text: rows, and a value each. */
export interface Vector {
	readonly rows: Uint32Array;
	readonly values: Float32Array;
}

export function vectorOf(features: ReadonlyMap<string, number>, { rows, rarity }: Lexicon): Vector {
	const found: { row: number; kind: Kind; value: number }[] = [];
	const squares: Record<Kind, number> = { word: 0, pair: 0, skip: 0, run: 0 };
	for (const [name, count] of features) {
		const row = rows.get(name);
		if (row === undefined) continue;
		const kind = kindOf(name);
		const value = (1 + Math.log(count)) * (rarity[row] ?? 0);
		squares[kind] += value * value;
		found.push({ row, kind, value });
	}
	return {
		rows: Uint32Array.from(found, ({ row }) => row),
		values: Float32Array.from(found, ({ kind, value }) => (value / Math.sqrt(squares[kind])) * KINDS[kind]),
	};
}
