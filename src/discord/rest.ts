import { REST } from '@discordjs/rest';
import type { Log } from '../commands/services.ts';

export interface RestOptions {
	/** Without the version: https://discord.com/api */
	readonly api: string;
	readonly log: Log;
}

const shared = ({ api }: RestOptions) => ({
	api,
	version: '10',
	timeout: 10_000,
	/** We retry ourselves: the library does it at once, and can't tell whether doing it twice is safe. */
	retries: 0,
	handlerSweepInterval: 60_000,
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

/** Callbacks, edits and follow-ups: they carry their own token and are exempt from the global limit. */
export const interactionRest = (options: RestOptions): REST =>
	watched(new REST({ ...shared(options), globalRequestsPerSecond: Number.POSITIVE_INFINITY }), options.log);

/** Everything that needs the bot's token. */
export const botRest = (options: RestOptions & { readonly token: string }): REST =>
	watched(new REST(shared(options)).setToken(options.token), options.log);
