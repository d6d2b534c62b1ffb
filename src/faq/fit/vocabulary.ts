import { contentOf } from '../search/features.ts';
import { OUTSIDE } from '../search/rank.ts';
import { wordsOf } from '../text/normalize.ts';
import type { Example } from './examples.ts';

/** In so many questions at least is a word one of the field's own. */
const OFTEN = 6;
/** And so many of the questions that have it are for an entry. */
const MOSTLY = 0.8;
const SHORTEST = 5;

/** In how many questions each key occurs: for an entry, and at all. */
function tally(
	examples: readonly Example[],
	keysOf: (text: string) => Iterable<string>,
): ReadonlyMap<string, readonly [inside: number, all: number]> {
	const counts = new Map<string, readonly [number, number]>();
	for (const { text, label } of examples) {
		const inside = label.startsWith(OUTSIDE) ? 0 : 1;
		for (const key of new Set(keysOf(text))) {
			const [a, b] = counts.get(key) ?? [0, 0];
			counts.set(key, [a + inside, b + 1]);
		}
	}
	return counts;
}

/** Stems that at least two questions for entries use. */
export function homeOf(examples: readonly Example[]): ReadonlySet<string> {
	const counts = tally(examples, (text) => contentOf(wordsOf(text)));
	return new Set([...counts].filter(([, [inside]]) => inside >= 2).map(([stem]) => stem));
}

/** Longer words of the field, most frequent first. */
export function domainOf(examples: readonly Example[]): readonly string[] {
	return [...tally(examples, wordsOf)]
		.filter(([word, [inside, all]]) => word.length >= SHORTEST && inside >= OFTEN && inside / all >= MOSTLY)
		.sort(([a, [x]], [b, [y]]) => y - x || (a < b ? -1 : 1))
		.map(([word]) => word);
}
