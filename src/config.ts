import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';

/** Everything that the environment decides. Nothing else reads process.env. */
export interface Config {
	/** Missing: the bot runs on a Discord of its own, on this machine. */
	readonly token?: string;
	/** Needed by nothing: Discord tells it. Known beforehand, it saves `npm run deploy` a question. */
	readonly applicationId?: string;
	/** Where `npm run deploy` registers; missing: everywhere. */
	readonly guildId?: string;
	/** Without a trailing slash and without the version: https://discord.com/api */
	readonly apiUrl: string;
	readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
	readonly stateDir: string;
	/** Where the page of the local Discord is, on 127.0.0.1; any free port if it is taken. */
	readonly pagePort: number;
	/** npm runs the program: it should not outlive npm, which cannot pass a SIGKILL on. */
	readonly underNpm: boolean;
	/** Live figures of venues: mark price, funding, tiers. */
	readonly live: {
		readonly enabled: boolean;
		/** Where they are kept. */
		readonly folder: string;
		/** Put before every request's full address. */
		readonly proxyUrl?: string;
	};
}

/** Every problem at once, one a line, in words. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
	readonly problems: readonly string[];
	constructor(problems: readonly string[]) {
		super(problems.join('\n'));
		this.problems = problems;
	}
}

type Environment = Readonly<Record<string, string | undefined>>;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Any Discord-like server may hand out the ids: only what surely is none is refused. */
const snowflake = (what: string) =>
	z
		.string()
		.regex(/^\d{15,20}$/, `must be ${what} id: 17 to 20 digits, copied from Discord`)
		.optional();

/** `https://discord.com/api/v10/` and `https://discord.com/api` are the same address. */
const apiUrl = z
	.url({ protocol: /^https?$/, error: 'must be an address like https://discord.com/api' })
	.transform((url) => url.replace(/\/+$/, '').replace(/\/v\d+$/, ''));

/** Whole addresses are put behind it, so a bare host needs its slash; `http://host/fetch?url=` is left as it is. */
const proxyUrl = z
	.url({ protocol: /^https?$/, error: 'must be an address like http://127.0.0.1:8080/' })
	.transform((url) => (/^https?:\/\/[^/?#]+$/.test(url) ? `${url}/` : url));

/** A secret is never echoed, so its message says only what is wrong with it. */
const token = z
	.string()
	.transform((text) => text.replace(/^Bot\s+/i, ''))
	.pipe(z.string().regex(/^[\x21-\x7e]+$/, 'must be one word without spaces or accents (copy it again from the Bot page)'))
	.optional();

const PORT = 'must be a port, 0 to 65535 (0: any free one)';

const SCHEMA = z.object({
	DISCORD_TOKEN: token,
	DISCORD_APPLICATION_ID: snowflake('an application'),
	DISCORD_GUILD_ID: snowflake('a server'),
	DISCORD_API_URL: apiUrl.default('https://discord.com/api'),
	LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
	STATE_DIR: z.string().default('.state'),
	PAGE_PORT: z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT).default(7654),
	LIVE: z.enum(['on', 'off'], 'must be on or off').optional(),
	LIVE_PROXY_URL: proxyUrl.optional(),
});

const SECRET = new Set(['DISCORD_TOKEN']);

/** `KEY=` in an .env file means: not set. */
const given = (environment: Environment): Environment =>
	Object.fromEntries(
		Object.keys(SCHEMA.shape).flatMap((key) => {
			const value = environment[key]?.trim();
			return value ? [[key, value]] : [];
		}),
	);

function problemOf({ path, message }: z.core.$ZodIssue, environment: Environment): string {
	const key = String(path[0]);
	return SECRET.has(key) ? `${key} ${message}.` : `${key} ${message}; it is “${environment[key]}”.`;
}

/** Throws ConfigError with every problem. */
export function configOf(environment: Environment): Config {
	const read = SCHEMA.safeParse(given(environment));
	if (!read.success) throw new ConfigError(read.error.issues.map((issue) => problemOf(issue, environment)));
	const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_GUILD_ID, LIVE, LIVE_PROXY_URL } = read.data;
	return Object.freeze({
		...(DISCORD_TOKEN && { token: DISCORD_TOKEN }),
		...(DISCORD_APPLICATION_ID && { applicationId: DISCORD_APPLICATION_ID }),
		...(DISCORD_GUILD_ID && { guildId: DISCORD_GUILD_ID }),
		apiUrl: read.data.DISCORD_API_URL,
		logLevel: read.data.LOG_LEVEL,
		stateDir: read.data.STATE_DIR,
		pagePort: read.data.PAGE_PORT,
		underNpm: environment.npm_lifecycle_event !== undefined,
		live: Object.freeze({
			enabled: LIVE === undefined ? DISCORD_TOKEN !== undefined : LIVE === 'on',
			folder: join(read.data.STATE_DIR, 'venues'),
			...(LIVE_PROXY_URL && { proxyUrl: LIVE_PROXY_URL }),
		}),
	});
}

function environmentFile(): Environment {
	try {
		return parse(readFileSync('.env', 'utf8'));
	} catch {
		return {};
	}
}

/** What is set in the environment wins over `.env`. */
export const readConfig = (): Config => configOf({ ...environmentFile(), ...process.env });
