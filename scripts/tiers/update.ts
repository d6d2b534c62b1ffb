import { KEPT } from '../../src/venues/live/kept.ts';
import { read } from '../../src/venues/live/read.ts';
import type { Listing, Source } from '../../src/venues/live/types.ts';
import type { WrittenTable } from '../../src/venues/tier-file.ts';
import type { VenueId } from '../../src/venues/types.ts';
import { changesOf } from './diff.ts';
import { readTables, writeTables } from './file.ts';

/** The coins that every venue's shipped file should hold where the venue lists them. */
const COINS = ['BTC', 'ETH', 'SOL', 'XRP', 'DOGE', 'BNB', 'ADA', 'LINK', 'AVAX', 'SUI', 'LTC', 'DOT', 'TRX', '1000PEPE', 'kPEPE', 'HYPE'];
const QUOTES = ['USDT', 'USDC', 'USD'];

export interface Update {
	readonly venue: VenueId;
	readonly source: Source;
	readonly folder: string;
	/** ISO date. */
	readonly today: string;
	readonly print: (line: string) => void;
}

/** What the file holds already, and each large coin's main market: the first dollar that the venue quotes it in. */
function wanted(listings: readonly Listing[], shipped: readonly WrittenTable[]): Listing[] {
	const known = listings.filter(({ symbol }) => shipped.some((table) => table.symbol === symbol));
	const main = COINS.flatMap((coin) => {
		const markets = listings.filter(({ base, quote }) => base === coin && QUOTES.includes(quote));
		return markets.toSorted((a, b) => QUOTES.indexOf(a.quote) - QUOTES.indexOf(b.quote)).slice(0, 1);
	});
	return [...new Map([...known, ...main].map((listing) => [listing.symbol, listing])).values()];
}

function tableOf(
	{ venue, today }: Update,
	listing: Listing,
	{ rows, caveat }: { rows: WrittenTable['tiers']; caveat?: 'presumed' },
	old?: WrittenTable,
): WrittenTable {
	const { symbol, base, quote, kind, contractSize } = listing;
	return {
		symbol,
		...(old?.aliases && { aliases: old.aliases }),
		base,
		quote,
		...(kind === 'inverse' && { kind }),
		contractSize,
		asOf: today,
		source: `${venue}, public API`,
		...(caveat && { caveat }),
		tiers: rows,
	};
}

/** Asks the venue for every wanted table. What does not come keeps its old table; nothing is written where nothing changed. */
export async function updateTiers(update: Update): Promise<void> {
	const { venue, source, folder, print } = update;
	const shipped = await readTables(folder, venue);
	const tables = new Map(shipped.map((table) => [table.symbol, table]));
	const listings = await source.listings();
	for (const listing of wanted(listings, shipped)) {
		const { symbol } = listing;
		const old = tables.get(symbol);
		try {
			const answer = read(KEPT.tiers, await source.tiers?.(symbol, listing), 'tiers');
			const table = tableOf(update, listing, answer, old);
			const changes = changesOf(old, table);
			for (const change of changes) print(`${venue} ${symbol} ${change}`);
			// the same figures, read again today
			tables.set(symbol, changes.length === 0 && old ? { ...old, asOf: table.asOf, source: table.source } : table);
		} catch (error) {
			print(`${venue} ${symbol}: ${old ? `kept as of ${old.asOf}` : 'not added'} (${error instanceof Error ? error.message : error})`);
		}
	}
	for (const { symbol } of shipped.filter((table) => !listings.some((listing) => listing.symbol === table.symbol))) {
		print(`${venue} ${symbol}: kept, but no longer listed`);
	}
	if (tables.size > 0) await writeTables(folder, venue, [...tables.values()]);
}
