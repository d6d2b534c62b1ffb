/** A list of listeners; one that throws does not keep the others from hearing. */
export interface Signal<T> {
	emit(value: T): void;
	/** Returns what stops listening. */
	on(listener: (value: T) => void): () => void;
	readonly size: number;
}

export function signal<T>(): Signal<T> {
	const listeners = new Set<(value: T) => void>();
	return {
		emit(value) {
			for (const listener of listeners) {
				try {
					listener(value);
				} catch (cause) {
					queueMicrotask(() => {
						throw cause;
					});
				}
			}
		},
		on(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		get size() {
			return listeners.size;
		},
	};
}
