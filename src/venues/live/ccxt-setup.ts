import type { VenueId } from '../types.ts';

/** Venues whose figures are read with ccxt. */
export const CCXT_VENUES = [
	'binance',
	'binance-coin',
	'bybit',
	'okx',
	'bitget',
	'gate',
	'kucoin',
	'mexc',
] as const satisfies readonly VenueId[];
export type CcxtVenue = (typeof CCXT_VENUES)[number];

export interface Setup {
	/** ccxt's name of the exchange. */
	readonly exchange: 'binanceusdm' | 'binancecoinm' | 'bybit' | 'okx' | 'bitget' | 'gate' | 'kucoinfutures' | 'mexc';
	/** Only perpetuals: spot, options and dated futures are not asked for. */
	readonly options: object;
	/** ccxt's method that lists the markets, where its own list would also ask for spot. */
	readonly list?: 'fetchSwapMarkets';
	/** Requests for demo markets, which ccxt would send: answered with `empty` without asking. */
	readonly skip?: RegExp;
	/** Parts of the list that may fail without the rest: then `empty` stands for them. */
	readonly spare?: RegExp;
	readonly empty?: unknown;
	/** Where the mark price comes from, if not with the funding rate. */
	readonly mark?: 'fetchMarkPrice' | 'fetchTicker';
	/** Funding intervals are in a list of their own, which leaves out those of 8 hours. */
	readonly intervals?: true;
	/** signed: shown to a key only. none: what there is, ccxt computes from fields that the venue no longer documents (MEXC), or nobody documents (COIN-M). */
	readonly tiers?: 'signed' | 'none';
}

const only = (...types: readonly string[]) => ({ fetchMarkets: { types } });

export const SETUPS: { readonly [V in CcxtVenue]: Setup } = {
	binance: { exchange: 'binanceusdm', options: only('linear'), intervals: true, tiers: 'signed' },
	'binance-coin': { exchange: 'binancecoinm', options: only('inverse'), tiers: 'none' },
	bybit: {
		exchange: 'bybit',
		options: only('linear', 'inverse'),
		spare: /instruments-info\?category=inverse|status=PreLaunch/,
		empty: { retCode: 0, result: { list: [] } },
	},
	okx: { exchange: 'okx', options: only('swap'), mark: 'fetchMarkPrice' },
	bitget: {
		exchange: 'bitget',
		options: only('swap'),
		skip: /market\/contracts\?productType=S(USDT|USDC|COIN)-/,
		spare: /market\/contracts\?productType=(USDC|COIN)-/,
		empty: { code: '00000', data: [] },
		mark: 'fetchMarkPrice',
	},
	gate: { exchange: 'gate', options: only('swap'), spare: /futures\/btc\/contracts/, empty: [] },
	kucoin: { exchange: 'kucoinfutures', options: {}, mark: 'fetchMarkPrice' },
	mexc: { exchange: 'mexc', options: {}, list: 'fetchSwapMarkets', mark: 'fetchTicker', tiers: 'none' },
};
