import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';

const DAY = 86_400_000;

/** Counts IDENTIFYs: one in each window for every `shard % max_concurrency`, and so many a day. */
export interface Identifies {
	/** False where this one is refused; it is spent all the same. */
	take(shard: number): boolean;
	readonly remaining: number;
	/** Milliseconds until the day's count starts again. */
	readonly resetAfter: number;
	/** Refuses the next so many whatever the limits say. */
	refuseNext(count: number): void;
}

export function createIdentifies(settings: Settings, clock: Clock): Identifies {
	const last = new Map<number, number>();
	let spent = 0;
	let dayEnds = clock.now() + DAY;
	let refusals = 0;
	const newDay = () => {
		if (clock.now() < dayEnds) return;
		spent = 0;
		dayEnds = clock.now() + DAY;
	};
	return {
		take(shard) {
			newDay();
			spent++;
			if (refusals > 0) {
				refusals--;
				return false;
			}
			const key = shard % settings.maxConcurrency;
			const now = clock.now();
			const early = now - (last.get(key) ?? Number.NEGATIVE_INFINITY) < settings.identifyWindow;
			if (early || spent > settings.identifiesADay) return false;
			last.set(key, now);
			return true;
		},
		get remaining() {
			newDay();
			return Math.max(0, settings.identifiesADay - spent);
		},
		get resetAfter() {
			return Math.max(0, dayEnds - clock.now());
		},
		refuseNext(count) {
			refusals = count;
		},
	};
}
