import { coinAt } from './coin.ts';
import type { Coin, Item, Quantity, Word } from './item.ts';
import { conceptAt, nameAt } from './lexicon/index.ts';
import { quantityAt } from './quantity.ts';
import { tidied } from './tidy.ts';
import { meantBy } from './typo.ts';
import { moneyOf, type Source } from './unit.ts';

/** A typed word that was read as another. */
export interface Correction {
	readonly typed: string;
	readonly meant: string;
}

export interface Lexed {
	readonly items: readonly Item[];
	readonly corrections: readonly Correction[];
}

interface Piece {
	readonly items: readonly Item[];
	readonly next: number;
	readonly correction?: Correction;
}

/** A coin whose ticker is a word and that has no tag, pair or capitals. */
export interface DoubtfulCoin extends Coin {
	readonly doubtful?: boolean;
}

function coinItem(source: Source, at: number, before: Item | undefined): Piece | undefined {
	const { tokens, shouting } = source;
	const tag = tokens[at];
	const isTag = (tag?.text === '$' || tag?.text === '#') && tokens[at + 1]?.gap === false && tokens[at + 1]?.kind !== 'number';
	const from = isTag ? at + 1 : at;
	const hit = coinAt(tokens, from, { tagged: isTag, shouting });
	if (!hit || (isTag && !isCoinTag(source, from, hit.quote !== undefined))) return undefined;
	const last = tokens[hit.next - 1];
	const { base, quote, inverse } = hit;
	const asUnit = before?.kind === 'quantity' && ['plain', 'coins', 'coin'].includes(before.unit);
	const item: DoubtfulCoin = {
		kind: 'coin',
		base,
		...(quote && { quote }),
		...(inverse && { inverse }),
		asUnit,
		...(!hit.strong && { doubtful: true }),
		from: tag?.from ?? 0,
		to: last?.to ?? 0,
	};
	return { items: [item], next: hit.next };
}

/** `#long` and `#signal` are no coins. */
const isCoinTag = ({ tokens, languages }: Source, at: number, isPair: boolean): boolean =>
	isPair ||
	(!conceptAt(languages, tokens, at) &&
		!/^(signal|signals|vip|crypto|free|trade|trading|futures|scalp|swing|setup|binance|bybit)$/.test(tokens[at]?.text ?? ''));

function quantityItem(source: Source, at: number, before: Item | undefined): Piece | undefined {
	const isListed = before?.kind === 'quantity' && source.tokens[at]?.gap === false;
	const hit = quantityAt(source, at, isListed);
	if (!hit) return undefined;
	const { item, unit } = hit;
	const coin = unit.coin;
	const last = source.tokens[hit.next - 1];
	if (!coin || !last) return { items: [item], next: hit.next };
	const { base, quote, inverse, strong } = coin;
	const behind: DoubtfulCoin = {
		kind: 'coin',
		base,
		...(quote && { quote }),
		...(inverse && { inverse }),
		asUnit: true,
		...(!strong && { doubtful: true }),
		from: last.from,
		to: last.to,
	};
	return { items: [item, behind], next: hit.next };
}

function nameItem({ tokens }: Source, at: number, before: Item | undefined): Piece | undefined {
	const hit = nameAt(tokens, at);
	const [first, last] = [tokens[at], tokens[at + (hit?.length ?? 1) - 1]];
	if (!hit || !first || !last) return undefined;
	const span = { from: first.from, to: last.to };
	const next = at + hit.length;
	if ('money' in hit.value) return { items: [{ kind: 'word', text: hit.value.money.toLowerCase(), caps: false, ...span }], next };
	if ('venue' in hit.value) return { items: [{ kind: 'venue', id: hit.value.venue, ...span }], next };
	if ('event' in hit.value) return { items: [{ kind: 'event', id: hit.value.event, ...span }], next };
	const asUnit = before?.kind === 'quantity' && ['plain', 'coins'].includes(before.unit);
	return { items: [{ kind: 'coin', base: hit.value.coin, asUnit, ...span }], next };
}

const words = (tokens: Source['tokens'], from: number, to: number) =>
	tokens
		.slice(from, to)
		.map(({ text }) => text)
		.join(' ');

function cueItem({ tokens, languages }: Source, at: number): Piece | undefined {
	const hit = conceptAt(languages, tokens, at);
	const [first, last] = [tokens[at], tokens[at + (hit?.length ?? 1) - 1]];
	if (!hit || !first || !last) return undefined;
	const next = at + hit.length;
	const label = tokens[next]?.text === ':' || tokens[next]?.text === '=';
	return {
		items: [
			{ kind: 'cue', concept: hit.value, text: words(tokens, at, next), label, language: hit.language, from: first.from, to: last.to },
		],
		next,
	};
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

function pieceAt(source: Source, at: number, before: Item | undefined): Piece {
	const name = nameItem(source, at, before);
	const cue = cueItem(source, at);
	if (name && (!cue || name.next >= cue.next)) return name;
	const coin = coinItem(source, at, before);
	const doubtful = coin?.items[0] && 'doubtful' in coin.items[0];
	if (coin && !doubtful) return coin;
	return quantityItem(source, at, before) ?? cue ?? coin ?? wordItem(source, at);
}

export const isQuantity = (item: Item | undefined): item is Quantity => item?.kind === 'quantity';
