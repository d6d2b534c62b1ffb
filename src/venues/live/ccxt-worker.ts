import { parentPort, workerData } from 'node:worker_threads';
import { ccxtSource } from './ccxt.ts';
import type { CcxtVenue } from './ccxt-setup.ts';
import { LiveFailure } from './failure.ts';
import type { Listing, Source } from './types.ts';

/** What is asked of the thread. */
export interface Question {
	readonly id: number;
	readonly venue: CcxtVenue;
	readonly ask: 'listings' | 'quote' | 'funding' | 'tiers';
	readonly symbol: string;
	readonly hint?: Listing | undefined;
}

/** What it says: an `Error` would lose its code on the way. */
export type Reply = { readonly id: number } & (
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly code: LiveFailure['code']; readonly message: string; readonly retryAfterMs?: number }
);

const { proxyUrl, timeoutMs } = workerData as { readonly proxyUrl?: string; readonly timeoutMs: number };
const sources = new Map<CcxtVenue, Source>();

function sourceOf(venue: CcxtVenue): Source {
	const source = sources.get(venue) ?? ccxtSource(venue, { ...(proxyUrl && { proxyUrl }), timeoutMs, now: Date.now });
	sources.set(venue, source);
	return source;
}

async function answer({ id, venue, ask, symbol, hint }: Question): Promise<Reply> {
	try {
		const question = sourceOf(venue)[ask];
		if (!question) throw new LiveFailure('not-offered', `${venue} has no public ${ask}`);
		return { id, ok: true, value: await question(symbol, hint) };
	} catch (error) {
		const failure = error instanceof LiveFailure ? error : new LiveFailure('broken', String(error));
		const { code, message, retryAfterMs } = failure;
		return { id, ok: false, code, message, ...(retryAfterMs !== undefined && { retryAfterMs }) };
	}
}

parentPort?.on('message', async (question: Question) => parentPort?.postMessage(await answer(question)));
