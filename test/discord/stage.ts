import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIInteraction, ApplicationCommandType, type RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { expect, onTestFinished, vi } from 'vitest';
import type { Answer, Response } from '../../src/commands/types.ts';
import type { Answers } from '../../src/discord/answers.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { deploy } from '../../src/discord/deploy.ts';
import { botRest } from '../../src/discord/rest.ts';
import { stateFileOf } from '../../src/discord/state.ts';
import { type LocalDiscord, type Options, startLocalDiscord } from '../../src/local-discord/index.ts';
import type { Logged } from '../../src/local-discord/log.ts';

export interface Line {
	readonly level: 'info' | 'warn' | 'error';
	readonly fields: Record<string, unknown>;
	readonly message: string;
}

export function testLog() {
	const lines: Line[] = [];
	const at = (level: Line['level']) => (fields: object, message: string) => void lines.push({ level, fields: { ...fields }, message });
	return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

/** Waits for it as long as the busiest machine may need: nothing is asserted on how fast it comes. */
export const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 25_000, interval: 20 });

/** An answer that is there at once. */
export const say = (content: string, visibility: Answer['visibility'] = 'private'): Answer => ({
	visibility,
	updates: false,
	response: { kind: 'reply', reply: { content } },
});

export const soon = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value));

/** An answer that takes its time. */
export const slowly = (ms: number, response: Response, more: Partial<Answer> = {}): Answer => ({
	visibility: 'private',
	updates: false,
	...more,
	response: soon(ms, response),
});

type Commands = RESTPutAPIApplicationCommandsJSONBody;

const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };

/** Commands for a test, by name; `suggesting` has an option with autocomplete. */
export const testCommands = (...names: string[]): Commands =>
	names.map((name) => ({ name, description: 'For a test', type: ApplicationCommandType.ChatInput, ...EVERYWHERE }));

const nameOf = (raw: APIInteraction): string => {
	const data = raw.data as { name?: string; custom_id?: string } | undefined;
	return data?.name ?? data?.custom_id ?? '';
};

/** Everything that a bot sends in a test is checked: no test may say otherwise. */
export interface StageOptions extends Omit<Options, 'validateEvery' | 'logSize'> {
	readonly commands?: Commands;
	/** By command name or custom_id. */
	readonly answer?: (name: string, raw: APIInteraction) => Answer;
	readonly message?: Answers['message'];
	/** The test has Discord refuse something on purpose, and looks at it itself. */
	readonly provokes?: boolean;
	/** The engine itself, instead. */
	readonly answers?: BotOptions['answers'];
}

const SILENT: Response = { kind: 'silent' };

function answersOf({ answer = () => say('hello'), message = async () => SILENT }: StageOptions): Answers {
	return { interaction: (raw) => answer(nameOf(raw), raw), message };
}

/** The interaction has its answer: a second process, or a retry, learns it so. */
const ALREADY_ACKNOWLEDGED = 40_060;

/** Only somebody who writes wrong requests hears these, whatever happens to the network or to permissions. */
function isOurFault({ status, code, route }: Logged): boolean {
	if (route === 'crash' || route.endsWith(' ?')) return true;
	return (status === 400 && code !== undefined && code !== ALREADY_ACKNOWLEDGED) || status === 405 || status === 413 || code === 40_333;
}

/** Everything that is not as Discord wants it, noticed by the bot or not: a body, a key that nobody knows, a path. */
const offences = (discord: LocalDiscord): readonly Logged[] =>
	discord.log.entries.filter((entry) => (entry.problems?.length ?? 0) > 0 || entry.unknown.length > 0 || isOurFault(entry));

/** Whatever shows something to people; a fault that answers in the route's stead checks nothing. */
const isUnchecked = ({ over, route, status, problems }: Logged): boolean =>
	over === 'rest' && /^(?:POST|PATCH|PUT) /.test(route) && status >= 200 && status < 300 && problems === undefined;

export async function register(discord: LocalDiscord, commands: Commands): Promise<void> {
	const rest = botRest({ api: discord.apiUrl, token: discord.token, log: testLog() });
	await deploy({ rest, commands });
}

/** A local Discord with one server, two people and a bot on it. All is checked and gone when the test ends. */
export async function stage(options: StageOptions = {}) {
	const discord = await startLocalDiscord(options);
	const dir = mkdtempSync(join(tmpdir(), 'isocross-'));
	const log = testLog();
	const guild = discord.world.addGuild('Desk', ['general']);
	const general = [...guild.channels.values()][0]?.id ?? '';
	const [ada, bob] = ['Ada', 'Bob'].map((name) => discord.person(name, { guildIds: [guild.id] })) as [
		ReturnType<LocalDiscord['person']>,
		ReturnType<LocalDiscord['person']>,
	];
	await register(discord, options.commands ?? testCommands('hello'));
	const fatal = Promise.withResolvers<string>();
	const bots = new Set<Bot>();
	const start = (more: Partial<BotOptions> = {}): Bot & { readonly ready: Promise<string | undefined> } => {
		const { apiUrl: api, token } = discord;
		const ready = Promise.withResolvers<string | undefined>();
		const bot = startBot({
			api,
			token,
			answers: options.answers ?? (async () => answersOf(options)),
			log,
			stateFile: stateFileOf(dir, { api, token }, log),
			onReady: ready.resolve,
			onFatal: fatal.resolve,
			...more,
		});
		bots.add(bot);
		return { ...bot, ready: ready.promise };
	};
	onTestFinished(async () => {
		await Promise.all([...bots].map((bot) => bot.stop()));
		await discord.close();
		// a last line may still be on its way to the disk
		rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
		if (!options.provokes) expect(offences(discord)).toEqual([]);
		expect(discord.log.entries.filter(isUnchecked)).toEqual([]);
	});
	return { discord, guild, general, ada, bob, log, dir, start, fatal: fatal.promise };
}

/** Resolves when the bot's last connection is gone. */
export function offline({ sightings }: LocalDiscord): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	const stop = sightings.on((sighting) => {
		if (sighting.kind === 'presence' && !sighting.online) resolve();
	});
	return promise.finally(stop);
}

/** The same, with the bot there already. */
export async function liveStage(options: StageOptions = {}) {
	const set = await stage(options);
	const bot = set.start();
	await bot.ready;
	return { ...set, bot };
}

export const sent = (discord: LocalDiscord, route: string): readonly Logged[] =>
	discord.log.entries.filter((entry) => entry.route === route);

export const CALLBACK = 'POST /interactions/:interaction/:token/callback';
