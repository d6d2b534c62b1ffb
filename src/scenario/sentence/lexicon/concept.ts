import type { EN } from './en.ts';

/** What a word or phrase of a trader's sentence stands for, whatever the language. */
export type Concept = keyof typeof EN;

/** A language's words: concept → phrases with `|` between them, in the form that cleaned text has (lower case, no accents). */
export type Lexicon = { readonly [C in Concept]?: string };
