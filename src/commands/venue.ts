import { venueEmbed } from '../embeds/venue.ts';
import type { VenueMarket } from '../embeds/venue-market.ts';
import { lookUpOf } from '../scenario/look-up.ts';
import type { Pair } from '../scenario/pair.ts';
import type { Live, MarketView } from '../venues/live/live.ts';
import { hasTable, symbolRules } from '../venues/tables.ts';
import type { VenueId } from '../venues/types.ts';
import { defineCommand } from './define.ts';
import { LONGER_MS, PATIENCE_MS } from './look.ts';
import { optional } from './option.ts';
import { tradeOption } from './trade-option.ts';
import type { Reply, Result } from './types.ts';

const isPending = (view: MarketView): boolean =>
	Object.values(view).some((figure) => figure.kind === 'missing' && figure.because === 'pending');

/** A name that no list knows is not asked for: all its figures are missing as it is missing in the list. */
const unnamed = (view: MarketView): MarketView =>
	view.listing.kind === 'missing' ? { mark: view.listing, funding: view.listing, listing: view.listing, tiers: view.listing } : view;

/** A market of the venue by base and quote: the name that its list gives it, the figures of now, and the best table. */
async function marketOn(venue: VenueId, pair: Pair, live: Live, patienceMs: number): Promise<VenueMarket> {
	const symbolOf = () => lookUpOf({ ...pair, venue }, { listingsOf: (id) => live.listings(id) })?.symbol;
	if (!symbolOf()) await live.view(venue, '', { wants: ['listing'], patienceMs });
	const symbol = symbolOf();
	if (!symbol) return { symbol: `${pair.base}${pair.quote ?? ''}`, view: unnamed(live.peek(venue, '')) };
	const view = await live.view(venue, symbol, { patienceMs });
	const shipped = hasTable(venue, symbol) ? symbolRules(venue, symbol) : undefined;
	const rules = view.tiers.kind === 'live' ? view.tiers.value : shipped;
	return { symbol, view, ...(rules && { rules }) };
}

async function venueReply(venue: VenueId, pair: Pair, live: Live): Promise<Result> {
	const reply = (market: VenueMarket): Reply => ({ embeds: [venueEmbed(venue, market)] });
	const first = await marketOn(venue, pair, live, PATIENCE_MS);
	if (!isPending(first.view)) return reply(first);
	const later = marketOn(venue, pair, live, LONGER_MS).then(reply);
	return { kind: 'reply', reply: reply(first), later };
}

export const venue = defineCommand({
	name: 'venue',
	description: 'One venue’s margin rules in words; with a symbol also its risk table and what it says now',
	options: {
		venue: tradeOption.venue('For example Binance, OKX or Hyperliquid'),
		symbol: optional(tradeOption.symbol('For example BTC: its risk table, mark price and funding rate')),
	},
	example: { venue: 'okx', symbol: 'BTC' },
	route: 'faq',
	run: ({ venue: id, symbol }, { live }) => (symbol ? venueReply(id, symbol, live) : { embeds: [venueEmbed(id)] }),
});
