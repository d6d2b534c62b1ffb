import { assumed } from '../embeds/assumption.ts';
import { onVenuesEmbed } from '../embeds/on-venues.ts';
import { onVenues } from '../scenario/on-venues.ts';
import type { Trade } from '../scenario/trade.ts';
import type { Live } from '../venues/live/live.ts';
import type { VenueId } from '../venues/types.ts';
import { LONGER_MS, look, PATIENCE_MS } from './look.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import type { Awaitable, Reply, Result, Visibility } from './types.ts';

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

/** The same trade on each venue; with live tables where there are some, edited in when they come late. */
export function spreadReply(spread: Spread, context: Context): Awaitable<Result> {
	const { trade, venues, visibility } = spread;
	const { live } = context;
	const render = (trades: readonly OnVenue[]): Reply => {
		const results = onVenues(trades);
		const some = results.flatMap(({ modes }) => Object.values(modes)).find(({ kind }) => kind === 'assessed');
		const assumptions = some?.kind === 'assessed' ? some.assessment.setup.assumed.map(assumed) : [];
		return withShare({ embeds: [onVenuesEmbed(results)], assumed: assumptions, visibility }, context);
	};
	if (!live.isOn) return render(venues.map((venue) => ({ ...trade, venue })));
	return lookOn(spread, live, PATIENCE_MS).then(({ trades, isPending }) => {
		if (!isPending) return render(trades);
		return { kind: 'reply', reply: render(trades), later: lookOn(spread, live, LONGER_MS).then((second) => render(second.trades)) };
	});
}
