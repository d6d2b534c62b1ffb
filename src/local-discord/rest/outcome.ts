import type { Mistreatment } from '../faults/rest.ts';
import { Refusal } from './errors.ts';

/** What is written back. */
export interface Outcome {
	readonly status: number;
	readonly body?: unknown;
	readonly headers: Readonly<Record<string, string>>;
}

/** 429. `retryAfter` in seconds. */
export function limited(retryAfter: number, scope: string, headers: Outcome['headers']): Outcome {
	const isGlobal = scope === 'global';
	const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal };
	const extra = {
		'retry-after': String(Math.ceil(retryAfter)),
		'x-ratelimit-scope': scope,
		...(isGlobal && { 'x-ratelimit-global': 'true' }),
	};
	return { status: 429, body, headers: { ...headers, ...extra } };
}

/** What a fault answers instead of the route. */
export function faulty(how: Mistreatment | undefined): Outcome | undefined {
	if (how?.kind === 'rate-limit')
		return limited(how.retryAfter, how.scope ?? 'user', { 'x-ratelimit-reset-after': String(how.retryAfter) });
	if (how?.kind === 'status') return { status: how.status, body: { message: `${how.status}: Fault`, code: 0 }, headers: {} };
	return undefined;
}

/** A refusal as Discord words it; anything else is thrown on. */
export function refused(cause: unknown): Outcome {
	if (!(cause instanceof Refusal)) throw cause;
	const { message, code, errors, status } = cause;
	return { status, body: { message, code, ...(errors && { errors }) }, headers: {} };
}
