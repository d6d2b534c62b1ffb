import { type FailureCode, LiveFailure } from './failure.ts';
import type { SourceOptions } from './types.ts';

/** The largest list of markets is about 5 MB. */
const MAX_BYTES = 20_000_000;

/** The address behind a proxy, as ccxt's `proxyUrl` writes it: whole, percent-encoded where it has a query. */
const behindProxy = (address: string, proxyUrl?: string): string =>
	proxyUrl ? proxyUrl + (address.includes('?') ? encodeURIComponent(address) : address) : address;

const codeOf = (status: number): FailureCode => {
	if (status === 429 || status === 418) return 'limited';
	return status >= 500 ? 'unreachable' : 'refused';
};

/** Retry-After in seconds; a date or nonsense counts as not given. */
function retryAfterMs(header: string | null | undefined): { retryAfterMs?: number } {
	const seconds = Number(header ?? Number.NaN);
	return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: Math.min(seconds, 3_600) * 1_000 } : {};
}

/** What a status other than 2xx means. */
export const statusFailure = (address: string, status: number, retryAfter?: string | null): LiveFailure =>
	new LiveFailure(codeOf(status), `${address} answered ${status}`, retryAfterMs(retryAfter));

async function textOf(response: Response): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > MAX_BYTES) throw new LiveFailure('broken', `more than ${MAX_BYTES} bytes`);
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

/** JSON numbers come back as their source text, not through a double. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) =>
			typeof value === 'number' ? (context?.source ?? String(value)) : value,
		) as unknown;
	} catch (cause) {
		throw new LiveFailure('broken', 'the answer is no JSON', { cause });
	}
}

/** One public request with a time limit over all of it; `body` makes it a POST of JSON. */
export async function requestJson(address: string, { proxyUrl, timeoutMs }: SourceOptions, body?: object): Promise<unknown> {
	const signal = AbortSignal.timeout(timeoutMs);
	const post = body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
	try {
		const response = await fetch(behindProxy(address, proxyUrl), { ...post, redirect: 'error', signal });
		if (!response.ok) {
			await response.body?.cancel();
			throw statusFailure(address, response.status, response.headers.get('retry-after'));
		}
		return parse(await textOf(response));
	} catch (cause) {
		if (cause instanceof LiveFailure) throw cause;
		throw new LiveFailure(signal.aborted ? 'timeout' : 'unreachable', `${address} did not answer`, { cause });
	}
}
