import type { Contract } from '../core/position.ts';
import type { Rate } from '../core/quantity.ts';
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

/** partial: answers only inside its bounds. illustrative, presumed: must be named as such in every reply. */
export type Caveat = 'partial' | 'illustrative' | 'presumed';

/** A symbol's rules as shipped or fetched, and how far they can be trusted. */
export interface SymbolRules {
	readonly venue: VenueId;
	readonly contract: Contract;
	readonly rules: MarginRules;
	/** ISO date (or year) of the table. */
	readonly asOf: string;
	readonly source: string;
	readonly caveat?: Caveat;
}

/** Something that a venue does, where it was read and when. */
export interface Fact<T> {
	readonly is: T;
	readonly source: string;
	/** ISO date (or month, or year) at which the source said so. */
	readonly asOf: string;
	/** Read in no official text of that date: to be said to the user wherever the fact is used. */
	readonly unconfirmed?: true;
}

/** How a venue counts maintenance, and the fee inside its trigger; the tiers come from its table. */
export interface MarginProfile {
	readonly maintenanceBasis: Fact<MarginRules['maintenanceBasis']>;
	readonly tiering: Fact<MarginRules['tiering']>;
	readonly triggerFeeRate: Fact<Rate>;
}

/** What a standard account pays per trade, on notional. */
export interface Fees {
	readonly maker: Fact<Rate>;
	readonly taker: Fact<Rate>;
}

/** Rules that still hold for positions opened earlier. */
export interface FormerRules {
	/** ISO date: positions opened before it keep these rules. */
	readonly openedBefore: string;
	readonly margin: MarginProfile;
	/** In words. */
	readonly differs: string;
}

export interface Venue {
	readonly id: VenueId;
	readonly name: string;
	readonly margin: MarginProfile;
	readonly former?: FormerRules;
	readonly fees: Fees;
}
