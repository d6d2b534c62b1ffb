import { readConfig } from '../src/config.ts';
import { venueOf } from '../src/venues/find.ts';
import { bitmexSource } from '../src/venues/live/bitmex.ts';
import { ccxtSource } from '../src/venues/live/ccxt.ts';
import { CCXT_VENUES } from '../src/venues/live/ccxt-setup.ts';
import { deribitSource } from '../src/venues/live/deribit.ts';
import { dydxSource } from '../src/venues/live/dydx.ts';
import { hyperliquidSource } from '../src/venues/live/hyperliquid.ts';
import type { Source, SourceOptions } from '../src/venues/live/types.ts';
import { VENUE_IDS, type VenueId } from '../src/venues/types.ts';
import { updateTiers } from './tiers/update.ts';

/**
 * `npm run tiers:update [-- bybit okx …]`: refreshes src/venues/tiers from the venues' public endpoints and prints what changed.
 * Binance shows its tiers to a key only: BINANCE_API_KEY and BINANCE_API_SECRET (read-only will do), else they stay as they are.
 * TIERS_FOLDER: another folder. Exit status 1 if a venue did not answer.
 */
const { BINANCE_API_KEY: apiKey, BINANCE_API_SECRET: secret, TIERS_FOLDER: folder = 'src/venues/tiers' } = process.env;
const { proxyUrl } = readConfig().live;
const options: SourceOptions = {
	...(proxyUrl && { proxyUrl }),
	timeoutMs: 15_000,
	now: Date.now,
	...(apiKey && secret && { credentials: { apiKey, secret } }),
};

const DIRECT = { hyperliquid: hyperliquidSource, dydx: dydxSource, bitmex: bitmexSource, deribit: deribitSource } as const;
const isDirect = (venue: VenueId): venue is keyof typeof DIRECT => venue in DIRECT;

function sourceOf(venue: VenueId): Source | undefined {
	if (isDirect(venue)) return DIRECT[venue](options);
	const id = CCXT_VENUES.find((each) => each === venue);
	return id && ccxtSource(id, options);
}

const today = new Date().toISOString().slice(0, 10);
const named = process.argv.slice(2).map(venueOf);
for (const venue of named.length > 0 ? named : VENUE_IDS) {
	const source = sourceOf(venue);
	if (!source?.tiers) {
		console.log(`${venue}: ${venue === 'binance' ? 'needs BINANCE_API_KEY and BINANCE_API_SECRET' : 'publishes no tiers'}`);
		continue;
	}
	await updateTiers({ venue, source, folder, today, print: console.log }).catch((error: unknown) => {
		console.log(`${venue}: nothing changed (${error instanceof Error ? error.message : error})`);
		process.exitCode = 1;
	});
}
