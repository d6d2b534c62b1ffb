import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Tokens of interactions and webhooks travel in addresses. */
const IN_ADDRESS = /(\/(?:interactions|webhooks)\/\d+\/)[^/\s"\\?]+/g;

/** What an error may tell: never the request that failed, which holds what was asked and answered. */
function errorFields(error: unknown, depth = 0): object {
	if (!(error instanceof Error)) return { type: typeof error };
	const { name, message, stack } = error;
	const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
	const cause = error.cause === undefined || depth > 3 ? undefined : errorFields(error.cause, depth + 1);
	return { type: name, message, code, status, method, stack, cause };
}

/** One JSON object a line on standard error: standard output belongs to the person at the prompt. */
export function createLog({ logLevel, token }: Pick<Config, 'logLevel' | 'token'>, write?: (line: string) => void): Logger {
	const clean = (line: string) => {
		const addressed = line.replaceAll(IN_ADDRESS, '$1[token]');
		return token ? addressed.replaceAll(token, '[token]') : addressed;
	};
	const options = {
		level: logLevel,
		base: null,
		serializers: { err: errorFields },
		redact: ['token', 'content', 'options', 'reply', '*.token', '*.content', '*.options', '*.reply'],
		hooks: { streamWrite: clean },
	};
	return pino(options, write ? { write } : pino.destination({ dest: 2, sync: true }));
}
