import type { APIMessage } from 'discord-api-types/v10';
import { expect, onTestFinished } from 'vitest';
import { loadAnswers } from '../../src/answers.ts';
import type { AnyCommand } from '../../src/commands/define.ts';
import { typedExample } from '../../src/commands/help.ts';
import { commands, messageCommands } from '../../src/commands/index.ts';
import { registration } from '../../src/commands/registration.ts';
import { configOf } from '../../src/config.ts';
import type { LoadAnswers } from '../../src/discord/answers.ts';
import type { OptionValues } from '../../src/local-discord/people/options.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import { type StageOptions, stage, testLog } from './stage.ts';
import { messageOf } from './walk.ts';

export function commandOf(name: string): AnyCommand {
	const command = commands.find((each) => each.name === name);
	if (!command) throw new Error(`There is no /${name}`);
	return command;
}

const MANAGE_MESSAGES = 1n << 13n;
/** Each picture has a time limit of its own, which a busy machine may miss; the words stand without it. */
const MAY_HAPPEN = 'a picture was not drawn';

function loadedOnce(log: ReturnType<typeof testLog>): LoadAnswers {
	let loading: ReturnType<LoadAnswers> | undefined;
	return () => {
		loading ??= loadAnswers({ log, config: configOf({ LIVE: 'off' }) });
		return loading;
	};
}

/** The whole bot on a local Discord: its own commands, its own engine. It must log no trouble. */
export async function engineStage(options: StageOptions = {}) {
	const log = testLog();
	const set = await stage({
		messagesAChannel: 10_000,
		// a hundred people in one channel within seconds
		routeLimits: false,
		globalLimit: 1_000,
		...options,
		commands: registration(commands, messageCommands),
		answers: loadedOnce(log),
	});
	const { discord, guild, general } = set;
	for (const role of guild.roles.values()) role.permissions |= MANAGE_MESSAGES;
	let bot = set.start();
	await bot.ready;
	onTestFinished(() => {
		const trouble = [...log.lines, ...set.log.lines].filter(({ level, message }) => level !== 'info' && message !== MAY_HAPPEN);
		expect(trouble).toEqual([]);
		expect(Object.keys(bot.counts.all()).filter((name) => !['answered', 'deferred', 'messages'].includes(name))).toEqual([]);
	});
	let people = 0;
	return {
		...set,
		/** Each has a pace of its own, so that nobody is told to slow down. */
		newcomer: (name = `P${++people}`): Person => discord.person(name, { guildIds: [guild.id] }),
		/** Runs a command by its own example. */
		run: async (person: Person, command: AnyCommand, more: OptionValues = {}, place = general) => {
			const { name, values } = person.read(place, typedExample(command));
			return person.slash(place, name, { ...values, ...more }).settled;
		},
		/** What the bot says to a sentence that mentions it. */
		talk: async (person: Person, text: string): Promise<APIMessage> => {
			const heard = person.hears(general);
			person.say(general, text, { mention: true });
			return heard;
		},
		/** What a command in somebody's message's menu leads to. */
		menu: async (person: Person, text: string, name: string): Promise<APIMessage> =>
			messageOf(await person.messageCommand(person.say(general, text), name).settled),
		/** The process ends in order, and another begins: whatever was in memory is gone. */
		restart: async () => {
			await bot.stop();
			bot = set.start({ answers: loadedOnce(log) });
			await bot.ready;
		},
	};
}

export type Engine = Awaited<ReturnType<typeof engineStage>>;
