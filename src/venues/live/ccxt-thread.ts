import { Worker } from 'node:worker_threads';
import { CCXT_VENUES, type CcxtVenue, SETUPS } from './ccxt-setup.ts';
import type { Question, Reply } from './ccxt-worker.ts';
import { LiveFailure } from './failure.ts';
import type { Listing, LiveTiers, Quote, Source, SourceOptions } from './types.ts';

/** A first question also loads ccxt and perhaps the venue's list of markets: several requests' time. */
const PATIENCE = 4;
/** ccxt and the lists of a few venues take about 200 MB while they are in use; a thread that nobody asks gives them back. */
const IDLE_MS = 15 * 60_000;

/** The thread as a place to put questions. It starts with the first one, ends when idle or stuck, and starts anew. */
function questionsTo(start: () => Worker, { stuckMs, idleMs }: { readonly stuckMs: number; readonly idleMs: number }) {
	const waiting = new Map<number, (reply: Reply) => void>();
	let worker: Worker | undefined;
	let idle: NodeJS.Timeout | undefined;
	let lastId = 0;

	const stop = async (why: string): Promise<void> => {
		const stopped = worker;
		worker = undefined;
		clearTimeout(idle);
		for (const [id, settle] of waiting) settle({ id, ok: false, code: 'unreachable', message: why });
		await stopped?.terminate();
	};
	const started = (): Worker => {
		const fresh = start();
		fresh.unref();
		fresh.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
		fresh.on('error', (error) => fresh === worker && void stop(`the thread failed: ${error}`));
		fresh.on('exit', () => fresh === worker && void stop('the thread ended'));
		return fresh;
	};
	const settled = (id: number): void => {
		waiting.delete(id);
		if (waiting.size === 0) idle = setTimeout(() => void stop('idle'), idleMs).unref();
	};
	const ask = (question: Omit<Question, 'id'>): Promise<unknown> => {
		lastId += 1;
		const id = lastId;
		clearTimeout(idle);
		worker ??= started();
		worker.postMessage({ ...question, id } satisfies Question);
		return new Promise((resolve, reject) => {
			const limit = setTimeout(() => void stop('the thread is stuck'), stuckMs).unref();
			waiting.set(id, (reply) => {
				clearTimeout(limit);
				settled(id);
				reply.ok ? resolve(reply.value) : reject(new LiveFailure(reply.code, reply.message, reply));
			});
		});
	};
	return { ask, stop };
}

/** ccxt in a thread of its own: loading it and reading megabytes of JSON would hold up replies for over a second. */
export interface CcxtThread {
	readonly sources: { readonly [V in CcxtVenue]: Source };
	readonly close: () => Promise<void>;
}

export function ccxtThread({ proxyUrl, timeoutMs }: SourceOptions, idleMs = IDLE_MS): CcxtThread {
	const start = () => new Worker(new URL('./ccxt-worker.ts', import.meta.url), { workerData: { proxyUrl, timeoutMs } });
	const { ask, stop } = questionsTo(start, { stuckMs: timeoutMs * PATIENCE, idleMs });
	const sourceOf = (venue: CcxtVenue): Source => ({
		listings: () => ask({ venue, ask: 'listings', symbol: '' }) as Promise<Listing[]>,
		quote: (symbol, hint) => ask({ venue, ask: 'quote', symbol, hint }) as Promise<Quote>,
		funding: (symbol, hint) => ask({ venue, ask: 'funding', symbol, hint }) as Promise<Quote>,
		...(SETUPS[venue].tiers === undefined && {
			tiers: (symbol: string, hint?: Listing) => ask({ venue, ask: 'tiers', symbol, hint }) as Promise<LiveTiers>,
		}),
	});
	const sources = Object.fromEntries(CCXT_VENUES.map((venue) => [venue, sourceOf(venue)])) as unknown as CcxtThread['sources'];
	return { sources, close: () => stop('closed') };
}
