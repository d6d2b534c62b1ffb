import type { Log } from '../commands/services.ts';

/** What happened, by name. The first three are how it should be; the rest is worth a line. */
export type Count =
	| 'answered'
	| 'deferred'
	| 'messages'
	/** Delivered twice, answered once. */
	| 'duplicate'
	/** Too old to be answered any more. */
	| 'late'
	/** Answered already, by an earlier try or process (40060). */
	| 'already'
	/** Discord no longer knows it (10062, 50027, 10015). */
	| 'gone'
	/** We may not speak there (50001, 50013). */
	| 'forbidden'
	/** Discord refused what we sent: our bug. */
	| 'refused'
	/** Network or Discord failed, and its retries. */
	| 'lost'
	/** Not to be read: a payload without what every one has. */
	| 'unreadable';

export interface Counts {
	add(count: Count): void;
	all(): Readonly<Partial<Record<Count, number>>>;
	/** Logs what went wrong since the last time; nothing if nothing did. */
	report(log: Log): void;
}

const FINE: readonly Count[] = ['answered', 'deferred', 'messages'];

export function createCounts(): Counts {
	const counts: Partial<Record<Count, number>> = {};
	let reported: Partial<Record<Count, number>> = {};
	return {
		add: (count) => {
			counts[count] = (counts[count] ?? 0) + 1;
		},
		all: () => ({ ...counts }),
		report(log) {
			const names = (Object.keys(counts) as Count[]).filter((name) => !FINE.includes(name) && counts[name] !== reported[name]);
			if (names.length === 0) return;
			log.warn(Object.fromEntries(names.map((name) => [name, (counts[name] ?? 0) - (reported[name] ?? 0)])), 'trouble lately');
			reported = { ...counts };
		},
	};
}
