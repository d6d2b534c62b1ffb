/** timeout, unreachable: nothing came. limited: asked too often. refused: 4xx. broken: an answer that is not what the venue documents. */
export type FailureCode = 'timeout' | 'unreachable' | 'limited' | 'refused' | 'broken' | 'not-listed' | 'not-offered';

/** A venue did not give a figure. Never reaches a trader: the figure is then missing, or stale. */
export class LiveFailure extends Error {
	override readonly name = 'LiveFailure';
	readonly code: FailureCode;
	/** How long the venue asks to be left alone. */
	readonly retryAfterMs?: number;
	constructor(code: FailureCode, message: string, options: { readonly cause?: unknown; readonly retryAfterMs?: number } = {}) {
		super(message, { cause: options.cause });
		this.code = code;
		if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
	}
}

/** The venue answered, and rightly: asking again soon gives the same. */
export const isAnswer = (error: unknown): boolean =>
	error instanceof LiveFailure && (error.code === 'not-listed' || error.code === 'not-offered');
