import { DomainError } from '../core/error.ts';

/** What is computed; undefined where the trader would be told why it can't be. */
export function unlessRefused<T>(compute: () => T): T | undefined {
	try {
		return compute();
	} catch (error) {
		if (error instanceof DomainError) return undefined;
		throw error;
	}
}
