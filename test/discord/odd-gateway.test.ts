import { describe, expect, type TestContext, test } from 'vitest';
import type { WebSocket } from 'ws';
import { startBot } from '../../src/discord/bot.ts';
import { noStateFile } from '../../src/discord/state.ts';
import { type SparseOptions, sparseDiscord } from './sparse-discord.ts';
import { eventually, say, testLog } from './stage.ts';

const IDENTIFY = 2;
const RESUME = 6;

const op = (code: number, d: unknown = null) => JSON.stringify({ op: code, d });
const sendOp = (code: number, d?: unknown) => (socket: WebSocket) => socket.send(op(code, d));
const command = (id: number) => ({
	id: `1000000000000000${id}`,
	token: `t${id}`,
	type: 2,
	user: { id: '1' },
	data: { name: 'hello', type: 1 },
});

async function live({ onTestFinished }: TestContext, how: SparseOptions = {}) {
	const discord = await sparseDiscord(how, onTestFinished);
	const log = testLog();
	const answers = { interaction: () => say('hello'), message: async () => ({ kind: 'silent' as const }) };
	const common = { api: discord.api, token: 't', answers: async () => answers, log, stateFile: noStateFile, onReady() {} };
	const bot = startBot({ ...common, onFatal: (reason) => log.error({ reason }, 'fatal') });
	onTestFinished(async () => {
		await bot.stop();
		expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
	});
	/** The bot is there and answers; so many answers so far. */
	const answersTimes = async (n: number) => {
		await discord.send('INTERACTION_CREATE', command(100 + n));
		await eventually(() => expect(bot.counts.all()).toEqual({ answered: n }));
	};
	return { ...discord, answersTimes };
}

/** Each waits for the five seconds between two IDENTIFYs: all of them together. */
describe.concurrent('a gateway at odd moments', { timeout: 60_000 }, () => {
	test.for([
		['op 7 instead of the first READY', (socket: WebSocket) => socket.send(op(7))],
		['op 9 instead of the first READY', (socket: WebSocket) => socket.send(op(9, false))],
		['a close with 4000 instead of the first READY', (socket: WebSocket) => socket.close(4_000)],
		['a cut instead of the first READY', (socket: WebSocket) => socket.terminate()],
	] as const)('%s: it identifies again', async ([, harm], context) => {
		const onIdentify = (socket: WebSocket, times: number) => {
			if (times === 1) harm(socket);
			return times === 1;
		};
		const { answersTimes, opcodes } = await live(context, { onIdentify });
		await answersTimes(1);
		expect(opcodes).toEqual([IDENTIFY, IDENTIFY]);
	});

	test.for([
		['op 7', sendOp(7), [IDENTIFY, RESUME]],
		['op 9, resumable', sendOp(9, true), [IDENTIFY, RESUME]],
		['op 9, not resumable', sendOp(9, false), [IDENTIFY, IDENTIFY]],
		['a close with 4000', (socket: WebSocket) => socket.close(4_000), [IDENTIFY, RESUME]],
		['a close with 4007 (wrong sequence)', (socket: WebSocket) => socket.close(4_007), [IDENTIFY, IDENTIFY]],
		['a close with 4008 (too many payloads)', (socket: WebSocket) => socket.close(4_008), [IDENTIFY, IDENTIFY]],
		['a close with 4009 (session timed out)', (socket: WebSocket) => socket.close(4_009), [IDENTIFY, RESUME]],
		['a close with 1000', (socket: WebSocket) => socket.close(1_000), [IDENTIFY, IDENTIFY]],
		['a close without a code', (socket: WebSocket) => socket.close(), [IDENTIFY, RESUME]],
	] as const)('%s in the middle: it comes back and answers', async ([, harm, expected], context) => {
		const { answersTimes, opcodes, part } = await live(context);
		await answersTimes(1);
		part(harm);
		await answersTimes(2);
		expect(opcodes).toEqual(expected);
	});

	test.for([
		['op 7', (socket: WebSocket) => socket.send(op(7))],
		['op 9', (socket: WebSocket) => socket.send(op(9, false))],
		['a close with 4007', (socket: WebSocket) => socket.close(4_007)],
		['a close with 4009', (socket: WebSocket) => socket.close(4_009)],
		['silence, and a cut', (socket: WebSocket) => setTimeout(() => socket.terminate(), 300)],
	] as const)('%s in answer to every RESUME: before long it identifies', async ([, onResume], context) => {
		const { answersTimes, opcodes, cut } = await live(context, { onResume });
		await answersTimes(1);
		cut();
		await answersTimes(2);
		expect(opcodes.filter((code) => code === IDENTIFY)).toHaveLength(2);
		expect(opcodes.filter((code) => code === RESUME).length).toBeLessThanOrEqual(3);
	});

	test('asked for a heartbeat at once (op 1) it goes on', async (context) => {
		const { answersTimes, sendOp: tell, opcodes } = await live(context);
		await answersTimes(1);
		await tell(1, null);
		await tell(1, null);
		await answersTimes(2);
		expect(opcodes).toEqual([IDENTIFY]);
	});

	test.for([
		['on another path', (origin: string) => ({ resume_gateway_url: `${origin}/resume` }), /^\/resume\?v=10&encoding=json$/],
		[
			'with a query of its own',
			(origin: string) => ({ resume_gateway_url: `${origin}/resume?v=10&encoding=json` }),
			/^\/resume\?v=10&encoding=json$/,
		],
		['that nobody answers', () => ({ resume_gateway_url: 'ws://127.0.0.1:1' }), /^\/\?v=10&encoding=json$/],
		['that is missing', () => ({ resume_gateway_url: undefined }), /^\/\?v=10&encoding=json$/],
		['that is null', () => ({ resume_gateway_url: null }), /^\/\?v=10&encoding=json$/],
	] as const)('an address for RESUME %s', async ([, ready, visited], context) => {
		const { answersTimes, opcodes, cut, visits } = await live(context, { ready });
		await answersTimes(1);
		cut();
		await answersTimes(2);
		expect(opcodes).toEqual([IDENTIFY, RESUME]);
		expect(visits.at(-1)).toMatch(visited);
	});
});
