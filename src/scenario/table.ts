import { VENUES } from '../venues/index.ts';
import { resolveSymbol, symbolRules } from '../venues/tables.ts';
import { type SymbolRules, VENUE_IDS, type Venue, type VenueId } from '../venues/types.ts';
import { currencyOf } from './currency.ts';
import { isDollar } from './pair.ts';
import type { Trade } from './trade.ts';

const COIN_VENUES: readonly VenueId[] = ['binance-coin'];

/** The coin: of the symbol, else of the size ("0.5 btc"). */
export function baseOf({ base, size, balance, contract }: Trade): string | undefined {
	const said = [size?.asset, contract === 'inverse' ? balance?.asset : undefined];
	return base ?? said.find((asset) => asset !== undefined && currencyOf(asset) === undefined);
}

/** Linear unless said, or where a venue has inverse contracts only. */
export const kindOf = ({ contract, venue }: Trade) => contract ?? (venue && COIN_VENUES.includes(venue) ? 'inverse' : 'linear');

/** Venues count a thousand of a cheap coin as one: the same market, and the same tiers by notional. */
const spellings = (base: string): string[] => [base, `1000${base}`, base.replace(/^1000/, 'k'), `k${base}`, base.replace(/^1000/, '')];

/** USD is what people write for any dollar. */
function shippedTable(venue: VenueId, trade: Trade, anyDollar: boolean): SymbolRules | undefined {
	const base = baseOf(trade);
	if (base === undefined) return undefined;
	const { quote } = trade;
	const loose = quote === undefined || quote === 'USD' || (anyDollar && isDollar(quote));
	const found = spellings(base)
		.flatMap((name) => [resolveSymbol(venue, name, quote), loose ? resolveSymbol(venue, name) : undefined])
		.find((symbol) => symbol !== undefined);
	const table = found === undefined ? undefined : symbolRules(venue, found);
	return trade.contract === undefined || table?.contract.kind === trade.contract ? table : undefined;
}

/** Whether a position is old enough to keep the venue's former rules. */
export const formerOf = ({ former }: Venue, { opened }: Trade) =>
	former && opened !== undefined && opened < former.openedBefore ? former : undefined;

/** The live table where one was looked up, else the shipped one; under the rules of the day that the position was opened. */
export function tableOf(venue: VenueId, trade: Trade, anyDollar: boolean): SymbolRules | undefined {
	const live = trade.liveTable?.venue === venue ? trade.liveTable : undefined;
	const table = live ?? shippedTable(venue, trade, anyDollar);
	const profile = formerOf(VENUES[venue], trade)?.margin;
	if (!table || !profile) return table;
	const { maintenanceBasis, tiering, triggerFeeRate } = profile;
	return {
		...table,
		rules: { ...table.rules, maintenanceBasis: maintenanceBasis.is, tiering: tiering.is, triggerFeeRate: triggerFeeRate.is },
	};
}

/** Venues whose rules can be counted for this trade: those with a table, or all where the trader gave the rate. */
export const tradableOn = (trade: Trade): VenueId[] =>
	VENUE_IDS.filter((venue) => trade.maintenanceRate !== undefined || tableOf(venue, trade, true) !== undefined);
