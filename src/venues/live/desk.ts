import { shippedListing } from '../tables.ts';
import type { VenueId } from '../types.ts';
import { isAnswer, LiveFailure } from './failure.ts';
import { type Guard, guardOf } from './guard.ts';
import { KEPT } from './kept.ts';
import type { MissingBecause } from './live.ts';
import { read } from './read.ts';
import type { Kept, Kind, Shelf } from './shelf.ts';
import type { Listing, Quote, Sources } from './types.ts';

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

export interface Read {
	readonly kept?: Kept & { readonly isStale: boolean };
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

/** What a quote says of mark and funding goes to both places, whichever it was asked for. */
function fileQuote(quote: Quote, kind: 'mark' | 'funding', put: (kind: Kind, value: unknown) => void): void {
	const mark = KEPT.mark.safeParse(quote);
	const funding = KEPT.funding.safeParse(quote);
	if (mark.success) put('mark', mark.data);
	if (funding.success) put('funding', funding.data);
	if (!(kind === 'mark' ? mark : funding).success) throw new LiveFailure('broken', `no ${kind} in the answer`);
}

export function deskOf({ sources, shelf, now, warn }: DeskOptions): Desk {
	const guards = new Map<VenueId, Guard>();
	const asked = new Map<string, Promise<void>>();
	const answered = new Map<string, { readonly until: number; readonly because: MissingBecause }>();

	const guard = (venue: VenueId): Guard => {
		const known = guards.get(venue) ?? guardOf(now);
		guards.set(venue, known);
		return known;
	};
	const peek: Desk['peek'] = (venue, kind, symbol) => {
		const key = `${venue} ${kind} ${symbol}`;
		const denied = answered.get(key);
		const because = denied && denied.until > now() ? denied.because : asked.has(key) ? 'pending' : 'unavailable';
		const kept = shelf.get(venue, kind, symbol);
		const age = now() - (kept?.at ?? 0);
		if (!kept || age > USEFUL_MS[kind] || age < -CLOCK_SLACK_MS) return { because };
		return { kept: { ...kept, isStale: age > FRESH_MS[kind] }, because };
	};
	/** What is known of a market: from the venue's list, else from the shipped table. */
	const hintOf = (venue: VenueId, symbol: string): Listing | undefined => {
		const list = peek(venue, 'listings', '').kept?.value as readonly Listing[] | undefined;
		return list?.find((listing) => listing.symbol === symbol) ?? shippedListing(venue, symbol);
	};
	const isFresh = (venue: VenueId, kind: Kind, symbol: string) => peek(venue, kind, symbol).kept?.isStale === false;

	/** One question to the venue; what comes goes onto the shelf. */
	const fetchFigure = async (venue: VenueId, kind: Kind, symbol: string): Promise<void> => {
		// an earlier request in the queue may have brought it along
		if (isFresh(venue, kind, symbol)) return;
		const source = sources[venue];
		const put = (as: Kind, value: unknown) => shelf.put(venue, as, symbol, value);
		const hint = hintOf(venue, symbol);
		if (kind === 'mark') return fileQuote(await source.quote(symbol, hint), kind, put);
		if (kind === 'funding') return fileQuote(await source.funding(symbol, hint), kind, put);
		if (kind === 'listings') return put(kind, read(KEPT.listings, await source.listings(), 'listings'));
		if (!source.tiers) throw new LiveFailure('not-offered', `${venue} offers no public tiers`);
		put(kind, read(KEPT.tiers, await source.tiers(symbol, hint), 'tiers'));
	};
	const failed = (venue: VenueId, kind: Kind, symbol: string, error: unknown) => {
		if (error instanceof LiveFailure && isAnswer(error)) {
			const because = error.code === 'not-listed' ? 'not-listed' : 'not-offered';
			answered.set(`${venue} ${kind} ${symbol}`, { until: now() + REMEMBERED_MS, because });
			return;
		}
		warn({ venue, kind, symbol, error: String(error) }, 'live figure not available');
	};
	const refresh: Desk['refresh'] = (venue, kind, symbol) => {
		const key = `${venue} ${kind} ${symbol}`;
		const isDenied = (answered.get(key)?.until ?? 0) > now();
		if (isDenied || isFresh(venue, kind, symbol) || guard(venue).isPaused()) return Promise.resolve();
		const running = asked.get(key);
		if (running) return running;
		const started = guard(venue)
			.run(() => fetchFigure(venue, kind, symbol))
			.catch((error: unknown) => failed(venue, kind, symbol, error))
			.finally(() => asked.delete(key));
		asked.set(key, started);
		return started;
	};
	return { peek, refresh };
}
