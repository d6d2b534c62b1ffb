import type { TierRow } from '../tier-file.ts';
import type { VenueId } from '../types.ts';

/** A listed perpetual, as plain data: figures are decimal strings, so that it passes between threads and to disk unchanged. */
export interface Listing {
	/** As the venue spells it. */
	readonly symbol: string;
	readonly base: string;
	readonly quote: string;
	readonly kind: 'linear' | 'inverse';
	readonly contractSize: string;
	/** Smallest price step; left out where the venue gives none. */
	readonly tick?: string;
	/** Smallest size step, in contracts. */
	readonly step?: string;
	readonly maxLeverage?: string;
}

/** What one answer of a venue says of a market now; whatever it does not say is left out. */
export interface Quote {
	readonly markPrice?: string;
	readonly indexPrice?: string;
	/** Of the coming payment, for one interval; > 0: longs pay. */
	readonly fundingRate?: string;
	/** Milliseconds since 1970. */
	readonly nextFundingAt?: number;
	readonly fundingIntervalHours?: string;
}

/** Rows of a table, and how far they can be trusted where that is less than the venue's own word. */
export interface LiveTiers {
	readonly rows: readonly TierRow[];
	readonly caveat?: 'presumed';
}

/** Where a venue's figures come from. Every call is one or few public requests; it rejects with a `LiveFailure`. `hint`: what is known of the market. */
export interface Source {
	readonly listings: () => Promise<readonly Listing[]>;
	/** Mark price, and whatever else the same answer holds. */
	readonly quote: (symbol: string, hint?: Listing) => Promise<Quote>;
	/** Funding, and whatever else the same answer holds. */
	readonly funding: (symbol: string, hint?: Listing) => Promise<Quote>;
	/** Left out where the venue has no public endpoint for it. */
	readonly tiers?: (symbol: string, hint?: Listing) => Promise<LiveTiers>;
}

export type Sources = { readonly [Id in VenueId]: Source };

/** `now` in milliseconds since 1970; `proxyUrl` is put before every request's full address. */
export interface SourceOptions {
	readonly proxyUrl?: string;
	readonly timeoutMs: number;
	readonly now: () => number;
	/** Only for refreshing the shipped tables by hand: Binance shows its tiers to a key alone. Never used by the bot. */
	readonly credentials?: { readonly apiKey: string; readonly secret: string };
}
