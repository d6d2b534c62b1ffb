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
	readonly base: string;
	readonly quote: string;
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

/** A question of the field, answered in one tag and one or two short sentences for the trader. */
export interface Answer {
	readonly answer: 'yes' | 'no' | 'depends' | 'unknown';
	readonly words: string;
}

export interface FundingRules {
	/** Price that the payment's notional is taken at. */
	readonly notionalAt: Fact<'mark' | 'oracle'>;
	/** Usual hours between two payments; single symbols may differ, as `words` of `takenFrom` or the live figures say. */
	readonly intervalHours: Fact<number>;
	readonly cap: Fact<string>;
	/** What pays it, so what moves the liquidation price. */
	readonly takenFrom: Fact<string>;
	/** Isolated positions too pay out of the free balance first, their own margin after that. */
	readonly balanceFirst?: true;
}

/** A venue as it really is. `margin` is what the mathematics needs; the rest is said in words. */
export interface Venue {
	readonly id: VenueId;
	readonly name: string;
	/** Other names that people type, in lower case. */
	readonly aliases: readonly string[];
	readonly margin: MarginProfile;
	readonly former?: FormerRules;
	readonly fees: Fees;
	readonly triggerPrice: Fact<'mark' | 'oracle' | 'fair'>;
	/** What counts as the wallet, isolated and cross. */
	readonly wallet: Fact<string>;
	readonly modeSwitch: Fact<Answer>;
	readonly bothModes: Fact<Answer>;
	readonly hedgeMode: Fact<Answer>;
	readonly funding: FundingRules;
	readonly partialLiquidation: Fact<Answer>;
	/** What its screen or API shows where no liquidation price exists; left out where that was not found. */
	readonly noPrice?: Fact<string>;
}
