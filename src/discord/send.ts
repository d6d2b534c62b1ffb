import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** What became of a request. */
export type Sent =
	| { readonly kind: 'ok'; readonly value: unknown }
	/** 40060: the interaction has its answer. `ours`: from an earlier try of this very request. */
	| { readonly kind: 'already'; readonly ours: boolean }
	/** Too late, or the message is no longer there: nothing to be done. */
	| { readonly kind: 'gone'; readonly code: Code }
	/** 403: we may not speak there (50001, 50013 and others): counted, never tried again. */
	| { readonly kind: 'forbidden'; readonly code: Code }
	/** The bot's token is no longer good. */
	| { readonly kind: 'unauthorized' }
	| { readonly kind: 'refused'; readonly code: Code; readonly error: Error }
	| { readonly kind: 'lost'; readonly error: unknown };

type Code = number | string;

const ALREADY_ACKNOWLEDGED = 40_060;
/** Unknown channel, message, webhook, interaction; invalid webhook token. */
const GONE: readonly Code[] = [10_003, 10_008, 10_015, 10_062, 50_027];

function fromDiscord(error: DiscordAPIError, retried: boolean): Sent {
	const { code, status } = error;
	if (code === ALREADY_ACKNOWLEDGED) return { kind: 'already', ours: retried };
	if (GONE.includes(code) || status === 404) return { kind: 'gone', code };
	if (status === 401) return { kind: 'unauthorized' };
	return status === 403 ? { kind: 'forbidden', code } : { kind: 'refused', code, error };
}

/** undefined: worth another try. */
function verdict(error: unknown, retried: boolean): Sent | undefined {
	if (error instanceof DiscordAPIError) return fromDiscord(error, retried);
	return error instanceof HTTPError && error.status < 500 ? { kind: 'refused', code: error.status, error } : undefined;
}

export interface Patience {
	/** Tries at most; 1 for what must not happen twice. A rate limit that is waited out is no try: Discord did nothing. */
	readonly tries: number;
	/** No try begins after this (ms by performance.now()); one that is under way ends by the timeout of its REST instance. */
	readonly until: number;
}

/** A short pause, a little different each time: 100, 300, 700 ms … */
const pauseAfter = (tries: number): number => (2 ** tries * 100 - 100) * (0.75 + Math.random() / 2);

/** Sends once, and again where the network or Discord itself failed. Never rejects. */
export async function send(request: () => Promise<unknown>, patience: Patience): Promise<Sent> {
	let last: unknown = new Error('no time left to send');
	const left = () => patience.until - performance.now();
	let limits = 0;
	for (let tries = 0; tries < patience.tries && left() > 0; ) {
		try {
			return { kind: 'ok', value: await request() };
		} catch (error) {
			last = error;
			const isLimited = error instanceof RateLimitError;
			const sent = isLimited ? undefined : verdict(error, tries > 0);
			if (sent) return sent;
			if (!isLimited) tries++;
			// a server may refuse without saying for how long
			const pause = isLimited ? Math.max(error.timeToReset, 50 * 2 ** limits++) : pauseAfter(tries);
			if (pause >= left()) break;
			await sleep(pause);
		}
	}
	return { kind: 'lost', error: last };
}
