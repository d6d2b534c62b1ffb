import { once } from 'node:events';
import { Client, Events } from 'discord.js';
import { expect, test } from 'vitest';
import { skippingClock } from '../../src/local-discord/clock.ts';
import { connect, identity } from './raw-bot.ts';
import { caller, start } from './stage.ts';

const starts = async (discord: Awaited<ReturnType<typeof start>>) => (await caller(discord)('GET /gateway/bot')).body.session_start_limit;

async function attempt(discord: Awaited<ReturnType<typeof start>>, more: object = {}) {
	const bot = connect(discord);
	await bot.next(10);
	bot.send(2, identity(discord, more));
	return Promise.race([bot.next('READY').then(() => 'ready'), bot.next(9).then(() => 'refused')]);
}

test('one IDENTIFY in 5 s for each key; one too early is refused and spent', async () => {
	const clock = skippingClock();
	const discord = await start({ clock, identifyWindow: 5_000, maxConcurrency: 2 });
	expect(await attempt(discord, { shard: [0, 3] })).toBe('ready');
	expect(await attempt(discord, { shard: [1, 3] })).toBe('ready');
	expect(await attempt(discord, { shard: [2, 3] })).toBe('refused');
	expect(await starts(discord)).toMatchObject({ total: 1_000, remaining: 997, max_concurrency: 2 });
	clock.skip(5_000);
	expect(await attempt(discord, { shard: [2, 3] })).toBe('ready');
});

test('a day’s IDENTIFYs come back with the next day', async () => {
	const clock = skippingClock();
	const discord = await start({ clock, identifiesADay: 2 });
	expect([await attempt(discord), await attempt(discord)]).toEqual(['ready', 'ready']);
	expect((await starts(discord)).remaining).toBe(0);
	clock.skip(86_400_000);
	expect((await starts(discord)).remaining).toBe(2);
	expect(await attempt(discord)).toBe('ready');
});

test('one IDENTIFY more than a day has, and the token is reset', async () => {
	const discord = await start({ identifiesADay: 1 });
	expect(await attempt(discord)).toBe('ready');
	const bot = connect(discord);
	await bot.next(10);
	bot.send(2, identity(discord));
	expect(await bot.closed).toBe(4004);
	expect((await caller(discord)('GET /users/@me')).status).toBe(401);
});

test('so many are refused as told', async () => {
	const discord = await start();
	discord.faults.gateway.refuseIdentifies(2);
	expect([await attempt(discord), await attempt(discord), await attempt(discord)]).toEqual(['refused', 'refused', 'ready']);
});

test('discord.js with two shards waits its 5 s and is never refused', { timeout: 20_000 }, async () => {
	const discord = await start({ identifyWindow: 5_000 });
	const client = new Client({ intents: [], shards: [0, 1], shardCount: 2, rest: { api: discord.apiUrl } });
	const began = performance.now();
	await client.login(discord.token);
	await discord.connected(2);
	expect(performance.now() - began).toBeGreaterThan(5_000);
	expect((await starts(discord)).remaining).toBe(998);
	await client.destroy();
});

test('discord.js closed with 1000 identifies anew, once its 5 s are over', { timeout: 20_000 }, async () => {
	const discord = await start();
	const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
	await client.login(discord.token);
	await discord.connected();
	const back = once(client, Events.ShardReady);
	discord.faults.gateway.close(1_000);
	await back;
	expect(discord.log.counts.get('Identify')).toBe(2);
	expect(discord.log.counts.get('Resume')).toBeUndefined();
	await client.destroy();
});
