import type { Contract } from '../core/position.ts';
import type { MarginRules } from '../core/rules.ts';

export const VENUE_IDS = [
	'binance',
	'binance-coin',
	'bybit',
	'okx',
	'bitget',
	'gate',
	'kucoin',
	'hyperliquid',
	'dydx',
	'bitmex',
	'deribit',
	'mexc',
] as const;
export type VenueId = (typeof VENUE_IDS)[number];

/** A symbol's rules as shipped or fetched, and how far they can be trusted. */
export interface SymbolRules {
	readonly venue: VenueId;
	readonly contract: Contract;
	readonly rules: MarginRules;
	/** ISO date (or year) of the table. */
	readonly asOf: string;
	readonly source: string;
	/** partial: answers only inside its bounds. illustrative, presumed: must be named as such in every reply. */
	readonly caveat?: 'partial' | 'illustrative' | 'presumed';
}
