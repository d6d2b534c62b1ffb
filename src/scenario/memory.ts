/** What a person said last in a channel, for follow-ups. */
export interface Memory<T> {
	readonly recall: (key: string) => T | undefined;
	readonly remember: (key: string, value: T) => void;
	readonly forget: (key: string) => void;
	readonly size: () => number;
}

export interface MemoryLimits {
	/** Milliseconds since 1970. */
	readonly clock: () => number;
	readonly lifetimeMs?: number;
	readonly capacity?: number;
}

const FIFTEEN_MINUTES = 15 * 60 * 1000;
const CAPACITY = 10_000;

/**
 * In memory and nowhere else: the last word of each key for fifteen minutes, at most ten thousand of them; the oldest goes first.
 * A Map keeps the order of insertion, so that its first key is always the oldest.
 */
export function createMemory<T>({ clock, lifetimeMs = FIFTEEN_MINUTES, capacity = CAPACITY }: MemoryLimits): Memory<T> {
	const entries = new Map<string, { readonly value: T; readonly until: number }>();
	const dropExpired = () => {
		for (const [key, { until }] of entries) {
			if (until > clock()) return;
			entries.delete(key);
		}
	};
	return {
		recall: (key) => {
			dropExpired();
			return entries.get(key)?.value;
		},
		remember: (key, value) => {
			dropExpired();
			entries.delete(key);
			entries.set(key, { value, until: clock() + lifetimeMs });
			const [oldest] = entries.keys();
			if (entries.size > capacity && oldest !== undefined) entries.delete(oldest);
		},
		forget: (key) => {
			entries.delete(key);
		},
		size: () => entries.size,
	};
}
