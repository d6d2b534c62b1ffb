import { TICKERS, WORD_TICKERS } from './tickers.ts';
import type { Token } from './token.ts';

/** A coin's spelling found in the tokens. `strong`: by tag, pair, capitals or a ticker that is no word; else it needs company. */
export interface CoinHit {
	readonly base: string;
	readonly quote?: string;
	readonly inverse?: boolean;
	readonly strong: boolean;
	/** Index of the token behind. */
	readonly next: number;
}

const QUOTES = ['usdt', 'usdc', 'fdusd', 'busd', 'usd', 'perp'] as const;
const PERPETUAL = ['perp', 'perps', 'perpetual', 'swap', 'umcbl', 'usdtm', 'cmcbl'] as const;
const ALIASES: Readonly<Record<string, string>> = { XBT: 'BTC', BTCS: 'BTC', ETHS: 'ETH', SOLS: 'SOL' };
/** Words of the trade that are tickers as well, and words too common to be a coin without a tag, a pair or capitals. */
const COMMON = new Set(
	'for not at id la es key open bar why win move safe home data keep high hot one me a s t d f m c b g u q w any bond perp lever alpha token form init sign cross layer auto prime core cloud pump ban lit wing era sc bal x cat wen super comp band front bob red sky river tree prove it is no my out cc mon epic rare quick flow in bb gun tru as we so pros usual auction giga'.split(
		' ',
	),
);

const wordOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.text : '');

/** kPEPE → 1000PEPE; XBT → BTC. */
function canonical(ticker: string): string {
	const upper = ticker.toUpperCase();
	const thousand = `1000${upper.slice(1)}`;
	return upper.startsWith('K') && upper.length > 4 && TICKERS.has(thousand) ? thousand : (ALIASES[upper] ?? upper);
}

export const isTicker = (word: string): boolean => TICKERS.has(word.toUpperCase()) || canonical(word) !== word.toUpperCase();

/** The ticker's letters and digits, glued: `btcusdt`, `1000pepe`, `1inch`, `c98`. */
function gluedAt(tokens: readonly Token[], at: number): { readonly text: string; readonly next: number } | undefined {
	const first = tokens[at];
	if (!first || (first.kind !== 'word' && first.kind !== 'number')) return undefined;
	let text = first.text;
	let next = at + 1;
	for (let token = tokens[next]; token && !token.gap && next < at + 3; token = tokens[++next]) {
		if (token.kind === 'word' ? !/\d$/.test(text) : token.kind !== 'number' || !/^\d+$/.test(token.text)) break;
		text += token.text;
	}
	return { text, next };
}

/** `-USDT-SWAP`, `/USDT:USDT`, ` usdt perp`, `.P`, `_PERP` behind a base. */
function pairAt(tokens: readonly Token[], at: number): { readonly quote?: string; readonly inverse?: boolean; readonly next: number } {
	let next = at;
	const separated = ['/', '-', ':', '_'].includes(tokens[at]?.text ?? '') && !tokens[at]?.gap;
	const word = wordOf(tokens[separated ? at + 1 : at]);
	const isQuote = (QUOTES as readonly string[]).includes(word) && word !== 'perp';
	const quote = isQuote && (separated || wordOf(tokens[at]) === word) ? word.toUpperCase() : undefined;
	if (quote) next = separated ? at + 2 : at + 1;
	if (quote && tokens[next]?.text === ':' && wordOf(tokens[next + 1]) === word) next += 2;
	const mark = ['-', '.', '_', '/'].includes(tokens[next]?.text ?? '') && !tokens[next]?.gap ? 1 : 0;
	const behind = wordOf(tokens[next + mark]);
	const isPerpetual = (PERPETUAL as readonly string[]).includes(behind) || (behind === 'p' && mark === 1);
	if (isPerpetual) next += mark + 1;
	return { ...(quote && { quote }), ...(quote === 'USD' && isPerpetual && { inverse: true }), next };
}

/** `btcusdt`: base and quote in one word. */
function splitPair(word: string): { readonly base: string; readonly quote?: string } | undefined {
	for (const quote of QUOTES) {
		const base = word.slice(0, -quote.length);
		if (!word.endsWith(quote) || base.length < 1 || (!isTicker(base) && !/^[a-z][a-z0-9]{1,11}$/.test(base))) continue;
		if (quote === 'usd' && (!isTicker(base) || base === 'f' || base === 'b')) continue;
		if (quote === 'perp' && !isTicker(base)) continue;
		return quote === 'perp' ? { base } : { base, quote: quote.toUpperCase() };
	}
	return undefined;
}

/** `tagged`: $ or # stands before. `shouting`: the whole text is in capitals, so that capitals prove nothing. */
export interface CoinContext {
	readonly tagged: boolean;
	readonly shouting: boolean;
}

/** A coin that starts at a token: ticker, pair, 1000- or k-prefix, with whatever the venues hang behind it. */
export function coinAt(tokens: readonly Token[], at: number, { tagged, shouting }: CoinContext): CoinHit | undefined {
	const glued = gluedAt(tokens, at);
	if (!glued || /^\d+$/.test(glued.text)) return undefined;
	const first = tokens[at];
	const joined = splitPair(glued.text);
	if (joined && !(['USDT', 'USDC', 'BUSD', 'FDUSD', 'USD'] as string[]).includes(glued.text.toUpperCase())) {
		const { inverse, next } = pairAt(tokens, glued.next);
		const isInverse = inverse || (joined.quote === 'USD' && glued.text.startsWith('xbt')) || (joined.quote === 'USD' && next > glued.next);
		return {
			base: canonical(joined.base),
			...(joined.quote && { quote: joined.quote }),
			...(isInverse && { inverse: true }),
			strong: true,
			next,
		};
	}
	const pair = pairAt(tokens, glued.next);
	const isPair = pair.quote !== undefined && !(tokens[glued.next]?.kind === 'word' && tokens[glued.next]?.gap === false);
	const separated = ['/', '-', '_'].includes(tokens[glued.next]?.text ?? '') && pair.quote !== undefined;
	const known = isTicker(glued.text);
	const isCaps = first?.caps === true && !shouting && glued.text.length > 1;
	if (!known && !separated && !(tagged && glued.text.length >= 2 && glued.text.length <= 12 && first?.kind === 'word')) return undefined;
	const isWord = WORD_TICKERS.has(glued.text.toUpperCase());
	if (isWord && COMMON.has(glued.text) && !tagged && !separated && !isCaps) return undefined;
	const strong = tagged || separated || !isWord || (isCaps && !COMMON.has(glued.text));
	return {
		base: canonical(glued.text),
		...(isPair && pair.quote && { quote: pair.quote }),
		...(pair.inverse && { inverse: true }),
		strong,
		next: pair.next,
	};
}
