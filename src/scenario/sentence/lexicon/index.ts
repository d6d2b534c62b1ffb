import type { Token } from '../token.ts';
import type { Concept } from './concept.ts';
import { type Hit, longestAt } from './trie.ts';
import { conceptTrie, type Language, type Name, nameTrie } from './tries.ts';

export const nameAt = (tokens: readonly Token[], at: number): Hit<Name> | undefined => longestAt(nameTrie(), tokens, at);

/** Concepts whose words tell a language from another, where English doesn't have the word. */
const TELLING = new Set<Concept>(
	'long short iso cross lev liq balance entry stop target own extra risk howMuch pnl funding fee notional times maxOpen maxLev compare'.split(
		' ',
	) as Concept[],
);
const LATIN: readonly Language[] = ['de', 'es', 'pt', 'fr', 'tr', 'id'];
const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
	['ru', /[\u0400-\u04ff]/],
	['ja', /[\u3040-\u30ff]/],
	['ko', /[\uac00-\ud7a3]/],
	['zh', /[\u3400-\u9fff]/],
];

/** Where words stand that English does not know. */
function strangeIn(tokens: readonly Token[]): number[] {
	const found: number[] = [];
	for (let at = 0; at < tokens.length; ) {
		const hit = longestAt(conceptTrie('en'), tokens, at);
		if (!hit && tokens[at]?.kind === 'word') found.push(at);
		at += hit?.length ?? 1;
	}
	return found;
}

/** How many of them a language knows; a telling one counts three times, a letter on its own (English has its `a` too) and a word said again not at all. */
function weightOf(language: Language, tokens: readonly Token[], places: readonly number[]): number {
	const told = new Set<string>();
	return places.reduce((sum, at) => {
		const text = tokens[at]?.text ?? '';
		if (text.length === 1 || told.has(text)) return sum;
		told.add(text);
		const hit = longestAt(conceptTrie(language), tokens, at);
		return sum + (hit ? (TELLING.has(hit.value) ? 3 : 1) : 0);
	}, 0);
}

/** The languages to read a text in, English always among them, the likeliest first. */
export function languagesOf(tokens: readonly Token[], locale?: string): readonly Language[] {
	const sample = tokens.slice(0, 400).filter(({ kind }) => kind !== 'number');
	const text = sample.map((token) => token.text).join(' ');
	const byScript = SCRIPTS.filter(([, script]) => script.test(text)).map(([language]) => language);
	const told = locale?.toLowerCase().split('-')[0];
	const strange = strangeIn(sample);
	const scored = LATIN.map((language) => ({ language, weight: weightOf(language, sample, strange) + (language === told ? 1.5 : 0) }));
	const best = scored.reduce((a, b) => (b.weight > a.weight ? b : a));
	return [...byScript, ...(best.weight >= 2 ? [best.language] : []), 'en'];
}

export interface ConceptHit extends Hit<Concept> {
	readonly language: Language;
}

/** The longest phrase of any of the languages; the likelier language first where two are as long. */
export function conceptAt(languages: readonly Language[], tokens: readonly Token[], at: number): ConceptHit | undefined {
	let best: ConceptHit | undefined;
	for (const language of languages) {
		const hit = longestAt(conceptTrie(language), tokens, at);
		if (hit && (!best || hit.length > best.length)) best = { ...hit, language };
	}
	return best;
}
