import type { Decimal } from '../../core/decimal.ts';
import type { Price, Rate } from '../../core/quantity.ts';
import type { SymbolRules, VenueId } from '../types.ts';
import type { Listing } from './types.ts';

/** off: live figures are switched off. pending: asked for, not here yet. unavailable: the venue does not answer. not-offered: it has no public figure of that kind. */
export type MissingBecause = 'off' | 'pending' | 'unavailable' | 'not-listed' | 'not-offered';

/** A live figure with its age, or the reason why there is none; never a default. */
export type Aged<T> =
	| {
			readonly kind: 'live';
			readonly value: T;
			/** When it was read, in milliseconds since 1970. */
			readonly at: number;
			readonly ageMs: number;
			/** Older than such a figure should be: to be said beside it. */
			readonly isStale: boolean;
	  }
	| { readonly kind: 'missing'; readonly because: MissingBecause };

export interface MarkFigure {
	readonly markPrice: Price;
	readonly indexPrice?: Price;
}

export interface FundingFigure {
	/** Of the coming payment, for one interval; > 0: longs pay. */
	readonly fundingRate: Rate;
	/** Milliseconds since 1970. */
	readonly nextFundingAt?: number;
	readonly intervalHours?: Decimal;
}

export interface MarketView {
	readonly mark: Aged<MarkFigure>;
	readonly funding: Aged<FundingFigure>;
	readonly listing: Aged<Listing>;
	readonly tiers: Aged<SymbolRules>;
}
export type Want = keyof MarketView;

/** What venues say now. Never throws, never waits longer than told, never makes a figure up. */
export interface Live {
	/** false: switched off; then everything is missing. */
	readonly isOn: boolean;
	/** The best that is known after at most `patienceMs`; what is missing or stale is fetched in the background. */
	readonly view: (
		venue: VenueId,
		symbol: string,
		ask?: { readonly wants?: readonly Want[]; readonly patienceMs?: number },
	) => Promise<MarketView>;
	/** What is known this moment; asks nobody. */
	readonly peek: (venue: VenueId, symbol: string) => MarketView;
	/** Perpetuals that the venue lists, as far as known; empty until they were read. Reads them in the background. */
	readonly listings: (venue: VenueId) => readonly Listing[];
	readonly close: () => Promise<void>;
}

const OFF: Aged<never> = { kind: 'missing', because: 'off' };
const ALL_OFF: MarketView = { mark: OFF, funding: OFF, listing: OFF, tiers: OFF };
/** Live figures switched off. */
export const offline: Live = { isOn: false, view: async () => ALL_OFF, peek: () => ALL_OFF, listings: () => [], close: async () => {} };
