import { z } from 'zod';
import { Decimal } from '../../core/decimal.ts';
import { TIER_ROW, type TierRow } from '../tier-file.ts';
import { figureOf } from './figure.ts';
import type { Listing, LiveTiers } from './types.ts';

const figure = z.string().refine((text) => figureOf(text) === text, 'a plain decimal figure');

const LISTING = z.object({
	symbol: z.string(),
	base: z.string(),
	quote: z.string(),
	kind: z.enum(['linear', 'inverse']),
	contractSize: figure,
	tick: figure.exactOptional(),
	step: figure.exactOptional(),
	maxLeverage: figure.exactOptional(),
});
const MARK = z.object({ markPrice: figure, indexPrice: figure.exactOptional() });
const FUNDING = z.object({ fundingRate: figure, nextFundingAt: z.number().exactOptional(), fundingIntervalHours: figure.exactOptional() });

export type Mark = z.infer<typeof MARK>;
export type Funding = z.infer<typeof FUNDING>;

const rateOf = ({ rate, maxLeverage }: TierRow): Decimal =>
	rate === undefined ? new Decimal(1).div(maxLeverage ?? 1).div(2) : new Decimal(rate);

/** Bounds rise and only the last may be open; rates do not fall and stay below 1. */
function isLadder(rows: readonly TierRow[]): boolean {
	return rows.every((row, place) => {
		const next = rows[place + 1];
		const rate = rateOf(row);
		if (rate.lte(0) || rate.gte(1)) return false;
		if (!next) return true;
		return row.upTo !== null && (next.upTo === null || new Decimal(next.upTo).gt(row.upTo)) && rateOf(next).gte(rate);
	});
}
const TIERS = z.object({
	rows: z.array(TIER_ROW).min(1).refine(isLadder, 'a ladder of rising tiers'),
	caveat: z.literal('presumed').exactOptional(),
});

/** What may lie on the shelf, of each kind: read from a venue and from disk alike. */
export const KEPT = {
	listings: z.array(LISTING).min(1),
	mark: MARK,
	funding: FUNDING,
	tiers: TIERS,
} satisfies Record<string, z.ZodType<readonly Listing[] | Mark | Funding | LiveTiers>>;
