import { MONEY_PHRASES } from '../../currency.ts';
import { COIN_NAMES } from '../tickers.ts';
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
import { addPhrase, emptyTrie, type Trie } from './trie.ts';
import { ZH } from './zh.ts';

const LEXICONS = { en: EN, de: DE, es: ES, pt: PT, fr: FR, ru: RU, zh: ZH, ko: KO, tr: TR, ja: JA, id: ID };
export type Language = keyof typeof LEXICONS;

/** Names that are the same in every language. */
export type Name = { readonly coin: string } | { readonly venue: string } | { readonly event: string } | { readonly money: string };

function conceptsOf(lexicon: Lexicon): Trie<Concept> {
	const root = emptyTrie<Concept>();
	for (const [concept, phrases] of Object.entries(lexicon))
		for (const phrase of phrases.split('|')) addPhrase(root, phrase, concept as Concept);
	return root;
}

function namesOf(): Trie<Name> {
	const root = emptyTrie<Name>();
	for (const [name, coin] of COIN_NAMES) addPhrase(root, name, { coin });
	for (const [name, venue] of VENUE_NAMES) addPhrase(root, name, { venue });
	for (const [name, money] of MONEY_PHRASES) addPhrase(root, name, { money });
	for (const [name, event] of EVENTS) addPhrase(root, name, { event });
	return root;
}

const made = new Map<Language, Trie<Concept>>();
let names: Trie<Name> | undefined;

/** A language's phrases; made by the first sentence that needs them, in a few milliseconds. */
export function conceptTrie(language: Language): Trie<Concept> {
	const known = made.get(language);
	if (known) return known;
	const trie = conceptsOf(LEXICONS[language]);
	made.set(language, trie);
	return trie;
}

export function nameTrie(): Trie<Name> {
	names ??= namesOf();
	return names;
}
