import type { Assigned } from './assigned.ts';
import { problemOf } from './checks.ts';
import { doubtsOf } from './doubt.ts';
import type { Draft } from './draft.ts';
import { followed, goesOn } from './follow.ts';
import { askedOf } from './intent.ts';
import type { Span } from './item.ts';
import type { Correction } from './lex.ts';
import type { Language } from './lexicon/tries.ts';
import { needsOf } from './needs.ts';
import { type Parsed, parse } from './parse.ts';
import type { FieldSpan, Reading } from './reading.ts';
import { relevanceOf } from './relevance.ts';

export interface ReadOptions {
	/** What the same person said before in the same place, oldest first. */
	readonly context?: readonly string[];
	/** The reading of what was said before, where it was kept. Goes before `context`. */
	readonly previous?: Reading | undefined;
	/** Discord locale. */
	readonly locale?: string | undefined;
}

export interface ReadResult {
	readonly reading: Reading;
	/** Where each field was said. */
	readonly spans: readonly FieldSpan[];
	/** Words that were taken for others. */
	readonly corrections: readonly Correction[];
	/** Figures that nothing explains: the reply has to ask. */
	readonly unread: readonly FieldSpan[];
	/** How much like a scenario the text is; 3 and more is one. */
	readonly points: number;
	/** Likeliest first. */
	readonly languages: readonly Language[];
	/** Fields of an earlier text were taken over. */
	readonly follows: boolean;
}

/** Says what contradicts; else what is missing, what may be filled and what could be read otherwise. */
function completed(reading: Reading, { draft, fields }: Parsed): Reading {
	const [error = problemOf(reading)] = fields.errors;
	if (error) return { ...reading, error };
	const { missing, fillable } = needsOf(reading);
	const doubts = doubtsOf(draft);
	const ambiguous = Object.keys(doubts);
	return {
		...reading,
		...(missing.length > 0 && { missing: [...missing] }),
		...(fillable.length > 0 && { fillable: [...fillable] }),
		...(ambiguous.length > 0 && { ambiguous, alternatives: { ...doubts } }),
	};
}

/** A percentage that no word explains, outside a signal's list of targets: 3% of what? */
function isLooseShare({ items }: Draft, { role, quantity, at }: Assigned): boolean {
	const before = items[at - 1];
	const isAside = before?.kind === 'separator' && ['-', '(', '\n'].includes(before.text);
	return role === 'none' && quantity.unit === 'percent' && !isAside;
}

function spansOf(text: string, { draft, fields }: Parsed) {
	const cut = (field: string, from: number, to: number): FieldSpan => ({ field, from, to, text: text.slice(from, to) });
	const spans = Object.entries(fields.spans).map(([field, { from, to }]) => cut(field, from, to));
	const unknown = draft.figures.filter((figure) => figure.role === 'unknown' || isLooseShare(draft, figure));
	return { spans, unread: unknown.map(({ quantity: { from, to } }) => cut('unknown', from, to)) };
}

function readOne(text: string, locale: string | undefined, previous: Reading | undefined): ReadResult {
	const parsed = parse(text, { locale, coin: previous?.symbol });
	const { draft, fields, corrections, languages } = parsed;
	const { kind, points } = relevanceOf(draft, fields);
	const shared = { corrections, points, languages };
	const spans = spansOf(text, parsed);
	if (previous && goesOn(parsed, previous)) {
		return { ...shared, ...spans, reading: completed(followed(parsed, previous), parsed), follows: true };
	}
	if (kind !== 'scenario') return { ...shared, reading: { intent: kind }, spans: [], unread: [], follows: false };
	return { ...shared, ...spans, reading: completed(askedOf(draft, fields), parsed), follows: false };
}

/** The last scenario among earlier texts, each read in the light of those before it. */
const lastOf = (context: readonly string[], locale: string | undefined): Reading | undefined =>
	context.slice(-8).reduce((previous: Reading | undefined, text) => {
		const { reading } = readOne(text, locale, previous);
		return ['none', 'faq', 'advice'].includes(reading.intent) ? previous : reading;
	}, undefined);

/**
 * Reads what a person typed: its fields, where each was said, what is missing, what contradicts (docs/decisions/0004-reading-sentences.md).
 * Never throws; a figure that nothing explains is handed back as unread, never used.
 */
export function read(text: string, { context = [], previous, locale }: ReadOptions = {}): ReadResult {
	return readOne(text, locale, previous ?? lastOf(context, locale));
}

/** Each position's share of a text, in order; words about the account stand in the first and the last. */
const segmentsOf = ({ items, segments }: Parsed['draft']): Span[] =>
	segments.flatMap(({ from, to }) => {
		const [first, last] = [items[from], items[to - 1]];
		return first && last ? [{ from: first.from, to: last.to }] : [];
	});

/** The same where positions are asked for: the text is read as theirs, however little it looks like a scenario. */
export function readPositions(text: string, locale?: string): ReadResult & { readonly segments: readonly Span[] } {
	const parsed = parse(text, { locale });
	const { draft, fields, corrections, languages } = parsed;
	const reading = completed(askedOf(draft, fields), parsed);
	const { points } = relevanceOf(draft, fields);
	return { corrections, languages, points, reading, ...spansOf(text, parsed), follows: false, segments: segmentsOf(draft) };
}
