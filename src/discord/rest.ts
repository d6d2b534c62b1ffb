import { REST } from 'discord.js';
import type { Log } from '../commands/services.ts';

export interface RestOptions {
	/** Without the version: https://discord.com/api */
	readonly api: string;
	readonly log: Log;
}

const shared = ({ api }: RestOptions) => ({
	api,
	version: '10',
	timeout: 5_000,
	/** We retry ourselves: the library does it at once, and can't tell whether doing it twice is safe. */
	retries: 0,
	handlerSweepInterval: 10_000,
	invalidRequestWarningInterval: 500,
	/** Nor does it know how long an answer is worth waiting for. */
	rejectOnRateLimit: () => true,
});

function watched(rest: REST, log: Log): REST {
	rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
		log.warn({ count, remainingTime }, 'many requests refused (401, 403, 429): at 10,000 in 10 minutes Discord shuts us out'),
	);
	return rest;
}

/** What carries an interaction's own token is exempt from the global limit. */
const withoutLimit = { globalRequestsPerSecond: Number.POSITIVE_INFINITY };

/** First answers: of their three seconds one try may take a part. */
export const callbackRest = (options: RestOptions): REST =>
	watched(new REST({ ...shared(options), ...withoutLimit, timeout: 1_200 }), options.log);

/** Edits and follow-ups. */
export const webhookRest = (options: RestOptions): REST => watched(new REST({ ...shared(options), ...withoutLimit }), options.log);

/** Everything that needs the bot's token. */
export const botRest = (options: RestOptions & { readonly token: string }): REST =>
	watched(new REST(shared(options)).setToken(options.token), options.log);
