import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';
import type { Outcome } from './outcome.ts';

const WINDOW = 600_000; // ms
const COUNTED = [401, 403, 429];

/** Keeps out whoever is refused too often: so many of 401, 403 and 429 (but shared ones) in ten minutes. */
export interface Ban {
	count(outcome: Outcome): void;
	/** Seconds until the next request is heard; undefined where it is now. */
	readonly left: number | undefined;
}

export function createBan({ invalidRequests }: Settings, clock: Clock): Ban {
	let current = { count: 0, until: 0 };
	return {
		count({ status, headers }) {
			if (!COUNTED.includes(status) || headers['x-ratelimit-scope'] === 'shared') return;
			if (clock.now() >= current.until) current = { count: 0, until: clock.now() + WINDOW };
			current.count++;
		},
		get left() {
			const isBanned = current.count >= invalidRequests && clock.now() < current.until;
			return isBanned ? (current.until - clock.now()) / 1_000 : undefined;
		},
	};
}
