import { shippedListing } from '../tables.ts';
import type { VenueId } from '../types.ts';
import { isAnswer, LiveFailure } from './failure.ts';
import { type Guard, guardOf } from './guard.ts';
import type { MissingBecause } from './live.ts';
import { fetchFigure } from './quote.ts';
import type { Kept, Kind, Shelf } from './shelf.ts';
import type { Listing, Sources } from './types.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** Older than this a figure is read anew, and until then marked as stale. */
const FRESH_MS: Record<Kind, number> = { mark: 5_000, funding: MINUTE_MS, tiers: DAY_MS, listings: DAY_MS };
/** Older than this it says nothing of now and counts as missing. */
const USEFUL_MS: Record<Kind, number> = { mark: 15 * MINUTE_MS, funding: 480 * MINUTE_MS, tiers: 90 * DAY_MS, listings: 90 * DAY_MS };
/** A venue's “not listed”, “not offered” holds for so long. */
const REMEMBERED_MS = 10 * MINUTE_MS;
/** A clock that was set back leaves figures from the future: they are not trusted. */
const CLOCK_SLACK_MS = MINUTE_MS;

export type Useful = Kept & { readonly isStale: boolean };

export interface Read {
	readonly kept?: Useful;
	/** Why there is nothing newer. */
	readonly because: MissingBecause;
}

/** Reads figures from the venues and keeps them: each once at a time, never more often than fresh, never against a pausing venue. */
export interface Desk {
	readonly peek: (venue: VenueId, kind: Kind, symbol: string) => Read;
	/** Settles when the figure is fresh or cannot be had; never rejects. */
	readonly refresh: (venue: VenueId, kind: Kind, symbol: string) => Promise<void>;
}

interface DeskOptions {
	readonly sources: Sources;
	readonly shelf: Shelf;
	readonly now: () => number;
	readonly warn: (fields: object, message: string) => void;
}

const keyOf = (venue: VenueId, kind: Kind, symbol: string): string => `${venue} ${kind} ${symbol}`;

/** A kept figure as far as it still says something of now. */
function usefulOf(kept: Kept | undefined, kind: Kind, now: number): Useful | undefined {
	const age = now - (kept?.at ?? 0);
	if (!kept || age > USEFUL_MS[kind] || age < -CLOCK_SLACK_MS) return undefined;
	return { ...kept, isStale: age > FRESH_MS[kind] };
}

/** What a venue rightly said no to, for a while. */
function refusals(now: () => number) {
	const until = new Map<string, { readonly time: number; readonly because: MissingBecause }>();
	return {
		of: (key: string): MissingBecause | undefined => {
			const known = until.get(key);
			return known && known.time > now() ? known.because : undefined;
		},
		note: (key: string, { code }: LiveFailure) => {
			until.set(key, { time: now() + REMEMBERED_MS, because: code === 'not-listed' ? 'not-listed' : 'not-offered' });
		},
	};
}

export function deskOf({ sources, shelf, now, warn }: DeskOptions): Desk {
	const guards = new Map<VenueId, Guard>();
	const asked = new Map<string, Promise<void>>();
	const refused = refusals(now);

	const guard = (venue: VenueId): Guard => {
		const known = guards.get(venue) ?? guardOf(now);
		guards.set(venue, known);
		return known;
	};
	const useful = (venue: VenueId, kind: Kind, symbol: string) => usefulOf(shelf.get(venue, kind, symbol), kind, now());
	const isFresh = (venue: VenueId, kind: Kind, symbol: string) => useful(venue, kind, symbol)?.isStale === false;
	/** What is known of a market: from the venue's list, else from the shipped table. */
	const hintOf = (venue: VenueId, symbol: string): Listing | undefined => {
		const list = useful(venue, 'listings', '')?.value as readonly Listing[] | undefined;
		return list?.find((listing) => listing.symbol === symbol) ?? shippedListing(venue, symbol);
	};
	const fetchUnlessFresh = async (venue: VenueId, kind: Kind, symbol: string): Promise<void> => {
		// an earlier request in the queue may have brought it along
		if (isFresh(venue, kind, symbol)) return;
		await fetchFigure(sources[venue], { kind, symbol, hint: hintOf(venue, symbol) }, (as, value) => shelf.put(venue, as, symbol, value));
	};
	const failed = (key: string, error: unknown): void => {
		if (error instanceof LiveFailure && isAnswer(error)) refused.note(key, error);
		else warn({ figure: key, error: String(error) }, 'live figure not available');
	};
	return {
		peek: (venue, kind, symbol) => {
			const key = keyOf(venue, kind, symbol);
			const kept = useful(venue, kind, symbol);
			return { ...(kept && { kept }), because: refused.of(key) ?? (asked.has(key) ? 'pending' : 'unavailable') };
		},
		refresh: (venue, kind, symbol) => {
			const key = keyOf(venue, kind, symbol);
			if (refused.of(key) || isFresh(venue, kind, symbol) || guard(venue).isPaused()) return Promise.resolve();
			const running = asked.get(key);
			if (running) return running;
			const started = guard(venue)
				.run(() => fetchUnlessFresh(venue, kind, symbol))
				.catch((error: unknown) => failed(key, error))
				.finally(() => asked.delete(key));
			asked.set(key, started);
			return started;
		},
	};
}
