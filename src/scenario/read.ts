import { problemOf } from './checks.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { DecimalMark } from './figure.ts';
import { intentOf } from './intent.ts';
import { type Correction, lex } from './lex.ts';
import { type Language, languagesOf } from './lexicon/index.ts';
import { needsOf } from './needs.ts';
import type { FieldSpan, Reading } from './reading.ts';
import { relevanceOf } from './relevance.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

export interface ReadOptions {
	/** What the same person said before, oldest first. */
	readonly context?: readonly string[];
	/** Discord locale. */
	readonly locale?: string;
}

export interface ReadResult {
	readonly reading: Reading;
	readonly spans: readonly FieldSpan[];
	readonly corrections: readonly Correction[];
	/** Figures that nothing explains: the reply has to ask. */
	readonly unread: readonly FieldSpan[];
	/** How much like a scenario the text is; 3 and more is one. */
	readonly points: number;
	readonly languages: readonly Language[];
}

interface Parsed {
	readonly draft: Draft;
	readonly fields: Fields;
	readonly corrections: readonly Correction[];
	readonly languages: readonly Language[];
}

const COMMA: readonly Language[] = ['de', 'es', 'pt', 'fr', 'ru', 'tr', 'id'];

/** 0,4 or 12,50: a comma that can't group. */
const writesComma = (tokens: readonly Token[]) =>
	tokens.some(({ kind, text }) => kind === 'number' && /^(0,\d+|\d+,\d{1,2}|\d{1,3}(\.\d{3})+,\d+)$/.test(text));
const writesPoint = (tokens: readonly Token[]) =>
	tokens.some(({ kind, text }) => kind === 'number' && /^(0\.\d+|\d+\.\d{1,2}|\d{1,3}(,\d{3})+\.\d+|\d+\.\d{4,})$/.test(text));

/** The writer's decimal mark: as other figures of the text show it, else as the language has it. */
function decimalMarkOf(tokens: readonly Token[], [language = 'en']: readonly Language[]): DecimalMark {
	const comma = writesComma(tokens);
	const point = writesPoint(tokens);
	if (comma !== point) return comma ? ',' : '.';
	return COMMA.includes(language) ? ',' : '.';
}

function parse(text: string, locale: string | undefined): Parsed {
	const tokens = tokenize(text);
	const languages = languagesOf(tokens, locale);
	const letters = text.replace(/[^a-z]/gi, '');
	const base = {
		tokens,
		languages,
		decimalMark: decimalMarkOf(tokens, languages),
		shouting: letters.length > 0 && letters === letters.toUpperCase(),
		joinsGroups: languages.some((l) => l === 'ru' || l === 'fr'),
	};
	const { items, corrections } = lex(base);
	const draft = draftOf(items);
	return { draft, fields: fieldsOf(draft), corrections, languages };
}

const spanList = (text: string, spans: Fields['spans']): FieldSpan[] =>
	Object.entries(spans).map(([field, { from, to }]) => ({ field, from, to, text: text.slice(from, to) }));

function readingOf({ draft, fields }: Parsed): Reading {
	const reading: Reading = { intent: intentOf(draft, fields), ...fields.reading };
	const [error = problemOf(reading)] = fields.errors;
	const { missing, fillable } = needsOf(reading);
	if (error) return { ...reading, error };
	return { ...reading, ...(missing.length > 0 && { missing: [...missing] }), ...(fillable.length > 0 && { fillable: [...fillable] }) };
}

/** Reads what a person typed: its fields, where each was said, what is missing, what contradicts. Never throws; never guesses in silence. */
export function read(text: string, { locale }: ReadOptions = {}): ReadResult {
	const parsed = parse(text, locale);
	const { kind, points } = relevanceOf(parsed.draft, parsed.fields);
	const unread = parsed.draft.figures
		.filter(({ role }) => role === 'unknown')
		.map(({ quantity: { from, to } }) => ({ field: 'unknown', from, to, text: text.slice(from, to) }));
	const shared = { corrections: parsed.corrections, points, languages: parsed.languages };
	if (kind !== 'scenario') return { ...shared, reading: { intent: kind }, spans: [], unread: [] };
	return { ...shared, reading: readingOf(parsed), spans: spanList(text, parsed.fields.spans), unread };
}
