import { setTimeout as sleep } from 'node:timers/promises';
import { shippedListing } from '../tables.ts';
import type { VenueId } from '../types.ts';
import { bitmexSource } from './bitmex.ts';
import { ccxtThread } from './ccxt-thread.ts';
import { deribitSource } from './deribit.ts';
import { type Desk, deskOf, type Read } from './desk.ts';
import { dydxSource } from './dydx.ts';
import { hyperliquidSource } from './hyperliquid.ts';
import type { Funding, Mark } from './kept.ts';
import { type Aged, type Live, offline, type Want } from './live.ts';
import { openShelf } from './shelf.ts';
import { fundingOf, markOf, rulesOf } from './snapshot.ts';
import type { Listing, LiveTiers, SourceOptions, Sources } from './types.ts';

const PATIENCE_MS = 300;
const TIMEOUT_MS = 8_000;
const WANTS: readonly Want[] = ['mark', 'funding', 'listing', 'tiers'];
const NO_LISTINGS: readonly Listing[] = [];

export interface LiveOptions {
	readonly enabled: boolean;
	/** Put before every request's full address. */
	readonly proxyUrl?: string;
	/** Folder that survives restarts; left out: nothing is kept. */
	readonly folder?: string;
	readonly warn: (fields: object, message: string) => void;
	/** Milliseconds since 1970. */
	readonly now?: () => number;
	/** Per request. */
	readonly timeoutMs?: number;
}

/** A kept value as a figure of the domain, with its age. */
function agedOf<T>({ kept, because }: Read, now: number, figure: (value: never, at: number) => T | undefined): Aged<T> {
	const value = kept && figure(kept.value as never, kept.at);
	if (!kept || value === undefined) return { kind: 'missing', because };
	return { kind: 'live', value, at: kept.at, ageMs: Math.max(0, now - kept.at), isStale: kept.isStale };
}

function viewOf(desk: Desk, now: () => number): Live['peek'] {
	return (venue, symbol) => {
		const list = desk.peek(venue, 'listings', '');
		const found = (list.kept?.value as readonly Listing[] | undefined)?.find((listing) => listing.symbol === symbol);
		const at = now();
		return {
			mark: agedOf(desk.peek(venue, 'mark', symbol), at, (value: Mark) => markOf(value)),
			funding: agedOf(desk.peek(venue, 'funding', symbol), at, (value: Funding) => fundingOf(value)),
			listing: agedOf({ ...list, because: list.kept ? 'not-listed' : list.because }, at, () => found),
			tiers: agedOf(desk.peek(venue, 'tiers', symbol), at, (value: LiveTiers, readAt) =>
				rulesOf(venue, value, readAt, found ?? shippedListing(venue, symbol)),
			),
		};
	};
}

type SourcesAndEnd = { readonly sources: Sources; readonly close: () => Promise<void> };

function openSources(options: SourceOptions): SourcesAndEnd {
	const thread = ccxtThread(options);
	const direct = {
		hyperliquid: hyperliquidSource(options),
		dydx: dydxSource(options),
		bitmex: bitmexSource(options),
		deribit: deribitSource(options),
	};
	return { sources: { ...thread.sources, ...direct }, close: thread.close };
}

/** Live figures of all venues. Nothing is loaded or asked before the first question. */
export function createLive({ enabled, proxyUrl, folder, warn, now = Date.now, timeoutMs = TIMEOUT_MS }: LiveOptions): Live {
	if (!enabled) return offline;
	const { sources, close } = openSources({ ...(proxyUrl && { proxyUrl }), timeoutMs, now });
	const shelf = openShelf({ ...(folder && { folder }), now, warn });
	const desk = deskOf({ sources, shelf, now, warn });
	const peek = viewOf(desk, now);
	const refresh = (venue: VenueId, symbol: string, want: Want) =>
		want === 'listing' ? desk.refresh(venue, 'listings', '') : desk.refresh(venue, want, symbol);
	return {
		isOn: true,
		peek,
		view: async (venue, symbol, { wants = WANTS, patienceMs = PATIENCE_MS } = {}) => {
			const asked = shelf.ready.then(() => Promise.all(wants.map((want) => refresh(venue, symbol, want))));
			const patience = new AbortController();
			await Promise.race([asked, sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => {})]);
			patience.abort();
			return peek(venue, symbol);
		},
		listings: (venue) => {
			void shelf.ready.then(() => desk.refresh(venue, 'listings', ''));
			return (desk.peek(venue, 'listings', '').kept?.value as readonly Listing[] | undefined) ?? NO_LISTINGS;
		},
		close: async () => {
			await close();
			await shelf.close();
		},
	};
}
