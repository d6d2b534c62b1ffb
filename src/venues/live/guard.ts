import { isAnswer, LiveFailure } from './failure.ts';

/** After this many failures in a row a venue is left alone for a while; the while doubles up to the longest. */
const PATIENCE = 3;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 600_000;
const LIMITED_PAUSE_MS = 60_000;
/** More than that waiting for one venue: the next one is refused rather than queued. */
const MAX_WAITING = 50;

/** Asks one venue: one request at a time, and not at all while it pauses. */
export interface Guard {
	readonly run: <T>(request: () => Promise<T>) => Promise<T>;
	readonly isPaused: () => boolean;
}

/** How long a venue is to be left alone after its nth failure in a row. */
function pauseAfter(error: unknown, failures: number): number {
	const doubled = failures < PATIENCE ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (failures - PATIENCE), LONGEST_PAUSE_MS);
	const limited = error instanceof LiveFailure && error.code === 'limited' ? (error.retryAfterMs ?? LIMITED_PAUSE_MS) : 0;
	return Math.max(doubled, limited);
}

const pausing = (): Promise<never> => Promise.reject(new LiveFailure('unreachable', 'the venue pauses after failures'));

export function guardOf(now: () => number): Guard {
	let last: Promise<unknown> = Promise.resolve();
	let waiting = 0;
	let failures = 0;
	let pausedUntil = 0;

	const isPaused = () => now() < pausedUntil;
	const attempt = async <T>(request: () => Promise<T>): Promise<T> => {
		if (isPaused()) return pausing();
		try {
			const value = await request();
			failures = 0;
			return value;
		} catch (error) {
			if (!isAnswer(error)) {
				failures += 1;
				pausedUntil = Math.max(pausedUntil, now() + pauseAfter(error, failures));
			}
			throw error;
		}
	};
	return {
		isPaused,
		run: (request) => {
			if (isPaused() || waiting >= MAX_WAITING) return pausing();
			waiting += 1;
			const done = last
				.then(() => attempt(request))
				.finally(() => {
					waiting -= 1;
				});
			last = done.catch(() => undefined);
			return done;
		},
	};
}
