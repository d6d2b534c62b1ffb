import { stemmer } from 'stemmer';
import { wordsOf } from '../text/normalize.ts';

/** Kinds of evidence; each is scaled to length 1 and weighed, so that a long text with many character runs does not drown its words. */
export const KINDS = { word: 1, pair: 1.2, skip: 1.1, run: 0.8 } as const;
export type Kind = keyof typeof KINDS;

/** A feature's name begins with its kind's first letter. */
export const kindOf = (name: string): Kind => BY_LETTER[name[0] ?? ''] ?? 'word';
const BY_LETTER: Readonly<Record<string, Kind>> = { w: 'word', p: 'pair', s: 'skip', r: 'run' };

/** Too common to say what a text is about when not beside its neighbour. */
export const COMMON: ReadonlySet<string> = new Set(
	'a an the is are am be was were do does did to of in on at for and or it its this that my i me you your we they them he she so as by with if then than from ?'.split(
		' ',
	),
);
/** Words apart that still count as a pair. */
const REACH = 5;
/** Characters a run within a word, its borders included. */
const RUN = 4;

const stems = new Map<string, string>();
export function stemOf(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	const stem = stemmer(word);
	if (stems.size < 20_000) stems.set(word, stem);
	return stem;
}

/** Stems of the words that carry content. */
export const contentOf = (words: readonly string[]): readonly string[] => words.filter((word) => !COMMON.has(word)).map(stemOf);

/** Words, neighbours, words near each other, and runs of four characters, each with how often it occurs. */
export function featuresOf(text: string, spell: (word: string) => string = (word) => word): ReadonlyMap<string, number> {
	const words = wordsOf(text).map(spell);
	const counts = new Map<string, number>();
	const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
	const padded = ['^', ...words.map(stemOf), '$'];
	padded.slice(1, -1).forEach((stem) => {
		add(`w${stem}`);
	});
	padded.slice(1).forEach((stem, index) => {
		add(`p${padded[index]} ${stem}`);
	});
	const content = contentOf(words);
	content.forEach((a, index) => {
		for (const b of content.slice(index + 1, index + REACH)) if (a !== b) add(a < b ? `s${a} ${b}` : `s${b} ${a}`);
	});
	for (const word of words) if (word !== '?') for (const run of runsOf(`_${word}_`)) add(`r${run}`);
	return counts;
}

function runsOf(word: string): string[] {
	return Array.from({ length: Math.max(0, word.length - RUN + 1) }, (_, start) => word.slice(start, start + RUN));
}
