import type { DomainErrorCode, DomainErrorDetails } from '../../core/error.ts';
import { code } from '../text.ts';

/** Title: what was typed and why it can't be. Fix: what to type instead. */
export interface Friendly {
	readonly title: string;
	readonly fix: string;
	/** Id of a FAQ entry that explains it. */
	readonly faq?: string;
}

/** The words of some codes; error.ts puts them together and does not compile while a code has none. */
export type Words = { readonly [C in DomainErrorCode]?: (details: DomainErrorDetails[C]) => Friendly };

/** Values that can be typed, as many as fit. */
export const listed = (values: readonly string[], max = 25): string =>
	values
		.slice(0, max)
		.map((value) => code(value))
		.join(', ');
