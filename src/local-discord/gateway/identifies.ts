import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';

const DAY = 86_400_000;

/** Counts IDENTIFYs: one in each window for every `shard % max_concurrency`, and so many a day. */
export interface Identifies {
	/** Whether this one is let in; refused, it is spent all the same. One more than a day has resets the token. */
	take(shard: number): 'taken' | 'refused' | 'token-reset';
	readonly remaining: number;
	/** Milliseconds until the day's count starts again. */
	readonly resetAfter: number;
	/** Refuses the next so many whatever the limits say. */
	refuseNext(count: number): void;
}

export function createIdentifies({ maxConcurrency, identifyWindow, identifiesADay }: Settings, clock: Clock): Identifies {
	const last = new Map<number, number>();
	let refusals = 0;
	let day = { spent: 0, ends: clock.now() + DAY };
	const today = () => {
		if (clock.now() >= day.ends) day = { spent: 0, ends: clock.now() + DAY };
		return day;
	};
	function isEarly(shard: number): boolean {
		const key = shard % maxConcurrency;
		const since = clock.now() - (last.get(key) ?? Number.NEGATIVE_INFINITY);
		if (since >= identifyWindow) last.set(key, clock.now());
		return since < identifyWindow;
	}
	return {
		take(shard) {
			if (++today().spent > identifiesADay) return 'token-reset';
			const isRefused = refusals > 0 ? refusals-- > 0 : isEarly(shard);
			return isRefused ? 'refused' : 'taken';
		},
		get remaining() {
			return Math.max(0, identifiesADay - today().spent);
		},
		get resetAfter() {
			return Math.max(0, today().ends - clock.now());
		},
		refuseNext(count) {
			refusals = count;
		},
	};
}
