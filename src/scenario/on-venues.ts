import { DomainError } from '../core/error.ts';
import type { MarginMode } from '../core/position.ts';
import type { VenueId } from '../venues/types.ts';
import { type Assessment, assess } from './assess.ts';
import { missingOf } from './missing.ts';
import { setupOf } from './setup-of.ts';
import type { Trade } from './trade.ts';

/** One mode of a trade on one venue: computed, or why that venue can't be computed. */
export type OnVenue =
	| { readonly kind: 'assessed'; readonly assessment: Assessment }
	| { readonly kind: 'failed'; readonly error: DomainError };

export interface VenueResult {
	readonly venue: VenueId;
	readonly modes: { readonly [M in MarginMode]?: OnVenue };
}

/** What the venue decides; anything else is wrong with the trade itself, whatever the venue. */
const OF_THE_VENUE = new Set(['no-tiers', 'beyond-table', 'leverage-above-max', 'wrong-asset', 'margin-above-balance']);

function tryOn(trade: Trade, mode: MarginMode): OnVenue {
	try {
		return { kind: 'assessed', assessment: assess(setupOf({ ...trade, mode }, mode)) };
	} catch (error) {
		if (!(error instanceof DomainError) || !OF_THE_VENUE.has(error.code)) throw error;
		return { kind: 'failed', error };
	}
}

/** The modes that the given figures allow: isolated with a leverage or a margin, cross with a balance. */
function modesFor(trade: Trade): MarginMode[] {
	const modes = (['isolated', 'cross'] as const).filter((mode) => missingOf(trade, [mode]).length === 0);
	if (modes.length > 0) return modes;
	throw new DomainError('missing-figures', { fields: missingOf(trade, ['isolated']), mode: 'isolated' });
}

/** The same trade on each venue; `trades` are the trade with what was looked up there. */
export function onVenues(trades: readonly (Trade & { readonly venue: VenueId })[]): VenueResult[] {
	const [first] = trades;
	const modes = first ? modesFor(first) : [];
	return trades.map((trade) => ({ venue: trade.venue, modes: Object.fromEntries(modes.map((mode) => [mode, tryOn(trade, mode)])) }));
}

/** How far the price may go, as a fraction; undefined: never liquidated, or not known. */
export function distanceOf(result: VenueResult, mode: MarginMode) {
	const found = result.modes[mode];
	if (found?.kind !== 'assessed') return undefined;
	const { outcome, liquidation } = found.assessment;
	return outcome === 'immediate' ? found.assessment.risk.notional.amount.times(0) : liquidation?.distance.abs();
}

/** First whose liquidation is nearest in `mode`; then what is never liquidated; last what can't be computed. */
export function byDistance(results: readonly VenueResult[], mode: MarginMode): VenueResult[] {
	const place = (result: VenueResult) => (result.modes[mode]?.kind === 'assessed' ? 0 : 1);
	return results.toSorted((a, b) => {
		const [near, far] = [distanceOf(a, mode), distanceOf(b, mode)];
		if (near && far) return near.comparedTo(far);
		return place(a) - place(b) || (near ? -1 : far ? 1 : 0);
	});
}
