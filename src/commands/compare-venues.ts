import { assumed } from '../embeds/assumption.ts';
import { onVenuesEmbed } from '../embeds/on-venues.ts';
import { onVenues, type VenueResult } from '../scenario/on-venues.ts';
import type { Trade } from '../scenario/trade.ts';
import type { Live } from '../venues/live/live.ts';
import type { VenueId } from '../venues/types.ts';
import { LONGER_MS, look, PATIENCE_MS } from './look.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import type { Awaitable, Reply, Result, Visibility } from './types.ts';
import { withWhatIf } from './what-if.ts';

type OnVenue = Trade & { readonly venue: VenueId };

export interface Spread {
	readonly trade: Trade;
	readonly venues: readonly VenueId[];
	readonly visibility: Visibility;
}

/** One entry for all: the given one, else one live price; then each venue's own table of now. */
async function lookOn({ trade: { venue: _, ...trade }, venues }: Spread, live: Live, patienceMs: number) {
	const priced = await look(trade, live, { patienceMs });
	const looked = await Promise.all(venues.map((venue) => look({ ...priced.trade, venue }, live, { patienceMs })));
	const trades = looked.map((each, place): OnVenue => ({ ...each.trade, venue: venues[place] ?? 'binance' }));
	return { trades, isPending: priced.isPending || looked.some((each) => each.isPending) };
}

/** Computes and tells it with what is known at once, and again with live tables that come late. */
export function onEach(spread: Spread, { live }: Context, render: (results: readonly VenueResult[]) => Reply): Awaitable<Result> {
	const told = (trades: readonly OnVenue[]): Reply => render(onVenues(trades));
	if (!live.isOn) return told(spread.venues.map((venue) => ({ ...spread.trade, venue })));
	return lookOn(spread, live, PATIENCE_MS).then(({ trades, isPending }) => {
		if (!isPending) return told(trades);
		return { kind: 'reply', reply: told(trades), later: lookOn(spread, live, LONGER_MS).then((second) => told(second.trades)) };
	});
}

/** The same trade on each venue; with live tables where there are some, edited in when they come late. */
export const spreadReply = (spread: Spread, context: Context): Awaitable<Result> =>
	onEach(spread, context, (results) => {
		const { trade, venues, visibility } = spread;
		const some = results.flatMap(({ modes }) => Object.values(modes)).find(({ kind }) => kind === 'assessed');
		const setup = some?.kind === 'assessed' ? some.assessment.setup : undefined;
		const assumptions = setup?.assumed.map(assumed) ?? [];
		// a price that was looked up goes with the card: pressed or made again, it is the same
		const entry = trade.entry ?? setup?.trade.entry;
		const reply: Reply = { embeds: [onVenuesEmbed(results)], assumed: assumptions, visibility };
		return withWhatIf(
			withShare(reply, context),
			{ name: 'compare', plan: { trade: { ...trade, ...(entry && { entry }) }, venues } },
			context,
		);
	});
