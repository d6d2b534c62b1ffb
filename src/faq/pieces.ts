/** Work that can be done ahead a piece at a time, between other things, or all at once by whoever can't wait. */
export interface Pieces<T> {
	/** Does the next piece; true: nothing is left. */
	next(): boolean;
	/** Does whatever is left. */
	all(): T;
}

/** Each `yield` ends a piece. What throws throws each time that it is asked for. */
export function pieces<T>(work: () => Generator<undefined, T>): Pieces<T> {
	let running: Generator<undefined, T> | undefined;
	let made: { readonly value: T } | undefined;
	const step = (): typeof made => {
		if (made) return made;
		running ??= work();
		try {
			const { done, value } = running.next();
			if (done) made = { value };
		} catch (error) {
			running = undefined;
			throw error;
		}
		return made;
	};
	return {
		next: () => step() !== undefined,
		all() {
			for (;;) {
				const result = step();
				if (result) return result.value;
			}
		},
	};
}

/** Does all of it now. */
export const wholly = <T>(work: Generator<undefined, T>): T => pieces(() => work).all();
