import { expect, test } from 'vitest';
import { skippingClock } from '../../src/local-discord/clock.ts';
import type { LocalDiscord } from '../../src/local-discord/index.ts';
import { connect, identity, type RawBot, ready } from './raw-bot.ts';
import { caller, desk, start } from './stage.ts';

const GUILDS = 1;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const named = (bot: RawBot, name: string) => bot.payloads.filter(({ t }) => t === name);

/** Resolves once Discord knows that the bot has gone. */
const gone = (discord: LocalDiscord) =>
	new Promise<void>((resolve) => {
		const stop = discord.sightings.on((sighting) => {
			if (sighting.kind !== 'presence' || sighting.online) return;
			stop();
			resolve();
		});
	});

test('READY names the servers, GUILD_CREATE tells of them to who asks for it', async () => {
	const discord = await start();
	const { guild, general } = desk(discord);
	discord.world.addGuild('Far', ['x'], false);
	const bot = await ready(discord, GUILDS);
	expect(bot.payloads[1]?.d).toMatchObject({
		v: 10,
		user: { id: discord.applicationId, bot: true },
		guilds: [{ id: guild.id, unavailable: true }],
		application: { id: discord.applicationId },
		session_id: expect.any(String),
		resume_gateway_url: expect.stringContaining('ws://127.0.0.1'),
		shard: [0, 1],
	});
	expect((await bot.next('GUILD_CREATE')).d).toMatchObject({
		id: guild.id,
		channels: [{ id: general, name: 'general' }],
		members: [{ user: { id: discord.applicationId } }],
	});
	const made = discord.world.addChannel(guild, 'later');
	expect((await bot.next('CHANNEL_CREATE')).d).toMatchObject({ id: made.id, guild_id: guild.id });
	discord.world.addGuild('New', ['y']);
	expect((await bot.next('GUILD_CREATE')).d).toMatchObject({ name: 'New' });
	const deaf = await ready(discord, 0);
	await wait(20);
	expect(deaf.payloads.map(({ t }) => t)).toEqual([null, 'READY']);
});

test.each([
	['another version', '?v=6&encoding=json', undefined, 4012],
	['another encoding', '?v=10&encoding=etf', undefined, 4012],
	['no JSON', undefined, 'hello', 4002],
	['no opcode', undefined, '{}', 4002],
	['more than 4,096 bytes', undefined, JSON.stringify({ op: 1, d: 'x'.repeat(4_096) }), 4002],
	['a status before IDENTIFY', undefined, '{"op":3,"d":{}}', 4003],
	['an unknown opcode before IDENTIFY', undefined, '{"op":99}', 4003],
])('%s closes the connection', async (_, query, text, code) => {
	const discord = await start();
	const bot = connect(discord, query);
	if (text !== undefined) {
		await bot.next(10);
		bot.sendText(text);
	}
	expect(await bot.closed).toBe(code);
});

test.each([
	['a wrong token', { token: 'wrong' }, 4004],
	['no properties', { properties: undefined }, 4002],
	['a shard that is not there', { shard: [2, 2] }, 4010],
	['unknown intents', { intents: 1 << 30 }, 4013],
	['no intents', { intents: undefined }, 4013],
	['an intent that was not granted', { intents: 1 << 15 }, 4014],
])('IDENTIFY with %s closes the connection', async (_, more, code) => {
	const discord = await start();
	const bot = connect(discord);
	await bot.next(10);
	bot.send(2, identity(discord, more));
	expect(await bot.closed).toBe(code);
});

test('more than 2,500 servers a shard need more shards', async () => {
	const discord = await start({ manyGuilds: { count: 2_501, channels: 1, roles: 1, emojis: 0 } });
	const bot = connect(discord);
	await bot.next(10);
	bot.send(2, identity(discord));
	expect(await bot.closed).toBe(4011);
	const two = connect(discord);
	await two.next(10);
	two.send(2, identity(discord, { shard: [1, 2] }));
	expect((await two.next('READY')).d.guilds).toHaveLength(1_250);
});

test('a second IDENTIFY, and an unknown opcode, close the connection', async () => {
	const discord = await start();
	for (const [op, code] of [
		[2, 4005],
		[6, 4005],
		[99, 4001],
	] as const) {
		const bot = await ready(discord);
		bot.send(op, identity(discord));
		expect(await bot.closed).toBe(code);
	}
});

test('more than 120 payloads a minute close the connection', async () => {
	const discord = await start();
	const bot = await ready(discord);
	for (let n = 0; n < 120; n++) bot.send(1, null);
	expect(await bot.closed).toBe(4008);
});

test('heartbeats are answered; a connection without them is closed', async () => {
	const clock = skippingClock();
	const discord = await start({ clock });
	const bot = await ready(discord);
	expect(bot.payloads[0]?.d).toEqual({ heartbeat_interval: 41_250 });
	bot.send(1, 1);
	await bot.next(11);
	clock.skip(41_250 * 1.5 + 1);
	expect(await bot.closed).toBe(4009);
});

test('a RESUME brings what was missed, in order, once', async () => {
	const discord = await start();
	const { ada, general } = desk(discord);
	const bot = await ready(discord, GUILD_MESSAGES);
	ada.say(general, 'one');
	const heard = await bot.next('MESSAGE_CREATE');
	const { session_id } = bot.payloads[1]?.d ?? {};
	discord.faults.gateway.cut();
	expect(await bot.closed).toBe(1006);
	const missed = [ada.say(general, 'two').id, ada.say(general, 'three').id];
	const again = connect(discord);
	await again.next(10);
	again.send(6, { token: discord.token, session_id, seq: heard.s });
	await again.next('RESUMED');
	expect(again.payloads.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d.id)).toEqual(missed);
	expect(again.payloads.filter(({ s }) => s !== null).map(({ s }) => s)).toEqual([3, 4, 5]);
});

test('in a black hole nothing is heard, answered or closed; another connection takes the session over', async () => {
	const discord = await start();
	const { ada, general } = desk(discord);
	const bot = await ready(discord, GUILD_MESSAGES);
	const { session_id } = bot.payloads[1]?.d ?? {};
	discord.faults.gateway.blackHole();
	const { id } = ada.say(general, 'one');
	bot.send(1, null);
	await wait(30);
	expect(bot.payloads).toHaveLength(2);
	bot.close();
	expect(await Promise.race([bot.closed, wait(100)])).toBeUndefined();
	const again = connect(discord);
	await again.next(10);
	again.send(6, { token: discord.token, session_id, seq: 1 });
	expect((await again.next('MESSAGE_CREATE')).d.id).toBe(id);
});

test.each([
	['of a forgotten session', (discord: Awaited<ReturnType<typeof start>>) => discord.faults.gateway.forgetSessions(), {}, 9],
	['past what was sent', () => undefined, { seq: 99 }, 4007],
	['with a wrong token', () => undefined, { token: 'x' }, 4004],
	['of no session', () => undefined, { session_id: 'x' }, 9],
] as const)('a RESUME %s is refused', async (_, fault, more, outcome) => {
	const discord = await start();
	const bot = await ready(discord);
	const { session_id } = bot.payloads[1]?.d ?? {};
	const left = gone(discord);
	bot.close(4_000);
	await left;
	fault(discord);
	const again = connect(discord);
	await again.next(10);
	again.send(6, { token: discord.token, session_id, seq: 1, ...more });
	if (outcome === 9) expect((await again.next(9)).d).toBe(false);
	else expect(await again.closed).toBe(outcome);
});

test('a session whose bot said goodbye, or stayed away too long, is gone', async () => {
	const clock = skippingClock();
	const discord = await start({ clock });
	for (const leave of [1_000, 4_000]) {
		const bot = await ready(discord);
		const { session_id } = bot.payloads[1]?.d ?? {};
		const left = gone(discord);
		bot.close(leave);
		await left;
		if (leave === 4_000) clock.skip(180_000);
		const again = connect(discord);
		await again.next(10);
		again.send(6, { token: discord.token, session_id, seq: 1 });
		expect((await again.next(9)).d).toBe(false);
	}
});

test('each shard hears of its own servers; DMs and private answers are heard by the first', async () => {
	const discord = await start({ manyGuilds: { count: 2, channels: 1, roles: 1, emojis: 0 } });
	const shards = [
		await ready(discord, GUILD_MESSAGES | DIRECT_MESSAGES, { shard: [0, 2] }),
		await ready(discord, GUILD_MESSAGES | DIRECT_MESSAGES, { shard: [1, 2] }),
	];
	const guilds = [...discord.world.guildIds()];
	const ada = discord.person('Ada', { guildIds: guilds });
	for (const channel of ada.channels()) ada.say(channel.id, channel.guildId ?? '');
	ada.say(ada.dm.id, 'hello');
	await expect.poll(() => shards.flatMap((bot) => named(bot, 'MESSAGE_CREATE'))).toHaveLength(3);
	const heard = shards.map((bot) => named(bot, 'MESSAGE_CREATE').map(({ d }) => d.guild_id ?? 'DM'));
	expect(heard.map((list) => list.length).sort()).toEqual([1, 2]);
	expect(heard[0]).toContain('DM');
	expect(heard.flat().sort()).toEqual([...guilds, 'DM'].sort());
});

test('the bot hears its own private answer as if in a DM, and only with that intent', async () => {
	const discord = await start();
	const { ada, general } = desk(discord);
	await caller(discord)(`PUT /applications/${discord.applicationId}/commands`, [{ name: 'hi', description: 'd' }]);
	const bot = await ready(discord, DIRECT_MESSAGES);
	ada.slash(general, 'hi');
	const { d } = await bot.next('INTERACTION_CREATE');
	await caller(discord)(`POST /interactions/${d.id}/${d.token}/callback`, { type: 4, data: { content: 'psst', flags: 64 } });
	const heard = await bot.next('MESSAGE_CREATE');
	expect(heard.d).toMatchObject({ content: 'psst', author: { id: discord.applicationId } });
	expect(heard.d).not.toHaveProperty('guild_id');
});

test('an event comes twice when told to, each with a number of its own', async () => {
	const discord = await start();
	const { ada, general } = desk(discord);
	const bot = await ready(discord, GUILD_MESSAGES);
	discord.faults.gateway.duplicate('MESSAGE_CREATE');
	ada.say(general, 'one');
	ada.say(general, 'two');
	await expect.poll(() => named(bot, 'MESSAGE_CREATE').map(({ s }) => s)).toEqual([2, 3, 4]);
});

test('members are asked for by id or by name', async () => {
	const discord = await start();
	const { guild, ada } = desk(discord);
	const bot = await ready(discord, GUILDS);
	bot.send(8, { guild_id: guild.id, user_ids: [ada.user.id] });
	expect((await bot.next('GUILD_MEMBERS_CHUNK')).d.members).toMatchObject([{ user: { id: ada.user.id } }]);
	bot.send(8, { guild_id: guild.id, query: 'bo', limit: 0 });
	expect((await bot.next('GUILD_MEMBERS_CHUNK')).d.members).toMatchObject([{ user: { global_name: 'Bob' } }]);
});

test('told that its session is invalid, the bot may come back to it or not', async () => {
	const discord = await start();
	for (const resumable of [true, false]) {
		const bot = await ready(discord);
		const { session_id } = bot.payloads[1]?.d ?? {};
		discord.faults.gateway.invalidate(resumable);
		expect((await bot.next(9)).d).toBe(resumable);
		bot.close(4_000);
		const again = connect(discord);
		await again.next(10);
		again.send(6, { token: discord.token, session_id, seq: 1 });
		expect(await Promise.race([again.next('RESUMED').then(() => true), again.next(9).then(() => false)])).toBe(resumable);
		again.close();
		await again.closed;
	}
});

test('connections are refused as often as told', async () => {
	const discord = await start();
	discord.faults.gateway.refuseConnections(1);
	expect(await connect(discord).closed).toBe(1006);
	await ready(discord);
});

test('everybody sees the bot come and go', async () => {
	const discord = await start();
	const { ada } = desk(discord);
	const seen: unknown[] = [];
	ada.watch((sighting) => seen.push(sighting));
	const left = gone(discord);
	(await ready(discord)).close();
	await left;
	expect(seen).toEqual([
		{ kind: 'presence', online: true },
		{ kind: 'presence', online: false },
	]);
});

test('what happens in a group DM the bot does not hear; its own private answer there it does', async () => {
	const discord = await start();
	const { bob } = desk(discord);
	const eve = discord.person('Eve', { installed: true });
	const group = discord.world.groupDm([eve.user.id, bob.user.id]);
	const hi = { name: 'hi', description: 'd', integration_types: [1], contexts: [2] };
	await caller(discord)(`PUT /applications/${discord.applicationId}/commands`, [hi]);
	const bot = await ready(discord, GUILD_MESSAGES | DIRECT_MESSAGES);
	eve.say(group.id, 'hello');
	for (const [content, flags] of [
		['all', 0],
		['psst', 64],
	] as const) {
		eve.slash(group.id, 'hi');
		const { d } = await bot.next('INTERACTION_CREATE');
		expect(d).toMatchObject({ context: 2, user: { id: eve.user.id }, authorizing_integration_owners: { 1: eve.user.id } });
		await caller(discord)(`POST /interactions/${d.id}/${d.token}/callback`, { type: 4, data: { content, flags } });
	}
	expect((await bot.next('MESSAGE_CREATE')).d.content).toBe('psst');
	expect(bob.messages(group.id).map(({ content }) => content)).toEqual(['hello', 'all']);
});
