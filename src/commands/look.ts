import { DomainError } from '../core/error.ts';
import { type LookUp, lookUpOf } from '../scenario/look-up.ts';
import type { LiveEntry, Trade } from '../scenario/trade.ts';
import type { FundingFigure, Live, MarketView, Want } from '../venues/live/live.ts';
import type { Context } from './services.ts';
import type { Awaitable, Reply, Result } from './types.ts';

/** A reply waits so long for figures that are on their way; what comes later is edited in. */
export const PATIENCE_MS = 400;
/** So long where there is nothing to answer without them, and for the edit. */
export const LONGER_MS = 4_000;

interface Patience {
	readonly patienceMs: number;
	readonly needsFunding?: boolean;
}

/** A trade with what the venue says right now, as far as it is known in time. */
export interface Looked {
	readonly trade: Trade;
	/** The venue's funding rate of now, where one was needed. */
	readonly funding?: FundingFigure & LiveEntry;
	/** Something is still on its way. */
	readonly isPending: boolean;
}

type Found = LookUp & { readonly symbol: string };

/** The market's name in the venue's list; a list that names it not yet is read first. */
async function find(trade: Trade, live: Live, { patienceMs, needsFunding = false }: Patience): Promise<Found | 'none' | 'pending'> {
	const named = () => lookUpOf(trade, { listingsOf: (venue) => live.listings(venue), needsFunding });
	const first = named();
	if (!first) return 'none';
	if (first.symbol) return { ...first, symbol: first.symbol };
	const { listing } = await live.view(first.venue, '', { wants: ['listing'], patienceMs });
	const symbol = named()?.symbol;
	if (symbol) return { ...first, symbol };
	return listing.kind === 'missing' && listing.because === 'pending' ? 'pending' : 'none';
}

const isPending = (view: MarketView, wants: readonly Want[]): boolean =>
	wants.some((want) => {
		const figure = view[want];
		return want !== 'listing' && figure.kind === 'missing' && figure.because === 'pending';
	});

export async function look(trade: Trade, live: Live, patience: Patience): Promise<Looked> {
	const askedAt = Date.now();
	const found = await find(trade, live, patience);
	if (typeof found === 'string') return { trade, isPending: found === 'pending' };
	const { venue, symbol, wants } = found;
	const left = Math.max(0, patience.patienceMs - (Date.now() - askedAt));
	const view = await live.view(venue, symbol, { wants, patienceMs: left });
	const { mark, funding, tiers } = view;
	const entry = wants.includes('mark') && mark.kind === 'live' ? mark : undefined;
	return {
		trade: {
			...trade,
			...(entry && { entry: entry.value.markPrice, liveEntry: { venue, ageMs: entry.ageMs, isStale: entry.isStale } }),
			...(wants.includes('tiers') && tiers.kind === 'live' && { liveTable: tiers.value }),
		},
		...(wants.includes('funding') &&
			funding.kind === 'live' && { funding: { ...funding.value, venue, ageMs: funding.ageMs, isStale: funding.isStale } }),
		isPending: isPending(view, wants),
	};
}

type Render = (looked: Looked) => Reply;

/** Renders with what is known at once, and once more when what is on its way has come. */
export async function lookAndRender<T extends { readonly isPending: boolean }>(
	lookFor: (patienceMs: number) => Promise<T>,
	render: (looked: T) => Reply,
): Promise<Result> {
	const first = await lookFor(PATIENCE_MS);
	if (!first.isPending) return render(first);
	const later = lookFor(LONGER_MS);
	try {
		return { kind: 'reply', reply: render(first), later: later.then((second) => (second.isPending ? undefined : render(second))) };
	} catch (error) {
		// nothing can be said without the figures: then they are worth the wait
		if (!(error instanceof DomainError)) throw error;
		return render(await later);
	}
}

/** A reply about a trade, with live figures where there are some. Answers in the same tick where they are switched off or not needed. */
export function figured(trade: Trade, { live }: Context, render: (trade: Trade) => Reply): Awaitable<Result> {
	if (!live.isOn || !lookUpOf(trade, { listingsOf: () => [] })) return render(trade);
	return lookAndRender(
		(patienceMs) => look(trade, live, { patienceMs }),
		(looked) => render(looked.trade),
	);
}

/** The same where a funding rate is needed too. */
export function figuredWithFunding(trade: Trade, { live }: Context, render: Render): Awaitable<Result> {
	if (!live.isOn || !lookUpOf(trade, { listingsOf: () => [], needsFunding: true })) return render({ trade, isPending: false });
	return lookAndRender((patienceMs) => look(trade, live, { patienceMs, needsFunding: true }), render);
}
