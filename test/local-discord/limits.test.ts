import { REST } from '@discordjs/rest';
import { expect, test } from 'vitest';
import { skippingClock } from '../../src/local-discord/clock.ts';
import { caller, desk, start } from './stage.ts';

async function room(options: object = {}) {
	const discord = await start(options);
	const { general, ada } = desk(discord);
	const rest = new REST({ api: discord.apiUrl, version: '10', retries: 2, timeout: 300 }).setToken(discord.token);
	return { discord, call: caller(discord), general, ada, rest, path: `/channels/${general}/messages` as const };
}

const SEND = 'POST /channels/:channel/messages';

test.each([
	['no token', '', 401, 0],
	['a wrong token', 'Bot wrong', 401, 0],
	['the token without Bot', 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.local.discord', 401, 0],
])('%s: refused', async (_, authorization, status, code) => {
	const { discord } = await room();
	expect(await caller(discord, authorization)('GET /users/@me')).toMatchObject({ status, body: { code, message: '401: Unauthorized' } });
});

test.each([
	['a path that is not there', 'GET /nowhere', 404],
	['a method that is not there', 'PUT /users/@me', 405],
])('%s: refused', async (_, route, status) => {
	const { call } = await room();
	expect(await call(route)).toMatchObject({ status });
});

test('another version of the API, and a request without a user agent: refused', async () => {
	const { discord } = await room();
	expect(await (await fetch(`${discord.apiUrl}/v6/gateway`)).json()).toMatchObject({ code: 50041 });
	expect(await (await fetch(`${discord.apiUrl}/v10/gateway`, { headers: { 'user-agent': '' } })).json()).toMatchObject({ code: 40333 });
});

test('a route counts its requests and refuses the one too many', async () => {
	const { call, path } = await room({ routeLimits: true });
	const all = [];
	for (let n = 0; n < 6; n++) all.push(await call(`POST ${path}`, { content: 'x' }));
	const last = all.at(-1);
	expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
	expect(all.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['4', '3', '2', '1', '0', '0']);
	expect(all[0]?.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
	expect(last?.body).toMatchObject({ global: false, retry_after: expect.any(Number) });
	expect(Number(last?.headers.get('x-ratelimit-reset')) * 1_000).toBeGreaterThan(Date.now());
	expect(last?.headers.get('x-ratelimit-scope')).toBe('user');
	expect(Number(last?.headers.get('retry-after'))).toBeGreaterThanOrEqual(last?.body.retry_after);
});

test('buckets are apart by channel', async () => {
	const { discord, call, path } = await room({ routeLimits: true });
	for (let n = 0; n < 5; n++) await call(`POST ${path}`, { content: 'x' });
	const other = desk(discord);
	expect((await call(`POST /channels/${other.general}/messages`, { content: 'x' })).status).toBe(200);
});

test('50 requests a second in all, interactions not counted', async () => {
	const { discord, call } = await room();
	const all = await Promise.all(Array.from({ length: 51 }, () => call('GET /users/@me')));
	const [refused] = all.filter(({ status }) => status === 429);
	expect(refused?.body).toMatchObject({ global: true });
	expect(refused?.headers.get('x-ratelimit-global')).toBe('true');
	expect(await caller(discord, '')('POST /interactions/100000000000000001/x/callback', { type: 5 })).toMatchObject({ status: 404 });
});

test('a client that heeds the headers is never refused', async () => {
	const { discord, rest, path } = await room({ routeLimits: true });
	await Promise.all(Array.from({ length: 5 }, (_, n) => rest.post(path, { body: { content: `${n}` } })));
	expect(discord.log.refused()).toEqual([]);
});

test.each([
	['the server acts, then resets', { kind: 'reset-after' }, 2],
	['the server resets before it acts', { kind: 'reset-before' }, 1],
	['the server fails', { kind: 'status', status: 502 }, 1],
	['one request too many', { kind: 'rate-limit', retryAfter: 0.05 }, 1],
	['one request too many of all', { kind: 'rate-limit', retryAfter: 0.05, scope: 'global' }, 1],
	['the server is slow', { kind: 'slow', ms: 50 }, 1],
	['the server acts and is slow to say so', { kind: 'slow-answer', ms: 50 }, 1],
	['the server acts and never answers', { kind: 'silent' }, 2],
] as const)('%s: the client tries again, %o leaves %i message(s)', async (_, how, messages) => {
	const { discord, rest, path, general, ada } = await room();
	discord.faults.rest.on(SEND, how);
	await rest.post(path, { body: { content: 'x' } });
	expect(ada.messages(general)).toHaveLength(messages);
});

test('an answer cut by a plain FIN is not tried again', async () => {
	const { discord, rest, path } = await room();
	discord.faults.rest.on(SEND, { kind: 'end-after' });
	await expect(rest.post(path, { body: { content: 'x' } })).rejects.toThrow('other side closed');
});

test('a fault ends after its times, or when it is taken back', async () => {
	const { discord, call, path } = await room();
	discord.faults.rest.on('*', { kind: 'status', status: 503 }, 2);
	const take = discord.faults.rest.on(SEND, { kind: 'status', status: 500 }, 99);
	const statuses = [];
	for (let n = 0; n < 4; n++) {
		if (n === 3) take();
		statuses.push((await call(`POST ${path}`, { content: 'x' })).status);
	}
	expect(statuses).toEqual([503, 503, 500, 200]);
});

test('payloads are checked one in so many, or not at all', async () => {
	const { discord, call, path } = await room({ validateEvery: 0, logSize: 0 });
	expect((await call(`POST ${path}`, { content: 'x', embeds: [{}] })).status).toBe(200);
	expect(discord.log.entries).toEqual([]);
	expect(discord.log.counts.get(SEND)).toBe(1);
});

test('who is refused too often is heard no more, for ten minutes', async () => {
	const clock = skippingClock();
	const discord = await start({ clock, invalidRequests: 3 });
	const ask = (token: string) => fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization: `Bot ${token}` } });
	const statuses = [];
	for (const token of ['a', 'b', 'c', discord.token]) statuses.push((await ask(token)).status);
	expect(statuses).toEqual([401, 401, 401, 429]);
	expect(await (await ask(discord.token)).text()).toBe('error code: 1015');
	clock.skip(600_000);
	expect((await ask(discord.token)).status).toBe(200);
});
