import type { Decimal } from '../core/decimal.ts';
import type { Contract, MarginMode, Side } from '../core/position.ts';
import type { Leverage, Price, Rate, Size } from '../core/quantity.ts';
import type { MarginRules } from '../core/rules.ts';
import type { SymbolRules, Venue } from '../venues/types.ts';
import type { LiveEntry, Trade, TwoReadings } from './trade.ts';

/** Something that was not said and had to be taken; its words are in embeds/assumption.ts. */
export type Assumption =
	| { readonly kind: 'venue-table'; readonly table: SymbolRules }
	| { readonly kind: 'flat-rate'; readonly rate: Rate; readonly base: string | undefined; readonly inverse: boolean }
	| { readonly kind: 'mode'; readonly mode: MarginMode }
	| { readonly kind: 'no-entry' }
	| ({ readonly kind: 'live-entry'; readonly entry: Decimal } & LiveEntry)
	| ({ readonly kind: 'live-rate'; readonly rate: Rate; readonly hours: Decimal } & LiveEntry)
	| { readonly kind: 'former-rules'; readonly venue: Venue; readonly differs: string }
	| { readonly kind: 'size-in-coins'; readonly base: string }
	| { readonly kind: 'linear'; readonly base: string }
	| { readonly kind: 'side'; readonly side: Side; readonly fromStop: boolean }
	| { readonly kind: 'cushion'; readonly rate: Rate }
	| { readonly kind: 'interval'; readonly hours: Decimal; readonly venue?: Venue }
	| { readonly kind: 'average-entry'; readonly prices: readonly Decimal[]; readonly average: Decimal }
	| { readonly kind: 'beside'; readonly amount: Decimal }
	| { readonly kind: 'fee-paid' }
	| { readonly kind: 'remade'; readonly version: string }
	| { readonly kind: 'taker-fee'; readonly venue: Venue }
	| ({ readonly kind: 'two-readings' } & TwoReadings);

/** What is traded and by which rules. */
export interface Market {
	readonly contract: Contract;
	readonly rules: MarginRules;
	/** Missing where no coin was named. */
	readonly base: string | undefined;
	readonly quote: string;
	/** What margin, balance and PnL are in. */
	readonly settle: string;
	/** Where the tiers come from; missing where one rate counts. */
	readonly table?: SymbolRules;
	/** Named, or assumed with the table. */
	readonly venue?: Venue;
	readonly assumed: readonly Assumption[];
}

/** A trade with everything that a computation needs, and what had to be assumed for it. */
export interface Setup {
	readonly trade: Trade;
	readonly market: Market;
	readonly side: Side;
	readonly mode: MarginMode;
	/** Contracts. */
	readonly size: Size;
	readonly entryPrice: Price;
	readonly markPrice: Price;
	/** No entry was given: prices are multiples of the entry, to be shown as distances only. */
	readonly relative: boolean;
	/** Notional at entry, in the settle asset (relative inverse never occurs). */
	readonly notional: Decimal;
	readonly leverage?: Leverage;
	/** Notional ÷ leverage, without extra margin; missing without a leverage. */
	readonly initialMargin?: Decimal;
	/** Isolated: with extra margin. */
	readonly isolatedMargin?: Decimal;
	readonly balance?: Decimal;
	readonly stop?: Price;
	readonly targets: readonly Price[];
	/** Per trade; missing: everything is before fees. */
	readonly feeRate?: Rate;
	readonly assumed: readonly Assumption[];
}
