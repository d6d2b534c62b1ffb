import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';
import type { Match } from './router.ts';

export interface Verdict {
	readonly headers: Record<string, string>;
	/** Seconds to wait, where the request is one too many. */
	readonly retryAfter?: number;
	readonly global: boolean;
}

interface Bucket {
	used: number;
	resetAt: number;
}

/** Counts requests as Discord does: by route and top-level resource, and all of the bot's together. */
export interface Limits {
	take(match: Match): Verdict;
}

const MAJOR = ['channel', 'guild', 'token'];
const SWEEP_OVER = 10_000;

const bucketName = (name: string) => createHash('md5').update(name).digest('hex');

export function createLimits(settings: Settings, clock: Clock): Limits {
	const buckets = new Map<string, Bucket>();
	const names = new Map<string, string>();
	let everything: Bucket = { used: 0, resetAt: 0 };

	function global(): number | undefined {
		const now = clock.now();
		if (now >= everything.resetAt) everything = { used: 0, resetAt: now + 1_000 };
		return ++everything.used > settings.globalLimit ? (everything.resetAt - now) / 1_000 : undefined;
	}
	function bucketOf(key: string, per: number): Bucket {
		const now = clock.now();
		if (buckets.size > SWEEP_OVER) for (const [old, bucket] of buckets) if (bucket.resetAt <= now) buckets.delete(old);
		const found = buckets.get(key);
		const bucket = found && found.resetAt > now ? found : { used: 0, resetAt: now + per };
		buckets.set(key, bucket);
		return bucket;
	}
	return {
		take({ route, params }) {
			const globalWait = route.needsToken ? global() : undefined;
			if (globalWait !== undefined) return { headers: {}, retryAfter: globalWait, global: true };
			if (!route.limit || !settings.routeLimits) return { headers: {}, global: false };
			const major = MAJOR.map((name) => params[name] ?? '').join(':');
			const name = names.get(route.name) ?? bucketName(route.name);
			names.set(route.name, name);
			const { requests, per } = route.limit;
			const bucket = bucketOf(`${name}:${major}`, per);
			const wait = (bucket.resetAt - clock.now()) / 1_000;
			const over = ++bucket.used > requests;
			const headers = {
				'x-ratelimit-limit': String(requests),
				'x-ratelimit-remaining': String(Math.max(0, requests - bucket.used)),
				'x-ratelimit-reset': (bucket.resetAt / 1_000).toFixed(3),
				'x-ratelimit-reset-after': wait.toFixed(3),
				'x-ratelimit-bucket': name,
			};
			return { headers, global: false, ...(over && { retryAfter: wait }) };
		},
	};
}
