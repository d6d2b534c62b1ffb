import { DomainError } from '../core/error.ts';

/** Base and quote of a market, upper case; the quote only where it was written. */
export interface Pair {
	readonly base: string;
	readonly quote?: string;
}

/** Longest first, so that FDUSD is not read as a coin FD quoted in USD. Not TUSD: XBTUSD is far more common. */
const QUOTES = ['FDUSD', 'USDT', 'USDC', 'BUSD', 'USDE', 'DAI', 'USD', 'EUR', 'BTC', 'ETH'] as const;
/** What venues hang behind a perpetual's name. */
const TAILS = /([-_/.: ]?(PERPETUAL|PERP|SWAP|UMCBL|CMCBL)|\.P)$/;
const OTHER_NAMES: Readonly<Record<string, string>> = {
	XBT: 'BTC',
	KPEPE: '1000PEPE',
	KSHIB: '1000SHIB',
	KBONK: '1000BONK',
	KFLOKI: '1000FLOKI',
};

const baseOf = (ticker: string): string => OTHER_NAMES[ticker] ?? ticker;

function split(name: string): Pair {
	const [first = '', ...rest] = name.split(/[-_/: ]/).filter((part) => part !== '');
	if (rest.length > 0) return { base: baseOf(first), quote: rest.join(' ') };
	const quote = QUOTES.find((tail) => first.endsWith(tail) && first.length > tail.length);
	return quote ? { base: baseOf(first.slice(0, -quote.length)), quote } : { base: baseOf(first) };
}

/**
 * `BTC`, `btcusdt`, `BTC/USDT`, `BTC-USDT-SWAP`, `ETHUSDT.P`, `XBTUSD`, `kPEPE`, `BTC-PERP` → base and quote.
 * Throws not-a-symbol.
 */
export function pairFrom(input: string): Pair {
	const name = input.slice(0, 60).trim().replace(/^[#$]/, '').toUpperCase().replace(TAILS, '');
	const pair = split(name);
	const isTicker = (text: string) => /^[A-Z0-9]{1,20}$/.test(text);
	if (input.length > 60 || !isTicker(pair.base) || (pair.quote !== undefined && !isTicker(pair.quote))) {
		throw new DomainError('not-a-symbol', { input });
	}
	return pair;
}

const DOLLARS = ['USD', 'USDT', 'USDC', 'FDUSD', 'BUSD', 'TUSD', 'USDE', 'DAI'];

/** Dollars and what is pegged to one: counted one to one. */
export const isDollar = (asset: string): boolean => DOLLARS.includes(asset);
