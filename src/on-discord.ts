import { flushCompileCache } from 'node:module';
import { loadAnswers } from './answers.ts';
import type { Config } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { inviteLines } from './discord/invite.ts';
import { stateFileOf } from './discord/state.ts';
import { createLog } from './log.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Ends as systems and people ask for it; a second time at once. */
function stopWhenAsked(bot: Bot, underNpm: boolean): void {
	let asked = false;
	const stop = () => {
		if (asked) process.exit(1);
		asked = true;
		void bot.stop().then(() => process.exit(0));
	};
	for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
	if (!underNpm) return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		stop();
	}, 500).unref();
}

function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
	let loading: Promise<T> | undefined;
	return () => {
		loading ??= load();
		return loading;
	};
}

export function runOnDiscord(config: Config & { readonly token: string }): void {
	const { apiUrl: api, token, applicationId, stateDir } = config;
	const log = createLog(config);
	const answers = loadedOnce(() => loadAnswers({ log, config }));
	const bot = startBot({
		api,
		token,
		applicationId,
		log,
		answers,
		stateFile: stateFileOf(stateDir, { api, token }, log),
		onReady(id) {
			print('Isocross is on Discord.');
			if (id) for (const line of inviteLines(id)) print(line);
			void answers().then(() => flushCompileCache());
		},
		onFatal(reason) {
			process.stderr.write(`${reason}\n`);
			process.exit(1);
		},
	});
	process.on('unhandledRejection', (error) => log.error({ err: error }, 'bug: a rejection that nobody caught'));
	process.on('uncaughtException', (error) => {
		log.error({ err: error }, 'bug: ending');
		bot.crashed();
		process.exit(1);
	});
	stopWhenAsked(bot, config.underNpm);
}
