import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ready } from './raw-bot.ts';
import { caller, desk, form, start } from './stage.ts';

async function room() {
	const discord = await start();
	const call = caller(discord);
	return { discord, call, ...desk(discord) };
}

type Room = Awaited<ReturnType<typeof room>>;

/** Takes a permission away from everybody in the channel. */
const deny = ({ guild, general }: Room, ...flags: readonly bigint[]) => {
	const channel = guild.channels.get(general);
	if (channel) channel.overwrites = [{ id: guild.id, type: 0, allow: 0n, deny: flags.reduce((all, flag) => all | flag, 0n) }];
};

const { ViewChannel, SendMessages, EmbedLinks, AttachFiles, ReadMessageHistory } = PermissionFlagsBits;

test.each([
	['without View Channel', [ViewChannel], { content: 'x' }, 403, 50001],
	['without Send Messages', [SendMessages], { content: 'x' }, 403, 50013],
	['an embed without Embed Links', [EmbedLinks], { embeds: [{ title: 't' }] }, 403, 50013],
	['a file without Attach Files', [AttachFiles], form({}, { name: 'a.txt', data: 'a' }), 403, 50013],
	[
		'a reply without Read Message History',
		[ReadMessageHistory],
		{ content: 'x', message_reference: { message_id: '100000000000000001' } },
		403,
		160002,
	],
] as const)('%s: refused', async (_, flags, body, status, code) => {
	const here = await room();
	deny(here, ...flags);
	expect(await here.call(`POST /channels/${here.general}/messages`, body)).toMatchObject({ status, body: { code } });
});

test.each([
	['a channel that is not there', () => '/channels/100000000000000009', 404, 10003],
	['an id that is none', () => '/channels/general', 404, 10003],
	[
		'a channel of a server without the bot',
		({ discord }: Room) => `/channels/${discord.world.addChannel(discord.world.addGuild('Far', [], false), 'x').id}`,
		403,
		50001,
	],
	['a group DM', ({ discord, ada, bob }: Room) => `/channels/${discord.world.groupDm([ada.user.id, bob.user.id]).id}`, 403, 50001],
])('%s: refused', async (_, path, status, code) => {
	const here = await room();
	expect(await here.call(`POST ${path(here)}/messages`, { content: 'x' })).toMatchObject({ status, body: { code } });
});

test('a DM is opened and answered, unless its owner takes none', async () => {
	const { discord, call, ada } = await room();
	const dm = await call('POST /users/@me/channels', { recipient_id: ada.user.id });
	expect(dm.body).toMatchObject({ type: 1, recipients: [{ id: ada.user.id }] });
	expect(dm.body.id).toBe(ada.dm.id);
	expect((await call(`POST /channels/${dm.body.id}/messages`, { content: 'hi' })).status).toBe(200);
	expect(ada.messages(ada.dm.id)).toMatchObject([{ content: 'hi' }]);
	const shy = discord.person('Shy', { dmsOpen: false });
	const closed = await call('POST /users/@me/channels', { recipient_id: shy.user.id });
	expect(await call(`POST /channels/${closed.body.id}/messages`, { content: 'hi' })).toMatchObject({ status: 403, body: { code: 50007 } });
});

test('only its own messages can be edited; others’ need Manage Messages to go', async () => {
	const { call, general, ada, guild } = await room();
	const { id } = ada.say(general, 'mine');
	const at = `/channels/${general}/messages/${id}`;
	expect(await call(`PATCH ${at}`, { content: 'yours' })).toMatchObject({ status: 403, body: { code: 50005 } });
	expect(await call(`DELETE ${at}`)).toMatchObject({ status: 403, body: { code: 50013 } });
	const everyone = guild.roles.get(guild.id);
	if (everyone) everyone.permissions |= PermissionFlagsBits.ManageMessages;
	expect((await call(`DELETE ${at}`)).status).toBe(204);
	expect(await call(`DELETE ${at}`)).toMatchObject({ status: 404, body: { code: 10008 } });
});

test('an edit changes what it names and leaves the rest', async () => {
	const { call, general } = await room();
	const sent = await call(`POST /channels/${general}/messages`, { content: 'a', embeds: [{ title: 't' }] });
	const at = `/channels/${general}/messages/${sent.body.id}`;
	expect((await call(`PATCH ${at}`, { content: 'b' })).body).toMatchObject({
		content: 'b',
		embeds: [{ title: 't' }],
		edited_timestamp: expect.any(String),
	});
	expect(await call(`PATCH ${at}`, { content: '', embeds: [] })).toMatchObject({ status: 400, body: { code: 50006 } });
	expect((await call(`PATCH ${at}`, { content: null })).body).toMatchObject({ content: '', embeds: [{}] });
});

test('files are served from the same port, and an edit lists what stays', async () => {
	const { discord, call, general } = await room();
	const png = new Uint8Array([137, 80, 78, 71]);
	const body = { embeds: [{ image: { url: 'attachment://chart.png' } }], attachments: [{ id: '1', description: 'Notes' }] };
	const sent = await call(
		`POST /channels/${general}/messages`,
		form(body, { name: 'chart.png', data: png, type: 'image/png' }, { name: 'notes.txt', data: 'hi' }),
	);
	const [notes] = sent.body.attachments;
	expect(sent.body.attachments).toMatchObject([{ filename: 'notes.txt', size: 2, description: 'Notes', content_type: 'text/plain' }]);
	const { url } = sent.body.embeds[0].image;
	expect(url.startsWith(`${discord.url}/attachments/${general}/`)).toBe(true);
	const picture = await fetch(url);
	expect(picture.headers.get('content-type')).toBe('image/png');
	expect(new Uint8Array(await picture.arrayBuffer())).toEqual(png);
	const at = `/channels/${general}/messages/${sent.body.id}`;
	const edited = await call(`PATCH ${at}`, { embeds: [], attachments: [{ id: notes.id }] });
	expect(edited.body).toMatchObject({ embeds: [], attachments: [{ id: notes.id }] });
	expect((await fetch(url)).status).toBe(404);
	expect(await call(`PATCH ${at}`, { attachments: [] })).toMatchObject({ status: 400, body: { code: 50006 } });
});

test('a file above the limit is refused', async () => {
	const discord = await start({ attachmentLimit: 10, requestLimit: 1_000 });
	const { general } = desk(discord);
	const send = (size: number) => caller(discord)(`POST /channels/${general}/messages`, form({}, { name: 'a.txt', data: 'x'.repeat(size) }));
	expect((await send(10)).status).toBe(200);
	expect(await send(11)).toMatchObject({ status: 413, body: { code: 40005 } });
	expect(await send(2_000)).toMatchObject({ status: 413, body: { code: 40005 } });
});

test('with an enforced nonce a repeat gets the first message, without one it is sent twice', async () => {
	const { call, general, ada } = await room();
	const send = (more: object) => call(`POST /channels/${general}/messages`, { content: 'x', nonce: '7', ...more });
	const [one, two] = [await send({ enforce_nonce: true }), await send({ enforce_nonce: true })];
	expect(two.body.id).toBe(one.body.id);
	expect((await send({})).body.id).not.toBe(one.body.id);
	expect(ada.messages(general)).toHaveLength(2);
});

const MESSAGE_CONTENT = 1 << 15;

test.each([
	['in a channel', (here: Room) => here.ada.say(here.general, 'hello'), ''],
	['that mentions the bot', (here: Room) => here.ada.say(here.general, 'hello', { mention: true }), '<@1000000000000000001> hello'],
	['in a DM', (here: Room) => here.ada.say(here.ada.dm.id, 'hello'), 'hello'],
])('without the intent, content of a message %s', async (_, say, content) => {
	const here = await room();
	const bot = await ready(here.discord, (1 << 9) | (1 << 12));
	const said = say(here);
	const { d } = await bot.next('MESSAGE_CREATE');
	expect(d).toMatchObject({ id: said.id, content });
	if (d.guild_id) expect(d.member).not.toHaveProperty('user');
	expect((await here.call(`GET /channels/${said.channel_id}/messages/${said.id}`)).body.content).toBe(content);
});

test('with the intent granted, content is there', async () => {
	const discord = await start({ grantedIntents: MESSAGE_CONTENT });
	const { ada, general } = desk(discord);
	const bot = await ready(discord, (1 << 9) | MESSAGE_CONTENT);
	ada.say(general, 'hello', { files: [{ name: 'a.txt', type: 'text/plain', data: new Uint8Array([1]) }] });
	expect((await bot.next('MESSAGE_CREATE')).d).toMatchObject({ content: 'hello', attachments: [{ filename: 'a.txt' }] });
});

test('a reply with a ping mentions the bot, without one it does not', async () => {
	const here = await room();
	const bot = await ready(here.discord, 1 << 9);
	const own = (await here.call(`POST /channels/${here.general}/messages`, { content: 'x' })).body;
	await bot.next('MESSAGE_CREATE');
	here.ada.say(here.general, 'why?', { replyTo: own });
	expect((await bot.next('MESSAGE_CREATE')).d).toMatchObject({ content: 'why?', referenced_message: { id: own.id } });
	here.ada.say(here.general, 'why?', { replyTo: own, ping: false });
	expect((await bot.next('MESSAGE_CREATE')).d).toMatchObject({ content: '', mentions: [] });
});

test('allowed_mentions decide who is pinged', async () => {
	const { call, general, ada, bob } = await room();
	const content = `<@${ada.user.id}> <@${bob.user.id}> @everyone`;
	const ids = async (allowed_mentions?: object) =>
		(await call(`POST /channels/${general}/messages`, { content, allowed_mentions })).body.mentions.map(({ id }: { id: string }) => id);
	expect(await ids()).toEqual([ada.user.id, bob.user.id]);
	expect(await ids({ parse: [] })).toEqual([]);
	expect(await ids({ users: [bob.user.id] })).toEqual([bob.user.id]);
});

test('messages are listed latest first, page by page; a private one is in no list', async () => {
	const here = await room();
	const ids = ['a', 'b', 'c', 'd'].map((text) => here.ada.say(here.general, text).id);
	const list = async (query: string) =>
		(await here.call(`GET /channels/${here.general}/messages${query}`)).body.map(({ id }: { id: string }) => ids.indexOf(id));
	expect(await list('')).toEqual([3, 2, 1, 0]);
	expect(await list('?limit=2')).toEqual([3, 2]);
	expect(await list(`?before=${ids[2]}&limit=1`)).toEqual([1]);
	expect(await list(`?after=${ids[2]}`)).toEqual([3]);
	expect((await here.call(`GET /channels/${here.general}/messages?limit=101`)).status).toBe(400);
	deny(here, ReadMessageHistory);
	expect(await list('')).toEqual([]);
});
