import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';
import type { Match } from './router.ts';

interface Counted {
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
	take(match: Match): Counted;
}

const MAJOR = ['channel', 'guild', 'token'];
const SWEEP_OVER = 10_000;

const names = new Map<string, string>();

/** Discord tells buckets by a hash that means nothing. */
function bucketName(route: string): string {
	const name = names.get(route) ?? createHash('md5').update(route).digest('hex');
	names.set(route, name);
	return name;
}

/** Counts into buckets that empty themselves `per` ms after their first request. */
function createBuckets(clock: Clock) {
	const buckets = new Map<string, Bucket>();
	const sweep = () => {
		for (const [key, bucket] of buckets) if (bucket.resetAt <= clock.now()) buckets.delete(key);
	};
	return (key: string, per: number): Bucket => {
		const now = clock.now();
		if (buckets.size > SWEEP_OVER) sweep();
		const found = buckets.get(key);
		const bucket = found && found.resetAt > now ? found : { used: 0, resetAt: now + per };
		buckets.set(key, bucket);
		bucket.used++;
		return bucket;
	};
}

const headersOf = ({ used, resetAt }: Bucket, { requests, name, wait }: { requests: number; name: string; wait: number }) => ({
	'x-ratelimit-limit': String(requests),
	'x-ratelimit-remaining': String(Math.max(0, requests - used)),
	'x-ratelimit-reset': (resetAt / 1_000).toFixed(3),
	'x-ratelimit-reset-after': wait.toFixed(3),
	'x-ratelimit-bucket': name,
});

export function createLimits(settings: Settings, clock: Clock): Limits {
	const count = createBuckets(clock);
	const secondsTo = (at: number) => (at - clock.now()) / 1_000;

	return {
		take({ route, params }) {
			const all = route.needsToken ? count('global', 1_000) : undefined;
			if (all && all.used > settings.globalLimit) return { headers: {}, retryAfter: secondsTo(all.resetAt), global: true };
			if (!route.limit || !settings.routeLimits) return { headers: {}, global: false };
			const major = MAJOR.map((name) => params[name] ?? '').join(':');
			const bucket = count(`${route.name}:${major}`, route.limit.per);
			const wait = secondsTo(bucket.resetAt);
			const { requests } = route.limit;
			const headers = headersOf(bucket, { requests, name: bucketName(route.name), wait });
			return { headers, global: false, ...(bucket.used > requests && { retryAfter: wait }) };
		},
	};
}
