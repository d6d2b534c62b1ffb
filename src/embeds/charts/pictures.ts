import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import { altText } from './alt.ts';
import { createPool } from './pool.ts';
import type { PictureSpec } from './spec.ts';

/** A file as a reply carries it (ReplyFile); an embed shows it by `attachment://<name>`. */
interface Picture {
	/** The same for the same spec: `ruler-3fa2c1d09b7e.png`. */
	readonly name: string;
	readonly data: Uint8Array;
	/** Alt text, ≤ 1,024 code points. */
	readonly description: string;
}

export interface Pictures {
	/** Never rejects: undefined where drawing failed, took too long or too many wait; the reply then goes out without a picture. */
	draw(spec: PictureSpec): Promise<Picture | undefined>;
	/** Ends the threads; what is still being drawn becomes undefined. */
	close(): Promise<void>;
}

interface Options {
	/** Told of each picture that was not drawn, by kind and cause; never what was to be drawn. */
	readonly log: { warn(fields: object, message: string): void };
	/** For one picture, waiting for a thread included. */
	readonly limitMs?: number;
	/** Pictures that are kept, in bytes; the one that was not asked for longest goes first. */
	readonly cacheBytes?: number;
	readonly threads?: number;
	/** Pictures that may wait for a thread. */
	readonly waiting?: number;
	/** What the threads run. */
	readonly worker?: URL;
}

/** One thread draws some 30 a second; the first core belongs to the bot itself. */
const THREADS = Math.max(1, Math.min(2, availableParallelism() - 1));
const REST_MS = 300_000;
const WORKER = new URL('./worker.ts', import.meta.url);

/** Fonts come from our packages only: what is installed on the machine changes no picture. */
const ENV = { DISABLE_SYSTEM_FONTS_LOAD: '1' };

/** Draws pictures off the main thread, each scenario once as long as it is remembered. Nothing starts before the first picture. */
export function createPictures({
	log,
	limitMs = 3_000,
	cacheBytes = 16 * 1024 * 1024,
	threads = THREADS,
	waiting = 32,
	worker = WORKER,
}: Options): Pictures {
	const pool = createPool({ worker, env: ENV, threads, waiting, limitMs, restMs: REST_MS });
	const cache = new LRUCache<string, Picture, { readonly spec: PictureSpec }>({
		maxSize: cacheBytes,
		sizeCalculation: ({ data, description }) => data.byteLength + 2 * description.length,
		ignoreFetchAbort: true,
		fetchMethod: async (name, _stale, { context: { spec } }) => ({ name, data: await pool.run(spec), description: altText(spec) }),
	});
	return {
		async draw(spec) {
			try {
				const hash = createHash('sha256').update(JSON.stringify(spec)).digest('hex');
				return await cache.fetch(`${spec.kind}-${hash.slice(0, 12)}.png`, { context: { spec } });
			} catch (err) {
				log.warn({ err, kind: spec.kind }, 'a picture was not drawn');
				return undefined;
			}
		},
		close: pool.close,
	};
}
