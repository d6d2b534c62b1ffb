import type { Decimal } from '../core/decimal.ts';
import type { Contract, MarginMode, Side } from '../core/position.ts';
import type { SymbolRules, VenueId } from '../venues/types.ts';

/** What a size counts: coins, position value in quote, own money put in, or the venue's contracts. */
export type SizeUnit = 'base' | 'quote' | 'margin' | 'contracts';

/** Money as typed: the asset only where it was written. */
export interface Amount {
	readonly amount: Decimal;
	/** Upper case; `USD` for a dollar sign. */
	readonly asset?: string;
}

/** `unit` is missing where only a number was written. */
export interface TradeSize extends Amount {
	readonly unit?: SizeUnit;
}

/** A number whose marks can be read two ways: `1,234` was taken as 1234 and may have meant 1.234. */
export interface TwoReadings {
	readonly field: string;
	readonly taken: Decimal;
	readonly other: Decimal;
}

/** What a person wants computed, exactly as said: the options of /margin and the sentence reader both end here. Nothing is filled in. */
export interface Trade {
	readonly side?: Side;
	/** Base asset, upper case. */
	readonly base?: string;
	/** Quote asset, where it was written. */
	readonly quote?: string;
	readonly venue?: VenueId;
	readonly contract?: Contract['kind'];
	readonly size?: TradeSize;
	/** Own money put in, said beside a size. */
	readonly margin?: Amount;
	readonly entry?: Decimal;
	readonly mark?: Decimal;
	readonly leverage?: Decimal;
	readonly mode?: MarginMode;
	/** The whole wallet: an isolated margin is part of it. */
	readonly balance?: Amount;
	/** Cross: what else stands on the wallet, in money (profit of others, less their maintenance and isolated margins); may be < 0. */
	readonly beside?: Amount;
	/** Prices that `entry` is the average of, where several were said. */
	readonly steps?: readonly Decimal[];
	/** Isolated: added to the margin. */
	readonly extraMargin?: Amount;
	readonly stop?: Decimal;
	/** Instead of a price: how far against the entry, as a fraction, > 0. */
	readonly stopDistance?: Decimal;
	readonly targets?: readonly Decimal[];
	/** Fraction of notional, per trade. */
	readonly feeRate?: Decimal;
	/** Fraction: one rate for every size, instead of a table. */
	readonly maintenanceRate?: Decimal;
	/** In the settle asset, taken off rate × notional ("cum", "deduction"); beside a maintenance rate only. */
	readonly maintenanceAmount?: Amount;
	readonly twoReadings?: readonly TwoReadings[];
	/** ISO date at which the position was opened: older ones may keep older rules. */
	readonly opened?: string;
	/** Made again from a result id: the version of the engine that made it first. */
	readonly remadeFrom?: string;
	/** `entry` was not said: it is this live mark price. */
	readonly liveEntry?: LiveEntry;
	/** The venue's own table of this moment, looked up before computing; missing: the shipped one counts. */
	readonly liveTable?: SymbolRules;
}

/** A live price that stands for an entry that was not given. */
export interface LiveEntry {
	readonly venue: VenueId;
	readonly ageMs: number;
	/** Older than a live price should be. */
	readonly isStale: boolean;
}

/** What a result may be asked to have before it can be computed. */
export type MissingFigure =
	| 'side'
	| 'size'
	| 'size-unit'
	| 'entry'
	| 'leverage'
	| 'balance'
	| 'symbol'
	| 'stop'
	| 'risk'
	| 'rate'
	| 'time'
	| 'exit'
	| 'move';
