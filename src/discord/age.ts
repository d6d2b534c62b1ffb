/** Discord's epoch, 2015-01-01: https://docs.discord.com/developers/reference#snowflakes */
const EPOCH = 1_420_070_400_000;

/** When a snowflake was made, in ms since 1970 by Discord's clock; NaN for an id that is none. */
export const madeAt = (id: string): number => (/^\d{1,20}$/.test(id) ? Number(BigInt(id) >> 22n) + EPOCH : Number.NaN);

/** Beyond this the ids tell no time: an interaction's token lives 15 minutes at most. */
const PLAUSIBLE = 15 * 60_000;
const WINDOW = 5 * 60_000;
/** So long must everything look late before the clock is blamed. */
const ALL_LATE_FOR = 5_000;
const ALL_LATE_COUNT = 3;

/** ms; never steps back or forth as the wall clock does. */
const steadyNow = (): number => performance.timeOrigin + performance.now();

export interface AgeOptions {
	readonly lateAfter: number;
	/** Smallest lag that the process before this one saw, ms. */
	readonly lag?: number | undefined;
	readonly now?: () => number;
	/** Called when everything looks late, or at the first event if the clock is far off. */
	readonly onClockWrong?: (lag: number) => void;
}

export interface Ages {
	/** How old an event is, ms, beyond the smallest lag seen lately (network, and this machine's wrong clock). */
	of(id: string): number;
	/** Smallest lag seen lately, ms. */
	lag(): number | undefined;
}

/**
 * Age of an event by its snowflake. A clock that is wrong makes all events look equally late (or early), so age counts from the
 * smallest lag of the last minutes. If nothing but late events comes for a while, that lag was wrong: they become the new measure.
 */
export function createAges({ lateAfter, lag: before, now = steadyNow, onClockWrong }: AgeOptions): Ages {
	let current = { from: now(), lag: before ?? Number.POSITIVE_INFINITY };
	let previous = Number.POSITIVE_INFINITY;
	let late = { from: 0, count: 0, lag: Number.POSITIVE_INFINITY };
	const smallest = () => Math.min(current.lag, previous);
	const noLate = () => {
		late = { from: 0, count: 0, lag: Number.POSITIVE_INFINITY };
	};
	const restart = (at: number, lag: number) => {
		current = { from: at, lag };
		previous = Number.POSITIVE_INFINITY;
		noLate();
		onClockWrong?.(lag);
	};
	const allLate = (at: number, lag: number): boolean => {
		late = { from: late.count === 0 ? at : late.from, count: late.count + 1, lag: Math.min(late.lag, lag) };
		return late.count >= ALL_LATE_COUNT && at - late.from >= ALL_LATE_FOR;
	};
	return {
		of(id) {
			const at = now();
			const lag = at - madeAt(id);
			if (!(Math.abs(lag) <= PLAUSIBLE)) return 0;
			if (at - current.from > WINDOW) {
				previous = current.lag;
				current = { from: at, lag: Number.POSITIVE_INFINITY };
			}
			if (smallest() === Number.POSITIVE_INFINITY && Math.abs(lag) >= lateAfter) restart(at, lag);
			const age = lag - Math.min(smallest(), lag);
			if (age < lateAfter) {
				current.lag = Math.min(current.lag, lag);
				noLate();
				return age;
			}
			if (!allLate(at, lag)) return age;
			restart(at, late.lag);
			return lag - smallest();
		},
		lag: () => (smallest() === Number.POSITIVE_INFINITY ? undefined : smallest()),
	};
}
