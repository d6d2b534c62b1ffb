import { MONEY_PHRASES } from '../../currency.ts';
import { COIN_NAMES } from '../tickers.ts';
import type { Token } from '../token.ts';
import { VENUE_NAMES } from '../venue-names.ts';
import type { Concept, Lexicon } from './concept.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { EVENTS } from './events.ts';
import { FR } from './fr.ts';
import { ID } from './id.ts';
import { JA } from './ja.ts';
import { KO } from './ko.ts';
import { PT } from './pt.ts';
import { RU } from './ru.ts';
import { TR } from './tr.ts';
import { addPhrase, emptyTrie, type Hit, longestAt, type Trie } from './trie.ts';
import { ZH } from './zh.ts';

export type Language = 'en' | 'de' | 'es' | 'pt' | 'fr' | 'ru' | 'zh' | 'ko' | 'tr' | 'ja' | 'id';

function trieOf(lexicon: Lexicon): Trie<Concept> {
	const root = emptyTrie<Concept>();
	for (const [concept, phrases] of Object.entries(lexicon))
		for (const phrase of phrases.split('|')) addPhrase(root, phrase, concept as Concept);
	return root;
}

const TRIES: ReadonlyMap<Language, Trie<Concept>> = new Map(
	Object.entries({ en: EN, de: DE, es: ES, pt: PT, fr: FR, ru: RU, zh: ZH, ko: KO, tr: TR, ja: JA, id: ID }).map(([language, lexicon]) => [
		language as Language,
		trieOf(lexicon),
	]),
);
const trie = (language: Language): Trie<Concept> => TRIES.get(language) ?? emptyTrie();

/** Names that are the same in every language. */
export type Name = { readonly coin: string } | { readonly venue: string } | { readonly event: string } | { readonly money: string };
const NAMES = emptyTrie<Name>();
for (const [name, coin] of COIN_NAMES) addPhrase(NAMES, name, { coin });
for (const [name, venue] of VENUE_NAMES) addPhrase(NAMES, name, { venue });
for (const [name, money] of MONEY_PHRASES) addPhrase(NAMES, name, { money });
for (const [name, event] of EVENTS) addPhrase(NAMES, name, { event });

export const nameAt = (tokens: readonly Token[], at: number): Hit<Name> | undefined => longestAt(NAMES, tokens, at);

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
		const hit = longestAt(trie('en'), tokens, at);
		if (!hit && tokens[at]?.kind === 'word') found.push(at);
		at += hit?.length ?? 1;
	}
	return found;
}

/** How many of them a language knows; a telling one counts three times. */
function weightOf(language: Language, tokens: readonly Token[], places: readonly number[]): number {
	return places.reduce((sum, at) => {
		const hit = longestAt(trie(language), tokens, at);
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
		const hit = longestAt(trie(language), tokens, at);
		if (hit && (!best || hit.length > best.length)) best = { ...hit, language };
	}
	return best;
}
