import { existsSync, readFileSync } from 'node:fs';
import type { PositionRisk } from '../core/account.ts';
import { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { VENUES } from './index.ts';
import type { Listing } from './live/types.ts';
import { TIER_FILE, type TierTable, tiersOf } from './tier-file.ts';
import type { MarginProfile, SymbolRules, VenueId } from './types.ts';

type Tables = ReadonlyMap<string, TierTable>;
const read = new Map<VenueId, Tables>();

/** A venue's shipped tables by every spelling in upper case; read and checked once. */
function tablesOf(venue: VenueId): Tables {
	const known = read.get(venue);
	if (known) return known;
	const path = new URL(`./tiers/${venue}.json`, import.meta.url);
	const tables = existsSync(path) ? TIER_FILE.parse(JSON.parse(readFileSync(path, 'utf8'))).tables : [];
	const spelled = new Map(tables.flatMap((table) => [table.symbol, ...(table.aliases ?? [])].map((name) => [name.toUpperCase(), table])));
	read.set(venue, spelled);
	return spelled;
}

/** The symbols that a venue has a shipped table for, as the venue spells them. */
export const listedSymbols = (venue: VenueId): string[] => [...new Set([...tablesOf(venue).values()].map(({ symbol }) => symbol))];

/** The venue's spelling of a market by its base (and quote) asset; undefined where there is no shipped table. The first listed quote wins. */
export function resolveSymbol(venue: VenueId, base: string, quote?: string): string | undefined {
	const same = (a: string, b: string) => a.toUpperCase() === b.toUpperCase();
	const found = [...tablesOf(venue).values()].find((table) => same(table.base, base) && (quote === undefined || same(table.quote, quote)));
	return found?.symbol;
}

/** Whether there is a shipped table for the symbol. */
export const hasTable = (venue: VenueId, symbol: string): boolean => tablesOf(venue).has(symbol.trim().toUpperCase());

/** What the shipped table says of a market apart from its tiers. */
export function shippedListing(venue: VenueId, symbol: string): Listing | undefined {
	const table = tablesOf(venue).get(symbol.trim().toUpperCase());
	return table && { symbol: table.symbol, base: table.base, quote: table.quote, kind: table.kind, contractSize: table.contractSize };
}

/** Rules of a symbol from the shipped tables. `profile`: a venue's former rules, where the position was opened under them. */
export function symbolRules(venue: VenueId, symbol: string, profile: MarginProfile = VENUES[venue].margin): SymbolRules {
	const table = tablesOf(venue).get(symbol.trim().toUpperCase());
	if (!table) throw new DomainError('no-tiers', { venue, symbol });
	return {
		venue,
		contract: { symbol: table.symbol, kind: table.kind, contractSize: new Decimal(table.contractSize) },
		base: table.base,
		quote: table.quote,
		rules: {
			maintenanceBasis: profile.maintenanceBasis.is,
			tiering: profile.tiering.is,
			triggerFeeRate: profile.triggerFeeRate.is,
			tiers: tiersOf(table.tiers),
		},
		asOf: table.asOf,
		source: table.source,
		...(table.caveat === undefined ? {} : { caveat: table.caveat }),
	};
}

/** A partial table answers only inside its bounds: neither now nor at the liquidation price may the position stand past its last row. */
export function assertInsideTable(
	{ venue, contract, rules, caveat }: SymbolRules,
	{ aboveLastTier }: Pick<PositionRisk, 'aboveLastTier'>,
): void {
	const bound = rules.tiers.at(-1)?.upTo;
	if (caveat !== 'partial' || !bound || !aboveLastTier) return;
	throw new DomainError('beyond-table', { venue: VENUES[venue].name, symbol: contract.symbol, bound: bound.toFixed() });
}
