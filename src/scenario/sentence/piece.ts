import { type CoinHit, coinAt, isTicker } from './coin.ts';
import type { Coin, Item, Span } from './item.ts';
import type { Correction } from './lex.ts';
import { conceptAt, nameAt } from './lexicon/index.ts';
import { quantityAt } from './quantity.ts';
import type { Source } from './source.ts';

export interface Piece {
	readonly items: readonly Item[];
	readonly next: number;
	readonly correction?: Correction;
}

/** A coin whose ticker is a word and that has no tag, pair or capitals. */
export interface DoubtfulCoin extends Coin {
	readonly doubtful?: boolean;
}

const coinOf = ({ base, quote, inverse, strong }: CoinHit, asUnit: boolean, span: Span): DoubtfulCoin => ({
	kind: 'coin',
	base,
	...(quote && { quote }),
	...(inverse && { inverse }),
	asUnit,
	...(!strong && { doubtful: true }),
	...span,
});

export function coinItem(source: Source, at: number, before: Item | undefined): Piece | undefined {
	const { tokens, shouting } = source;
	const tag = tokens[at];
	const isTag = (tag?.text === '$' || tag?.text === '#') && tokens[at + 1]?.gap === false && tokens[at + 1]?.kind !== 'number';
	const from = isTag ? at + 1 : at;
	const hit = coinAt(tokens, from, { tagged: isTag, shouting });
	if (!hit || (isTag && !isCoinTag(source, from, hit.quote !== undefined))) return undefined;
	const last = tokens[hit.next - 1];
	const asUnit = before?.kind === 'quantity' && ['plain', 'coins', 'coin'].includes(before.unit);
	const item = coinOf(hit, asUnit, { from: tag?.from ?? 0, to: last?.to ?? 0 });
	return { items: [item], next: hit.next };
}

/** `#long` and `#signal` are no coins. */
const isCoinTag = ({ tokens, languages }: Source, at: number, isPair: boolean): boolean =>
	isPair ||
	(tokens[at - 1]?.text === '$' && isTicker(tokens[at]?.text ?? '')) ||
	(!conceptAt(languages, tokens, at) &&
		!/^(signal|signals|vip|crypto|free|trade|trading|futures|scalp|swing|setup|binance|bybit)$/.test(tokens[at]?.text ?? ''));

export function quantityItem(source: Source, at: number, before: Item | undefined): Piece | undefined {
	const isListed = before?.kind === 'quantity' && source.tokens[at]?.gap === false;
	const hit = quantityAt(source, at, isListed);
	if (!hit) return undefined;
	const { item, unit } = hit;
	const coin = unit.coin;
	const last = source.tokens[hit.next - 1];
	if (!coin || !last) return { items: [item], next: hit.next };
	const behind = coinOf(coin, true, { from: last.from, to: last.to });
	return { items: [item, behind], next: hit.next };
}

export function nameItem({ tokens }: Source, at: number, before: Item | undefined): Piece | undefined {
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

export function cueItem({ tokens, languages }: Source, at: number): Piece | undefined {
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
