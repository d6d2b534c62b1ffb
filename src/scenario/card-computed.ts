import { type Assessment, assess } from './assess.ts';
import { bothModes } from './both-modes.ts';
import { type ExitOutcome, exitOutcomeOf } from './exit-plan.ts';
import { type FundingResult, fundingResultOf } from './funding-plan.ts';
import { onVenues, type VenueResult } from './on-venues.ts';
import type { Card } from './plan.ts';
import { setupOf } from './setup-of.ts';
import { sizeTermsOf } from './size-plan.ts';
import { type SizeResult, sizeResultOf } from './size-result.ts';

/** What a card is made of, by what it shows. */
export type Computed =
	| { readonly shows: 'modes'; readonly assessments: readonly Assessment[] }
	| { readonly shows: 'venues'; readonly results: readonly VenueResult[] }
	| { readonly shows: 'size'; readonly result: SizeResult }
	| { readonly shows: 'funding'; readonly result: FundingResult }
	| { readonly shows: 'exit'; readonly outcome: ExitOutcome };

/** Computes a card without telling it. Throws DomainError where it can't be. */
export function computed({ name, plan }: Card): Computed {
	const { trade, venues } = plan;
	switch (name) {
		case 'margin':
			return { shows: 'modes', assessments: [assess(setupOf(trade))] };
		case 'compare':
			if (venues) return { shows: 'venues', results: onVenues(venues.map((venue) => ({ ...trade, venue }))) };
			return { shows: 'modes', assessments: Object.values(bothModes(trade)) };
		case 'size':
			return { shows: 'size', result: sizeResultOf(sizeTermsOf(plan)) };
		case 'funding':
			return { shows: 'funding', result: fundingResultOf(plan) };
		case 'pnl':
			return { shows: 'exit', outcome: exitOutcomeOf(plan) };
	}
}
