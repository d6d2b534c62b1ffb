import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.ts';
import { type Page, startPage } from '../../src/page/index.ts';

let discord: LocalDiscord;
let page: Page;
beforeAll(async () => {
	discord = await startLocalDiscord();
	page = await startPage({ discord });
});
afterAll(async () => {
	await page.close();
	await discord.close();
});

const SESSION = 'a-name-of-a-session';
const at = (path: string) => new URL(path, page.url);

function status(path: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const asked = request(at(path), { method, headers }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		asked.on('error', reject).end();
	});
}

/** The first event, or how the server refused. */
function live(origin: string | undefined, session = SESSION): Promise<string> {
	return new Promise((resolve) => {
		const address = at(`/live?session=${session}`);
		address.protocol = 'ws:';
		const socket = new WebSocket(address, origin === undefined ? {} : { origin });
		socket.on('unexpected-response', (_, { statusCode }) => resolve(String(statusCode)));
		socket.on('error', () => {});
		socket.on('message', (data) => {
			socket.terminate();
			resolve(JSON.parse(String(data)).kind);
		});
	});
}

test('it listens on 127.0.0.1 alone', () => {
	expect(page.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test.each([
	{ host: 'own', expected: 200 },
	{ host: 'evil.example', expected: 421 },
	{ host: '127.0.0.1:1', expected: 421 },
])('asked for as $host: $expected', async ({ host, expected }) => {
	expect(await status('/', { host: host === 'own' ? new URL(page.url).host : host })).toBe(expected);
});

test('localhost is this machine too', async () => {
	expect(await status('/', { host: `localhost:${new URL(page.url).port}` })).toBe(200);
});

test.each([
	{ origin: 'its own', expected: 'welcome' },
	{ origin: 'https://evil.example', expected: '403' },
	{ origin: 'http://127.0.0.1:1', expected: '403' },
	{ origin: 'null', expected: '403' },
	{ origin: undefined, expected: '403' },
])('a line from a page of $origin: $expected', async ({ origin, expected }) => {
	expect(await live(origin === 'its own' ? page.url.replace(/\/$/, '') : origin)).toBe(expected);
});

test('a session with a guessable name gets no line', async () => {
	expect(await live(page.url.replace(/\/$/, ''), '1')).toBe('400');
});

test('every answer forbids scripts from text and requests to elsewhere', async () => {
	const policy = (await fetch(page.url)).headers.get('content-security-policy') ?? '';
	for (const rule of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'", "frame-ancestors 'none'"])
		expect(policy).toContain(rule);
	expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('only reading is allowed, and only what there is', async () => {
	const { host } = new URL(page.url);
	expect(await status('/', { host }, 'POST')).toBe(405);
	expect(await status('/../package.json', { host })).toBe(404);
	expect(await status('/attachments/../../package.json', { host })).toBe(404);
	expect(await status('/attachments/1/2/x.png', { host })).toBe(404);
});

test('a port that is taken: any free one', async () => {
	const other = await startPage({ discord, port: Number(new URL(page.url).port) });
	expect(other.url).not.toBe(page.url);
	expect((await fetch(other.url)).status).toBe(200);
	await other.close();
});

test('what is no deed ends the line; what a client would not send is refused in words', async () => {
	const address = at(`/live?session=${SESSION}`);
	address.protocol = 'ws:';
	const socket = new WebSocket(address, { origin: page.url.replace(/\/$/, '') });
	const events: Record<string, unknown>[] = [];
	const closed = new Promise((resolve) => socket.on('close', resolve));
	socket.on('message', (data) => events.push(JSON.parse(String(data))));
	await new Promise((resolve) => socket.once('message', resolve));
	socket.send(JSON.stringify({ deed: 1, seat: 0, do: 'slash', channelId: '1', name: 'margin', values: {} }));
	socket.send(JSON.stringify({ deed: 2, seat: 9, do: 'say', channelId: '1', text: 'x' }));
	socket.send('{"do":"everything"}');
	expect(await closed).toBe(1008);
	expect(events.filter(({ kind }) => kind === 'done')).toEqual([
		{ kind: 'done', deed: 1, refused: "There is no channel 1 on Ada's list." },
		{ kind: 'done', deed: 2, refused: 'Nobody sits there.' },
	]);
});
