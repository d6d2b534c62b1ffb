import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answers } from '../../src/discord/answers.ts';
import { startBot } from '../../src/discord/bot.ts';
import { noStateFile } from '../../src/discord/state.ts';
import { type SparseOptions, sparseDiscord } from './sparse-discord.ts';
import { eventually, say, slowly, soon, testLog } from './stage.ts';

const ANSWERS: Answers = {
	interaction: (raw) =>
		(raw.data as { name: string }).name === 'slow' ? slowly(1_550, { kind: 'reply', reply: { content: 'late' } }) : say('hello'),
	message: async (raw) => ({ kind: 'reply', reply: { content: `heard “${raw.content}”` } }),
};

async function live(options: SparseOptions = {}) {
	const discord = await sparseDiscord(options);
	const log = testLog();
	const rejections: unknown[] = [];
	const note = (error: unknown) => void rejections.push(error);
	process.on('unhandledRejection', note);
	const bot = startBot({
		api: discord.api,
		token: 't',
		answers: async () => ANSWERS,
		log,
		stateFile: noStateFile,
		onReady() {},
		onFatal() {},
	});
	onTestFinished(async () => {
		await bot.stop();
		process.off('unhandledRejection', note);
		expect(rejections).toEqual([]);
	});
	return { ...discord, log, bot };
}

const user = { id: '1000000000000000001' };
const command = (id: string, name: string) => ({ id, token: `token-${id}`, type: 2, user, data: { name, type: 1 } });

describe('another Discord', { timeout: 60_000 }, () => {
	test('interactions without any optional field are answered, deferred ones by the application id of READY', async () => {
		const { send, requests, bot } = await live();
		await send('INTERACTION_CREATE', command('1000000000000000101', 'hello'));
		await send('INTERACTION_CREATE', command('1000000000000000102', 'slow'));
		await eventually(() => expect(requests.at(-1)?.route).toContain('PATCH'));
		expect(requests.slice(1).map(({ route }) => route)).toEqual([
			'POST /api/v10/interactions/1000000000000000101/token-1000000000000000101/callback',
			'POST /api/v10/interactions/1000000000000000102/token-1000000000000000102/callback',
			'PATCH /api/v10/webhooks/1000000000000000008/token-1000000000000000102/messages/@original',
		]);
		expect(bot.counts.all()).toEqual({ answered: 1, deferred: 1 });
	});

	test('a DM without mentions, member or nonce is answered; payloads that can’t be read are counted', async () => {
		const { send, requests, bot, log } = await live();
		await send('MESSAGE_CREATE', { id: '1000000000000000201', channel_id: '1000000000000000301', author: user, content: 'hi' });
		await send('MESSAGE_CREATE', { id: '1000000000000000202' });
		await send('INTERACTION_CREATE', { id: '1000000000000000203', type: 2 });
		await send('INTERACTION_CREATE', {});
		await send('GUILD_CREATE', { id: '1000000000000000204', members: [{}] });
		await send('SOMETHING_NEW', { x: 1 });
		await eventually(() => expect(bot.counts.all()).toEqual({ messages: 1, unreadable: 3 }));
		expect(requests.at(-1)?.body).toMatchObject({ content: 'heard “hi”', message_reference: { message_id: '1000000000000000201' } });
		await soon(50, undefined);
		expect(log.lines).toEqual([]);
	});

	test('a gateway that nobody can reach for a while: the session is kept and resumed', async () => {
		const { send, leave, comeBack, opcodes, bot } = await live();
		await send('INTERACTION_CREATE', command('1000000000000000101', 'hello'));
		await eventually(() => expect(bot.counts.all()).toEqual({ answered: 1 }));
		leave();
		await soon(1_500, undefined);
		await comeBack();
		await send('INTERACTION_CREATE', command('1000000000000000102', 'hello'));
		await eventually(() => expect(bot.counts.all()).toEqual({ answered: 2 }));
		expect(opcodes).toEqual([2, 6]);
	});

	test('a server that closes on every RESUME gets an IDENTIFY instead of the same RESUME for ever', async () => {
		const { send, cut, opcodes, bot } = await live({ onResume: (socket) => socket.close(4_006) });
		await send('INTERACTION_CREATE', command('1000000000000000101', 'hello'));
		cut();
		await send('INTERACTION_CREATE', command('1000000000000000102', 'hello'));
		await eventually(() => expect(bot.counts.all()).toEqual({ answered: 2 }));
		expect(opcodes).toEqual([2, 6, 6, 6, 2]);
	});
});
