import { z } from 'zod';
import { Decimal } from '../core/decimal.ts';
import { leverageOf, type Rate, rateOf } from '../core/quantity.ts';
import type { Tier } from '../core/rules.ts';
import { tiersOf as ladderOf } from '../core/tier.ts';

const FIGURE = z.string().regex(/^\d+(\.\d+)?$/, 'a decimal figure without exponent');

export const TIER_ROW = z.strictObject({
	/** null: no bound. */
	upTo: FIGURE.nullable(),
	/** Left out where the venue defines it as half the initial margin rate: then 1 ÷ (2 × maxLeverage). */
	rate: FIGURE.optional(),
	/** Left out: follows from the recursion. */
	amount: FIGURE.optional(),
	maxLeverage: FIGURE.optional(),
});
export type TierRow = z.infer<typeof TIER_ROW>;

const TABLE = z.strictObject({
	symbol: z.string().min(1),
	/** Other spellings of the same market. */
	aliases: z.array(z.string()).optional(),
	base: z.string().min(1),
	quote: z.string().min(1),
	kind: z.enum(['linear', 'inverse']).default('linear'),
	contractSize: FIGURE,
	asOf: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
	source: z.string().min(1),
	caveat: z.enum(['partial', 'illustrative', 'presumed']).optional(),
	tiers: z.array(TIER_ROW).min(1),
});
export type TierTable = z.infer<typeof TABLE>;
/** As it is written: what has a default may be left out. */
export type WrittenTable = z.input<typeof TABLE>;

/** src/venues/tiers/<venue>.json: shipped risk tiers as dated data; figures are decimal strings. */
export const TIER_FILE = z.strictObject({ venue: z.string(), tables: z.array(TABLE).min(1) });

/** Exactly ½ ÷ maxLeverage, as Hyperliquid defines it: 15× is 1/30, not 0.0333…3. */
function rateOfRow({ rate, maxLeverage }: TierRow): Rate {
	if (rate !== undefined) return rateOf(new Decimal(rate));
	if (maxLeverage === undefined) throw new Error('a tier needs a rate or a maxLeverage');
	return rateOf(new Decimal(1).div(new Decimal(maxLeverage).times(2)));
}

/** Rows → tiers; an amount that is left out follows from the rows before. */
export const tiersOf = (rows: readonly TierRow[]): readonly Tier[] =>
	ladderOf(
		rows.map((row) => ({
			upTo: row.upTo === null ? null : new Decimal(row.upTo),
			rate: rateOfRow(row),
			...(row.amount !== undefined && { amount: new Decimal(row.amount) }),
			...(row.maxLeverage !== undefined && { maxLeverage: leverageOf(new Decimal(row.maxLeverage)) }),
		})),
	);
