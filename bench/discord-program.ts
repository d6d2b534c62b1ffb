import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { type LocalDiscord, type Options, startLocalDiscord } from '../src/local-discord/index.ts';

export interface Memory {
	/** Bytes. */
	readonly rss: number;
	readonly heapUsed: number;
}

/** A program that is measured, on a Discord of its own in this process. */
export interface Measured {
	readonly discord: LocalDiscord;
	/** ms from the spawn to READY on every shard. */
	readonly startedIn: number;
	/** After so many forced collections; one if left out. */
	memory(collections?: number): Promise<Memory>;
	stop(): Promise<void>;
}

/** Only the program is to be measured: nothing is checked, limited or kept. */
const BARE: Options = {
	validateEvery: 0,
	logSize: 0,
	routeLimits: false,
	globalLimit: 1_000_000_000,
	maxConcurrency: 16,
	messagesAChannel: 5_000,
};
const GUILDS_A_SHARD = 2_000;

export const FLOOR = 'bench/discord-floor.js';
/** The bot runs as `npm start` runs it; a bare client as Node runs it. */
const OURS = packageJson.scripts.start.split(' ').filter((word) => word.startsWith('--'));
const flagsFor = (program: string): readonly string[] => (program === FLOOR ? [] : OURS);

const COMMANDS = ['about', 'slow'].map((name) => ({
	name,
	description: 'For measuring',
	type: 1,
	contexts: [0, 1, 2],
	integration_types: [0, 1],
}));

async function register({ apiUrl, token, applicationId }: LocalDiscord): Promise<void> {
	const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' };
	await fetch(`${apiUrl}/v10/applications/${applicationId}/commands`, { method: 'PUT', headers, body: JSON.stringify(COMMANDS) });
}

async function memoryOf(child: ChildProcess, collections: number): Promise<Memory> {
	child.send(collections);
	const [memory] = (await once(child, 'message')) as [Memory];
	return memory;
}

/** Starts `program` as Node would be started by npm, and waits until it is connected. */
export async function start(program: string, guilds = 1): Promise<Measured> {
	const shards = Math.max(1, Math.ceil(guilds / GUILDS_A_SHARD));
	const many = guilds > 1 ? { manyGuilds: { count: guilds, channels: 20, roles: 10, emojis: 5 } } : {};
	const discord = await startLocalDiscord({ ...BARE, ...many, shards });
	await register(discord);
	const dir = mkdtempSync(join(tmpdir(), 'isocross-bench-'));
	const env = {
		...process.env,
		DISCORD_TOKEN: discord.token,
		DISCORD_API_URL: discord.apiUrl,
		STATE_DIR: dir,
		LIVE: 'off',
		LOG_LEVEL: 'warn',
	};
	const began = performance.now();
	const args = [...flagsFor(program), '--expose-gc', '--import', './bench/discord-probe.js', program];
	const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
	await discord.connected(shards);
	return {
		discord,
		startedIn: performance.now() - began,
		memory: (collections = 1) => memoryOf(child, collections),
		async stop() {
			const ended = once(child, 'exit');
			child.kill('SIGKILL');
			await ended;
			await discord.close();
			rmSync(dir, { recursive: true, force: true });
		},
	};
}
