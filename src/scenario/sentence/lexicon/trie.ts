import type { Token } from '../token.ts';
import { tokenize } from '../tokenize.ts';

/** Phrases by their tokens. A child whose key ends in `*` takes any word that starts so. */
export interface Trie<T> {
	readonly children: Map<string, Trie<T>>;
	value?: T;
}

export const emptyTrie = <T>(): Trie<T> => ({ children: new Map() });

/** Where a phrase is listed twice, the value that came first keeps it. */
export function addPhrase<T>(root: Trie<T>, phrase: string, value: T): void {
	const isStem = phrase.endsWith('*');
	const words = tokenize(isStem ? phrase.slice(0, -1) : phrase).map(({ text }) => text);
	let node = root;
	words.forEach((word, index) => {
		const key = isStem && index === words.length - 1 ? `${word}*` : word;
		const next = node.children.get(key) ?? emptyTrie<T>();
		node.children.set(key, next);
		node = next;
	});
	if (words.length > 0) node.value ??= value;
}

/** Shortest and longest stem that a `*` may stand for. */
const MIN_STEM = 2;
const MAX_STEM = 14;

/** Nodes that a word may lead to: the word itself, then the longest stem. */
function childrenOf<T>(node: Trie<T>, word: string): Trie<T>[] {
	const exact = node.children.get(word);
	const found = exact ? [exact] : [];
	for (let length = Math.min(word.length, MAX_STEM); length >= MIN_STEM; length--) {
		const stem = node.children.get(`${word.slice(0, length)}*`);
		if (stem) return [...found, stem];
	}
	return found;
}

export interface Hit<T> {
	readonly value: T;
	/** Tokens taken. */
	readonly length: number;
}

/** The longest phrase that starts at a token, within one line. */
export function longestAt<T>(root: Trie<T>, tokens: readonly Token[], at: number): Hit<T> | undefined {
	let nodes: readonly Trie<T>[] = [root];
	let best: Hit<T> | undefined;
	for (let index = at; index < tokens.length; index++) {
		const token = tokens[index];
		if (!token || token.kind === 'break') break;
		nodes = nodes.flatMap((node) => childrenOf(node, token.text));
		const value = nodes.find((node) => node.value !== undefined)?.value;
		if (nodes.length === 0) break;
		if (value !== undefined) best = { value, length: index - at + 1 };
	}
	return best;
}
