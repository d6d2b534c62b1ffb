import type { DecimalMark } from '../figure.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type Correction, lex } from './lex.ts';
import { languagesOf } from './lexicon/index.ts';
import type { Language } from './lexicon/tries.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** A text taken apart: its figures with their roles, its fields, and how its writer writes numbers. */
export interface Parsed {
	readonly draft: Draft;
	readonly fields: Fields;
	readonly corrections: readonly Correction[];
	readonly languages: readonly Language[];
}

/** Languages that write 0,5 and 65.500, and those that part thousands by a space. */
const COMMA: readonly Language[] = ['de', 'es', 'pt', 'fr', 'ru', 'tr', 'id'];
const SPACED: readonly Language[] = ['ru', 'fr'];

/** 0,4 or 12,50: a comma that can't group; and the same of a point. */
const COMMA_FIGURE = /^(0,\d+|\d+,\d{1,2}|\d{1,3}(\.\d{3})+,\d+)$/;
const POINT_FIGURE = /^(0?\.\d+|\d+\.\d{1,2}|\d{1,3}(,\d{3})+\.\d+|\d+\.\d{4,})$/;

/** The writer's decimal mark: as the text's other figures show it, else as its language has it. */
function decimalMarkOf(tokens: readonly Token[], [language = 'en']: readonly Language[]): DecimalMark {
	const figures = tokens.filter(({ kind }) => kind === 'number').map(({ text }) => text);
	const comma = figures.some((text) => COMMA_FIGURE.test(text));
	const point = figures.some((text) => POINT_FIGURE.test(text));
	if (comma !== point) return comma ? ',' : '.';
	return COMMA.includes(language) ? ',' : '.';
}

const isShouting = (text: string): boolean => /[A-Z]/.test(text) && !/[a-z]/.test(text);

/** Longer than any message that a person types to a bot: such a text is read for what it asks, never for its figures. */
const MOST_TOKENS = 1500;
const ENOUGH_TOKENS = 500;
const MOST_FIGURES = 60;

function withinReason(tokens: readonly Token[]): readonly Token[] {
	const figures = tokens.filter(({ kind }) => kind === 'number').length;
	if (tokens.length <= MOST_TOKENS && figures <= 2 * MOST_FIGURES) return tokens;
	return tokens.filter(({ kind }) => kind !== 'number').slice(0, ENOUGH_TOKENS);
}

export interface ParseOptions {
	readonly locale?: string | undefined;
	/** The coin that was spoken of before. */
	readonly coin?: string | undefined;
}

export function parse(text: string, { locale, coin }: ParseOptions): Parsed {
	const tokens = withinReason(tokenize(text));
	const languages = languagesOf(tokens, locale);
	const joinsGroups = languages.some((language) => SPACED.includes(language));
	const source = { tokens, languages, decimalMark: decimalMarkOf(tokens, languages), joinsGroups, shouting: isShouting(text) };
	const lexed = lex(source);
	const { corrections } = lexed;
	const items = lexed.items.filter(({ kind }) => kind === 'quantity').length > MOST_FIGURES ? [] : lexed.items;
	const draft = draftOf(items, coin);
	return { draft, fields: fieldsOf(draft), corrections, languages };
}
