import { enableCompileCache } from 'node:module';

enableCompileCache();
const { startBot } = await import('../src/discord/bot.ts');
const { noStateFile } = await import('../src/discord/state.ts');

/** The bot with answers that are always deferred: ready only after the deferral has gone out. */
const answer = () => ({
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
