import type { Item, Word } from './item.ts';
import { coinItem, cueItem, nameItem, type Piece, quantityItem } from './piece.ts';
import { moneyOf, type Source } from './source.ts';
import { tidied } from './tidy.ts';
import { meantBy } from './typo.ts';

/** A typed word that was read as another. */
export interface Correction {
	readonly typed: string;
	readonly meant: string;
}

export interface Lexed {
	readonly items: readonly Item[];
	readonly corrections: readonly Correction[];
}

/** A text of more words is no message typed in haste: its words are taken as they are. */
const MOST_SPELT = 400;

/** A capital L or S before a figure is a side. */
function initialOf({ tokens, shouting }: Source, at: number): string | undefined {
	const token = tokens[at];
	const isInitial = token?.caps === true && !shouting && (token.text === 'l' || token.text === 's') && tokens[at + 1]?.kind === 'number';
	return isInitial ? (token.text === 'l' ? 'long' : 'short') : undefined;
}

function wordItem(source: Source, at: number): Piece {
	const token = source.tokens[at];
	if (!token) return { items: [], next: at + 1 };
	const { text, from, to, caps } = token;
	if (token.kind === 'break') return { items: [{ kind: 'separator', text: '\n', from, to }], next: at + 1 };
	if (token.kind === 'mark') return { items: [{ kind: 'separator', text, from, to }], next: at + 1 };
	const word: Word = { kind: 'word', text, caps, from, to };
	const meant = source.tokens.length <= MOST_SPELT && moneyOf(token) === undefined ? (initialOf(source, at) ?? meantBy(text)) : undefined;
	if (!meant) return { items: [word], next: at + 1 };
	const correction = { typed: text, meant };
	const tokens = [{ ...token, text: meant }];
	const read = nameItem({ ...source, tokens }, 0, undefined) ?? cueItem({ ...source, tokens }, 0);
	return read ? { items: read.items, next: at + 1, correction } : { items: [word], next: at + 1 };
}

/** Empty lines say no more than one line's end. */
const isSecondBreak = ({ items: [item] }: Piece, before: Item | undefined) =>
	item?.kind === 'separator' && item.text === '\n' && before?.kind === 'separator' && before.text === '\n';

/** Tokens to items, left to right: the longest meaning of a phrase wins, a pair or tag is always a coin. */
export function lex(source: Source): Lexed {
	const items: Item[] = [];
	const corrections: Correction[] = [];
	for (let at = 0; at < source.tokens.length; ) {
		const before = items.at(-1);
		const piece = pieceAt(source, at, before);
		if (!isSecondBreak(piece, before)) items.push(...piece.items);
		if (piece.correction) corrections.push(piece.correction);
		at = piece.next;
	}
	return { items: tidied(items), corrections };
}

/** `T1: 2,920` */
function targetTag({ tokens }: Source, at: number): Piece | undefined {
	const [tag, number, mark] = tokens.slice(at, at + 3);
	const isTag = tag?.text === 't' && number?.kind === 'number' && !number.gap && /^[1-9]$/.test(number.text);
	if (!isTag || !tag || !mark || !([':', '=', '-', '→', ')'].includes(mark.text) || (mark.kind === 'number' && mark.gap))) return undefined;
	const { from, to } = tag;
	return { items: [{ kind: 'cue', concept: 'target', text: 't', label: false, language: 'en', from, to }], next: at + 1 };
}

function pieceAt(source: Source, at: number, before: Item | undefined): Piece {
	const target = targetTag(source, at);
	if (target) return target;
	const name = nameItem(source, at, before);
	const cue = cueItem(source, at);
	if (name && (!cue || name.next >= cue.next)) return name;
	const coin = coinItem(source, at, before);
	const doubtful = coin?.items[0] && 'doubtful' in coin.items[0];
	if (coin && !doubtful) return coin;
	return quantityItem(source, at, before) ?? cue ?? coin ?? wordItem(source, at);
}
