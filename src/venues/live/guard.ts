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

export function guardOf(now: () => number): Guard {
	let last: Promise<unknown> = Promise.resolve();
	let waiting = 0;
	let failures = 0;
	let pausedUntil = 0;

	const note = (error: unknown) => {
		if (isAnswer(error)) return;
		failures += 1;
		const { code, retryAfterMs } = error instanceof LiveFailure ? error : { code: undefined, retryAfterMs: undefined };
		const doubled = failures < PATIENCE ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (failures - PATIENCE), LONGEST_PAUSE_MS);
		const asked = code === 'limited' ? (retryAfterMs ?? LIMITED_PAUSE_MS) : 0;
		pausedUntil = Math.max(pausedUntil, now() + Math.max(doubled, asked));
	};
	const refuse = (): never => {
		throw new LiveFailure('unreachable', 'the venue pauses after failures');
	};
	const attempt = async <T>(request: () => Promise<T>): Promise<T> => {
		if (now() < pausedUntil) refuse();
		try {
			const value = await request();
			failures = 0;
			return value;
		} catch (error) {
			note(error);
			throw error;
		}
	};
	return {
		isPaused: () => now() < pausedUntil,
		run: (request) => {
			if (now() < pausedUntil || waiting >= MAX_WAITING)
				return Promise.reject(new LiveFailure('unreachable', 'the venue pauses after failures'));
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
