import type { Entry } from './schema.ts';
import { clean } from './text/normalize.ts';

/** Discord shows at most so many choices. */
const MOST = 25;

interface Line {
	readonly entry: Entry;
	/** Title first, then phrasings and keywords, each as words. */
	readonly texts: readonly string[];
}

/** How well a text goes on what was typed, 0 for not at all: each typed word must begin one of its words. */
function nearness(text: string, typed: readonly string[]): number {
	const words = text.split(/[^\p{L}\p{N}]+/u);
	const hits = typed.filter((part) => words.some((word) => word.startsWith(part)));
	if (hits.length < typed.length) return 0;
	return text.startsWith(typed.join(' ')) ? 3 : words[0]?.startsWith(typed[0] ?? '') ? 2 : 1;
}

function rankOf({ texts: [title = '', ...others] }: Line, typed: readonly string[]): number {
	return Math.max(10 * nearness(title, typed), ...others.map((text) => nearness(text, typed)));
}

/** Entries for what somebody typed so far: whose title fits first, then whose phrasings or keywords do, in the order of the list. */
export function completer(entries: readonly Entry[]): (partial: string) => readonly Entry[] {
	const lines = entries.map((entry) => ({ entry, texts: [entry.title, ...entry.phrasings, ...entry.keywords].map(clean) }));
	return (partial) => {
		const typed = clean(partial).match(/[\p{L}\p{N}]+/gu) ?? [];
		if (typed.length === 0) return entries.slice(0, MOST);
		return lines
			.map((line) => ({ entry: line.entry, rank: rankOf(line, typed) }))
			.filter(({ rank }) => rank > 0)
			.sort((a, b) => b.rank - a.rank)
			.slice(0, MOST)
			.map(({ entry }) => entry);
	};
}
