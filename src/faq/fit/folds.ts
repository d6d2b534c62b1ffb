import { type Ranking, ranker } from '../search/rank.ts';
import type { Example } from './examples.ts';
import { train } from './train.ts';

/** A question, and how a classifier that never saw it ranks it. */
export interface Judged {
	readonly example: Example;
	readonly ranking: Ranking;
}

/** Every example judged by a classifier that was trained on the other folds; neighbours in a file fall into different folds. */
export function crossValidated(examples: readonly Example[], folds: number): readonly Judged[] {
	const parts = Array.from({ length: folds }, (_, fold) => examples.filter((_example, index) => index % folds === fold));
	return parts.flatMap((held) =>
		judged(
			held,
			examples.filter((example) => !held.includes(example)),
		),
	);
}

/** Examples of one voice judged by a classifier that knows only the others: nearer to how a stranger asks. */
export function heldOut(examples: readonly Example[], voice: string): readonly Judged[] {
	return judged(
		examples.filter((example) => example.voice === voice),
		examples.filter((example) => example.voice !== voice),
	);
}

function judged(held: readonly Example[], others: readonly Example[]): readonly Judged[] {
	const rank = ranker(train(others));
	return held.map((example) => ({ example, ranking: rank(example.text) }));
}
