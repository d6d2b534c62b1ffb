import type { Config } from './config.ts';
import type { Answers } from './discord/answers.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { noStateFile } from './discord/state.ts';
import type { LocalDiscord } from './local-discord/index.ts';
import { createLog } from './log.ts';

/** Somebody sits in front of it: only trouble is worth a line between the answers. */
export const quietLog = (config: Config): ReturnType<typeof createLog> =>
	createLog({ ...config, logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel });

/** The bot as it is, connected to a Discord on this machine over its gateway. */
export async function startLocalBot(discord: LocalDiscord, config: Config, answers: Answers): Promise<Bot> {
	const ready = Promise.withResolvers<unknown>();
	const bot = startBot({
		api: discord.apiUrl,
		token: discord.token,
		answers: async () => answers,
		log: quietLog(config),
		stateFile: noStateFile,
		onReady: ready.resolve,
		onFatal: (reason) => ready.reject(new Error(reason)),
	});
	await ready.promise;
	return bot;
}
