import type { Listing } from '../venues/live/types.ts';
import { resolveSymbol } from '../venues/tables.ts';
import type { VenueId } from '../venues/types.ts';
import { isDollar } from './pair.ts';
import { baseOf } from './table.ts';
import type { Trade } from './trade.ts';

/** Which live figures would help to compute a trade, and of which market. */
export interface LookUp {
	readonly venue: VenueId;
	/** Missing where no list names the market yet: the list has to be read first. */
	readonly symbol?: string;
	readonly wants: readonly ('mark' | 'funding' | 'tiers' | 'listing')[];
}

/** Whose mark price stands for an entry where no venue was named. */
const PRICE_VENUES = { linear: 'binance', inverse: 'binance-coin' } as const satisfies Record<string, VenueId>;
/** Which of several markets of a coin is meant by its name alone. */
const QUOTES = ['USDT', 'USDC', 'USD'];

/** Hyperliquid writes a thousand of a coin as kPEPE, the others as 1000PEPE. */
const spelled = (base: string): string => base.replace(/^k(?=[A-Z])/, '1000').toUpperCase();

const rankOf = ({ quote }: Listing): number => (QUOTES.includes(quote) ? QUOTES.indexOf(quote) : QUOTES.length);

/** The listed market that a trade is about; any dollar stands for any other where the exact one is not listed. */
function symbolOf(trade: Trade, base: string, listings: readonly Listing[]): string | undefined {
	const { quote, contract } = trade;
	const same = listings
		.filter((listing) => spelled(listing.base) === base && (contract === undefined || listing.kind === contract))
		.toSorted((a, b) => rankOf(a) - rankOf(b));
	return (same.find((listing) => listing.quote === quote) ?? same.find((listing) => !quote || (isDollar(quote) && isDollar(listing.quote))))
		?.symbol;
}

export interface LookUpNeeds {
	readonly listingsOf: (venue: VenueId) => readonly Listing[];
	/** A funding rate was not given and is needed. */
	readonly needsFunding?: boolean;
}

/** undefined: nothing live would help. A price only where none was given, tiers only where a venue was named and no rate was given. */
export function lookUpOf(trade: Trade, { listingsOf, needsFunding = false }: LookUpNeeds): LookUp | undefined {
	const base = baseOf(trade)?.toUpperCase();
	const { entry, mark, maintenanceRate } = trade;
	if (base === undefined) return undefined;
	const venue = trade.venue ?? PRICE_VENUES[trade.contract ?? 'linear'];
	const needsTiers = trade.venue !== undefined && maintenanceRate === undefined;
	const needsPrice = entry === undefined && mark === undefined;
	if (!needsTiers && !needsPrice && !needsFunding) return undefined;
	const symbol = symbolOf(trade, base, listingsOf(venue)) ?? resolveSymbol(venue, base, trade.quote);
	return {
		venue,
		...(symbol && { symbol }),
		wants: [
			...(needsPrice ? ['mark' as const] : []),
			...(needsFunding ? ['funding' as const] : []),
			...(needsTiers ? ['listing' as const, 'tiers' as const] : []),
		],
	};
}
