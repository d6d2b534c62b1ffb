import type { Token } from '../token.ts';
import { tokenize } from '../tokenize.ts';

/** Phrases by their tokens. Most nodes are a phrase's last word: they have no map, which is most of what a trie weighs. */
export interface Trie<T> {
	children?: Map<string, Trie<T>>;
	/** Last words that take any ending: what they begin with. */
	stems?: Map<string, Trie<T>>;
	value?: T;
}

export const emptyTrie = <T>(): Trie<T> => ({});

function stepOf<T>(node: Trie<T>, word: string, isStem: boolean): Trie<T> {
	const key = isStem ? 'stems' : 'children';
	node[key] ??= new Map();
	const known = node[key].get(word);
	if (known) return known;
	const next = emptyTrie<T>();
	node[key].set(word, next);
	return next;
}

/** A `*` at a phrase's end takes any ending. Where a phrase is listed twice, the value that came first keeps it. */
export function addPhrase<T>(root: Trie<T>, phrase: string, value: T): void {
	const isStem = phrase.endsWith('*');
	const words = tokenize(isStem ? phrase.slice(0, -1) : phrase).map(({ text }) => text);
	const last = words.length - 1;
	const node = words.reduce((at, word, index) => stepOf(at, word, isStem && index === last), root);
	if (words.length > 0) node.value ??= value;
}

/** Shortest and longest stem that a `*` may stand for. */
const MIN_STEM = 2;
const MAX_STEM = 14;

/** The value of the longest stem of a word. */
function stemmed<T>({ stems }: Trie<T>, word: string): T | undefined {
	if (!stems) return undefined;
	for (let length = Math.min(word.length, MAX_STEM); length >= MIN_STEM; length--) {
		const found = stems.get(word.slice(0, length));
		if (found) return found.value;
	}
	return undefined;
}

export interface Hit<T> {
	readonly value: T;
	/** Tokens taken. */
	readonly length: number;
}

/** The longest phrase that starts at a token, within one line. */
export function longestAt<T>(root: Trie<T>, tokens: readonly Token[], at: number): Hit<T> | undefined {
	let node: Trie<T> | undefined = root;
	let best: Hit<T> | undefined;
	for (let index = at; node && index < tokens.length; index++) {
		const token = tokens[index];
		if (!token || token.kind === 'break') break;
		const next: Trie<T> | undefined = node.children?.get(token.text);
		const value = next?.value ?? stemmed(node, token.text);
		if (value !== undefined) best = { value, length: index - at + 1 };
		node = next;
	}
	return best;
}
