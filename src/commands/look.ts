import { DomainError } from '../core/error.ts';
import { type LookUp, lookUpOf } from '../scenario/look-up.ts';
import type { Trade } from '../scenario/trade.ts';
import type { Live } from '../venues/live/live.ts';
import type { Context } from './services.ts';
import type { Awaitable, Reply, Result } from './types.ts';

/** A reply waits so long for figures that are on their way; what comes later is edited in. */
export const PATIENCE_MS = 400;
/** So long where there is nothing to answer without them, and for the edit. */
export const LONGER_MS = 4_000;

interface Looked {
	readonly trade: Trade;
	/** Something is still on its way. */
	readonly isPending: boolean;
}

/** A trade with what the venue says right now, as far as it is known after `patienceMs`. */
export async function look(trade: Trade, live: Live, patienceMs: number): Promise<Looked> {
	const askedAt = Date.now();
	const find = (): LookUp | undefined => lookUpOf(trade, (venue) => live.listings(venue));
	const first = find();
	if (!first) return { trade, isPending: false };
	const { venue } = first;
	// a market that no list names yet: its name is in the venue's own list
	const list = first.symbol ? undefined : await live.view(venue, '', { wants: ['listing'], patienceMs });
	const symbol = first.symbol ?? find()?.symbol;
	if (!symbol) return { trade, isPending: list?.listing.kind === 'missing' && list.listing.because === 'pending' };
	const left = Math.max(0, patienceMs - (Date.now() - askedAt));
	const { mark, tiers } = await live.view(venue, symbol, { wants: first.wants, patienceMs: left });
	const asked = [...(first.wants.includes('mark') ? [mark] : []), ...(first.wants.includes('tiers') ? [tiers] : [])];
	const entry = first.wants.includes('mark') && mark.kind === 'live' ? mark : undefined;
	return {
		trade: {
			...trade,
			...(entry && { entry: entry.value.markPrice, liveEntry: { venue, ageMs: entry.ageMs, isStale: entry.isStale } }),
			...(first.wants.includes('tiers') && tiers.kind === 'live' && { liveTable: tiers.value }),
		},
		isPending: asked.some((figure) => figure.kind === 'missing' && figure.because === 'pending'),
	};
}

/** Renders with what is known at once, and once more when what is on its way has come. */
async function lookAndRender(trade: Trade, live: Live, render: (trade: Trade) => Reply): Promise<Result> {
	const first = await look(trade, live, PATIENCE_MS);
	if (!first.isPending) return render(first.trade);
	const later = look(trade, live, LONGER_MS);
	try {
		return {
			kind: 'reply',
			reply: render(first.trade),
			later: later.then((second) => (second.isPending ? undefined : render(second.trade))),
		};
	} catch (error) {
		// nothing can be said without the figures: then they are worth the wait
		if (!(error instanceof DomainError)) throw error;
		return render((await later).trade);
	}
}

/** A reply about a trade, with live figures where there are some. Answers in the same tick where they are switched off or not needed. */
export function figured(trade: Trade, { live }: Context, render: (trade: Trade) => Reply): Awaitable<Result> {
	if (!live.isOn || !lookUpOf(trade, () => [])) return render(trade);
	return lookAndRender(trade, live, render);
}
