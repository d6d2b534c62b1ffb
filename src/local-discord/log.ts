import type { Problem } from './rules/problem.ts';

/** One payload that the bot sent and what became of it. */
export interface Logged {
	readonly at: number;
	readonly over: 'rest' | 'gateway';
	/** `POST /channels/:channel/messages`, or the gateway opcode. */
	readonly route: string;
	readonly path: string;
	readonly body: unknown;
	readonly files: readonly string[];
	/** HTTP status or close code; 0 where nothing was answered. */
	readonly status: number;
	/** Discord's JSON error code, where refused. */
	readonly code?: number;
	/** Empty where the payload is as the specification wants it; undefined where it was not checked. */
	readonly problems?: readonly Problem[];
	/** Keys the specification does not know. */
	readonly unknown: readonly string[];
}

export interface Log {
	readonly entries: readonly Logged[];
	/** Every entry that was refused, or was not as the specification wants it. */
	refused(): readonly Logged[];
	add(entry: Logged): void;
	clear(): void;
	/** Requests so far by route, whether or not their entry is kept. */
	readonly counts: ReadonlyMap<string, number>;
	/** Requests so far. */
	readonly total: number;
}

export function createLog(size: number): Log {
	const entries: Logged[] = [];
	const counts = new Map<string, number>();
	let total = 0;
	return {
		entries,
		counts,
		refused: () => entries.filter((entry) => entry.status >= 400 || (entry.problems?.length ?? 0) > 0),
		get total() {
			return total;
		},
		add(entry) {
			total++;
			counts.set(entry.route, (counts.get(entry.route) ?? 0) + 1);
			if (size === 0) return;
			entries.push(entry);
			if (entries.length > size * 1.5) entries.splice(0, entries.length - size);
		},
		clear() {
			entries.length = 0;
			counts.clear();
		},
	};
}
