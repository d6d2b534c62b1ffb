import { Worker } from 'node:worker_threads';
import { CCXT_VENUES, type CcxtVenue, SETUPS } from './ccxt-setup.ts';
import type { Question, Reply } from './ccxt-worker.ts';
import { LiveFailure } from './failure.ts';
import type { Listing, LiveTiers, Quote, Source, SourceOptions } from './types.ts';

/** A first question also loads ccxt and the venue's list of markets. */
const PATIENCE = 4;
/** ccxt and the lists of a few venues take about 200 MB while they are in use; a thread that nobody asks gives them back. */
const IDLE_MS = 15 * 60_000;

interface Waiting {
	readonly settle: (reply: Reply) => void;
}

/**
 * ccxt in a thread of its own: loading it and reading megabytes of JSON would hold up replies for over a second.
 * The thread starts with the first question, ends when idle or stuck, and starts anew.
 */
export interface CcxtThread {
	readonly sources: { readonly [V in CcxtVenue]: Source };
	readonly close: () => Promise<void>;
}

export function ccxtThread({ proxyUrl, timeoutMs }: SourceOptions, idleMs = IDLE_MS): CcxtThread {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | undefined;
	let idle: NodeJS.Timeout | undefined;
	let lastId = 0;

	const stop = async (why: string) => {
		const stopped = worker;
		worker = undefined;
		clearTimeout(idle);
		for (const [id, { settle }] of waiting) settle({ id, ok: false, code: 'unreachable', message: why });
		await stopped?.terminate();
	};
	const start = () => {
		const started = new Worker(new URL('./ccxt-worker.ts', import.meta.url), { workerData: { proxyUrl, timeoutMs } });
		started.unref();
		started.on('message', (reply: Reply) => waiting.get(reply.id)?.settle(reply));
		started.on('error', (error) => started === worker && void stop(`the thread failed: ${error}`));
		started.on('exit', () => started === worker && void stop('the thread ended'));
		return started;
	};
	const ask = (question: Omit<Question, 'id'>): Promise<unknown> => {
		lastId += 1;
		const id = lastId;
		worker ??= start();
		clearTimeout(idle);
		idle = setTimeout(() => void stop('idle'), idleMs).unref();
		return new Promise((resolve, reject) => {
			const limit = setTimeout(() => void stop('the thread is stuck'), timeoutMs * PATIENCE).unref();
			const settle = (reply: Reply) => {
				clearTimeout(limit);
				waiting.delete(id);
				reply.ok ? resolve(reply.value) : reject(new LiveFailure(reply.code, reply.message));
			};
			waiting.set(id, { settle });
			worker?.postMessage({ ...question, id } satisfies Question);
		});
	};
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
