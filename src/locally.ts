import { loadAnswers } from './answers.ts';
import { runPrompt } from './cli/prompt.ts';
import { commands, messageCommands } from './commands/index.ts';
import { registration } from './commands/registration.ts';
import type { Config } from './config.ts';
import { converse } from './conversation.ts';
import { deploy } from './discord/deploy.ts';
import { botRest } from './discord/rest.ts';
import { quietLog, startLocalBot } from './local-bot.ts';
import { type LocalDiscord, startLocalDiscord } from './local-discord/index.ts';
import { noting } from './notes.ts';
import { startPage } from './page/index.ts';

/** Nobody here has to be slowed down. */
const PATIENT = { routeLimits: false, globalLimit: 1_000_000, logSize: 200 };

async function register(discord: LocalDiscord, log: ReturnType<typeof quietLog>): Promise<void> {
	const rest = botRest({ api: discord.apiUrl, token: discord.token, log });
	await deploy({ rest, commands: registration(commands, messageCommands), applicationId: discord.applicationId });
}

/** One server with a channel, and the person at the terminal in it. */
function settle(discord: LocalDiscord) {
	const guild = discord.world.addGuild('Trading desk', ['general']);
	const [channelId = ''] = [...guild.channels.keys()];
	return { channelId, person: discord.person('You', { guildIds: [guild.id] }) };
}

/** The prompt ends when the input does, or when the system asks for it. */
function endOnSignals(): AbortSignal {
	const stop = new AbortController();
	for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
	return stop.signal;
}

/** Without a token: a Discord of its own, the bot on it, and a prompt that speaks to the bot as a person in a channel does. */
export async function runLocally(config: Config): Promise<void> {
	const log = quietLog(config);
	const signal = endOnSignals();
	const discord = await startLocalDiscord(PATIENT);
	await register(discord, log);
	const notes = noting(await loadAnswers({ log, config, cooldown: () => 'ok' }));
	const bot = await startLocalBot(discord, config, notes.answers);
	const page = await startPage({ discord, port: config.pagePort });
	const { stdin: input, stdout: output } = process;
	const { person, channelId } = settle(discord);
	output.write(`No DISCORD_TOKEN is set, so Isocross runs on a Discord of its own on this machine (${discord.apiUrl}).\n`);
	output.write(`Click here to try it in a browser: ${page.url}\n\n`);
	page.warm().catch((error) => log.error(error, 'The page could not be made'));
	await runPrompt({
		input,
		output,
		terminal: Boolean(input.isTTY && output.isTTY),
		answer: converse(person, channelId, notes),
		signal,
	});
	await bot.stop();
	await page.close();
	await discord.close();
	process.exit(0);
}
