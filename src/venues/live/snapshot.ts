import { Decimal } from '../../core/decimal.ts';
import { priceOf, rateOf } from '../../core/quantity.ts';
import { VENUES } from '../index.ts';
import { tiersOf } from '../tier-file.ts';
import type { SymbolRules, VenueId } from '../types.ts';
import type { Funding, Mark } from './kept.ts';
import type { FundingFigure, MarkFigure } from './live.ts';
import type { Listing, LiveTiers } from './types.ts';

export const markOf = ({ markPrice, indexPrice }: Mark): MarkFigure => ({
	markPrice: priceOf(new Decimal(markPrice)),
	...(indexPrice && { indexPrice: priceOf(new Decimal(indexPrice)) }),
});

export const fundingOf = ({ fundingRate, nextFundingAt, fundingIntervalHours }: Funding): FundingFigure => ({
	fundingRate: rateOf(new Decimal(fundingRate)),
	...(nextFundingAt && { nextFundingAt }),
	...(fundingIntervalHours && { intervalHours: new Decimal(fundingIntervalHours) }),
});

/** Live rows under the venue's rules. The contract comes from the live list, else from the shipped table; without either there is none. */
export function rulesOf(venue: VenueId, { rows, caveat }: LiveTiers, at: number, listing?: Listing): SymbolRules | undefined {
	if (!listing) return undefined;
	const { name, margin } = VENUES[venue];
	return {
		venue,
		base: listing.base,
		quote: listing.quote,
		contract: { symbol: listing.symbol, kind: listing.kind, contractSize: new Decimal(listing.contractSize) },
		rules: {
			maintenanceBasis: margin.maintenanceBasis.is,
			tiering: margin.tiering.is,
			triggerFeeRate: margin.triggerFeeRate.is,
			tiers: tiersOf(rows),
		},
		asOf: new Date(at).toISOString().slice(0, 10),
		source: `${name}, public API`,
		...(caveat && { caveat }),
	};
}
