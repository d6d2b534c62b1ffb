import type { Answer } from '../src/commands/types.ts';
import { startBot } from '../src/discord/bot.ts';
import { noStateFile } from '../src/discord/state.ts';

/** The bot with answers that are always deferred: ready only after the deferral has gone out. */
const answer = (): Answer => ({
	visibility: 'public',
	updates: false,
	response: new Promise((resolve) => setTimeout(resolve, 3, { kind: 'reply', reply: { content: 'constant' } })),
});
startBot({
	api: process.env.DISCORD_API_URL ?? '',
	token: process.env.DISCORD_TOKEN ?? '',
	answers: async () => ({ interaction: answer, message: async () => ({ kind: 'silent' }) }),
	log: { info() {}, warn: console.error, error: console.error },
	stateFile: noStateFile,
	deferAfter: 0,
	onReady() {},
	onFatal: console.error,
});
