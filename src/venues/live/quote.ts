import { LiveFailure } from './failure.ts';
import { KEPT } from './kept.ts';
import { read } from './read.ts';
import type { Kind } from './shelf.ts';
import type { Listing, Quote, Source } from './types.ts';

type Put = (kind: Kind, value: unknown) => void;

/** What a quote says of mark and funding goes to both places, whichever it was asked for. */
function fileQuote(quote: Quote, kind: 'mark' | 'funding', put: Put): void {
	const mark = KEPT.mark.safeParse(quote);
	const funding = KEPT.funding.safeParse(quote);
	if (mark.success) put('mark', mark.data);
	if (funding.success) put('funding', funding.data);
	if (!(kind === 'mark' ? mark : funding).success) throw new LiveFailure('broken', `no ${kind} in the answer`);
}

export interface Wanted {
	readonly kind: Kind;
	readonly symbol: string;
	/** What is known of the market. */
	readonly hint?: Listing | undefined;
}

/** One question to a venue; what its answer holds is checked and put away. */
export async function fetchFigure(source: Source, { kind, symbol, hint }: Wanted, put: Put): Promise<void> {
	switch (kind) {
		case 'mark':
			return fileQuote(await source.quote(symbol, hint), kind, put);
		case 'funding':
			return fileQuote(await source.funding(symbol, hint), kind, put);
		case 'listings':
			return put(kind, read(KEPT.listings, await source.listings(), kind));
		case 'tiers':
			if (!source.tiers) throw new LiveFailure('not-offered', 'no public tiers');
			return put(kind, read(KEPT.tiers, await source.tiers(symbol, hint), kind));
	}
}
