import type { Decimal } from './decimal.ts';
import type { Leverage, Rate } from './quantity.ts';

/** One row of a venue's risk tiers. */
export interface Tier {
	/** Upper bound, inclusive: notional in the settle asset, or contracts with `flat-by-contracts`. null: no bound. */
	readonly upTo: Decimal | null;
	/** Maintenance margin rate. */
	readonly rate: Rate;
	/** Maintenance amount ("cum", "deduction"), in the settle asset; counts only with `marginal`. */
	readonly amount: Decimal;
	/** Highest leverage that the venue lets this tier be opened with, where known. */
	readonly maxLeverage?: Leverage;
}

/** A venue's differences as data (facts: docs/decisions/0002-one-model.md). */
export interface MarginRules {
	/** Maintenance and trigger fee are counted on the notional at mark, or at entry. */
	readonly maintenanceBasis: 'mark' | 'entry';
	/** marginal: rate × notional − amount. flat: the whole notional at its tier's rate. flat-by-contracts: tier by size. */
	readonly tiering: 'marginal' | 'flat' | 'flat-by-contracts';
	/** The fee that the venue counts into the trigger, on notional. */
	readonly triggerFeeRate: Rate;
	/** Ascending by `upTo`; at least one. */
	readonly tiers: readonly Tier[];
}
