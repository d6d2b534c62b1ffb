import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Answers } from '../../src/discord/answers.ts';
import { startBot } from '../../src/discord/bot.ts';
import { noStateFile } from '../../src/discord/state.ts';
import { after, say, slowly, testLog } from './stage.ts';

interface Request {
	readonly route: string;
	readonly body: unknown;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
	let text = '';
	for await (const chunk of request) text += chunk;
	return text === '' ? undefined : JSON.parse(text);
}

/** Another Discord: sends nothing beyond what the documentation calls required, and answers as tersely. */
async function sparseDiscord() {
	const requests: Request[] = [];
	const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
		const url = decodeURIComponent(request.url ?? '');
		requests.push({ route: `${request.method} ${url}`, body: await bodyOf(request) });
		if (!url.endsWith('/gateway/bot')) return response.writeHead(204).end();
		const { port } = server.address() as AddressInfo;
		const limit = { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
		response.writeHead(200, { 'content-type': 'application/json' });
		return response.end(JSON.stringify({ url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit }));
	});
	const gateway = new WebSocketServer({ server });
	const connected = Promise.withResolvers<WebSocket>();
	let sequence = 0;
	const dispatch = (socket: WebSocket, t: string, d: object) => socket.send(JSON.stringify({ op: 0, t, s: ++sequence, d }));
	gateway.on('connection', (socket) => {
		socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 5_000 } }));
		socket.on('message', (data) => {
			const { op } = JSON.parse(String(data)) as { op: number };
			if (op === 1) socket.send(JSON.stringify({ op: 11 }));
			if (op !== 2) return;
			dispatch(socket, 'READY', {
				user: { id: '1000000000000000009' },
				session_id: 's',
				application: { id: '1000000000000000008' },
				guilds: [],
			});
			connected.resolve(socket);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		for (const socket of gateway.clients) socket.terminate();
		server.close();
		server.closeAllConnections();
	});
	const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
	return { api, requests, send: async (t: string, d: object) => dispatch(await connected.promise, t, d) };
}

const ANSWERS: Answers = {
	interaction: (raw) =>
		(raw.data as { name: string }).name === 'slow' ? slowly(1_550, { kind: 'reply', reply: { content: 'late' } }) : say('hello'),
	message: async (raw) => ({ kind: 'reply', reply: { content: `heard “${raw.content}”` } }),
};

async function live() {
	const discord = await sparseDiscord();
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

test('interactions without any optional field are answered, deferred ones by the application id of READY', async () => {
	const { send, requests, bot } = await live();
	await send('INTERACTION_CREATE', command('1000000000000000101', 'hello'));
	await send('INTERACTION_CREATE', command('1000000000000000102', 'slow'));
	await vi.waitFor(() => expect(requests.at(-1)?.route).toContain('PATCH'), 4_000);
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
	await vi.waitFor(() => expect(bot.counts.all()).toEqual({ messages: 1, unreadable: 3 }));
	expect(requests.at(-1)?.body).toMatchObject({ content: 'heard “hi”', message_reference: { message_id: '1000000000000000201' } });
	await after(50, undefined);
	expect(log.lines).toEqual([]);
});
