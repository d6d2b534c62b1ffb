import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Answer, Reply, Response } from '../../src/commands/types.ts';
import { CALLBACK, eventually, liveStage, say, sent, slowly, soon, testCommands } from './stage.ts';

const EDIT = 'PATCH /webhooks/:app/:token/messages/:message';

const reply = (more: Reply): Response => ({ kind: 'reply', reply: more });
const now = (response: Response, more: Partial<Answer> = {}): Answer => ({ visibility: 'private', updates: false, response, ...more });

const button = (customId: string): NonNullable<Reply['components']>[number] => ({
	type: ComponentType.ActionRow,
	components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Press', custom_id: customId }],
});

const PICTURE = { name: 'line.png', data: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]), description: 'A line' };

describe('answers to interactions', { timeout: 60_000 }, () => {
	test('what is ready is said at once, with the visibility of its command, and pings nobody', async () => {
		const { discord, ada, general, bot } = await liveStage({
			commands: testCommands('mine', 'all'),
			answer: (name) => (name === 'all' ? say('@everyone', 'public') : say('for you')),
		});
		expect(await ada.slash(general, 'mine').first).toMatchObject({ kind: 'message', ephemeral: true, message: { content: 'for you' } });
		const seen = await ada.slash(general, 'all').first;
		expect(seen).toMatchObject({ kind: 'message', ephemeral: false, message: { mention_everyone: false } });
		await eventually(() => expect(bot.counts.all()).toEqual({ answered: 2 }));
		const bodies = sent(discord, CALLBACK).map(({ body }) => body);
		expect(bodies).toMatchObject([{ type: 4, data: { flags: 64, allowed_mentions: { parse: [] } } }, { type: 4 }]);
		expect(discord.log.refused()).toEqual([]);
	});

	test.each([
		{ visibility: 'private', ephemeral: true },
		{ visibility: 'public', ephemeral: false },
	] as const)('what takes long is deferred in time ($visibility), and edited in', async ({ visibility, ephemeral }) => {
		const { discord, ada, general } = await liveStage({ answer: () => slowly(1_900, reply({ content: 'at last' }), { visibility }) });
		const exchange = ada.slash(general, 'hello');
		expect(await exchange.first).toMatchObject({ kind: 'thinking', ephemeral });
		expect(await exchange.settled).toMatchObject({ kind: 'message', ephemeral, message: { content: 'at last' } });
		await eventually(() => expect(sent(discord, EDIT)).toHaveLength(1));
		expect(discord.log.refused()).toEqual([]);
	});

	test('after a public deferral a private answer leaves a short line in public and goes to one person', async () => {
		const answer = () => slowly(1_700, reply({ content: 'your balance', visibility: 'private' }), { visibility: 'public' });
		const { discord, ada, bob, general } = await liveStage({ answer });
		const exchange = ada.slash(general, 'hello');
		await exchange.settled;
		await eventually(() => expect(ada.messages(general)).toHaveLength(2));
		expect(ada.messages(general).map(({ content }) => content)).toEqual(['The answer is for you alone: see below.', 'your balance']);
		expect(bob.messages(general).map(({ content }) => content)).toEqual(['The answer is for you alone: see below.']);
		expect(discord.log.refused()).toEqual([]);
	});

	test('after a private deferral nothing becomes public', async () => {
		const answer = () => slowly(1_700, reply({ content: 'hidden', visibility: 'public' }));
		const { ada, bob, general } = await liveStage({ answer });
		expect(await ada.slash(general, 'hello').settled).toMatchObject({ ephemeral: true, message: { content: 'hidden' } });
		expect(bob.messages(general)).toEqual([]);
	});

	test.each([0, 1_700])('a picture that comes later is edited in; an answer after %i ms', async (ms) => {
		const response: Response = {
			kind: 'reply',
			reply: { embeds: [{ title: 'Risk' }] },
			later: soon(ms + 150, { embeds: [{ title: 'Risk', image: { url: 'attachment://line.png' } }], files: [PICTURE] }),
		};
		const answer = () => (ms === 0 ? now(response) : slowly(ms, response));
		const { discord, ada, general } = await liveStage({ answer });
		await ada.slash(general, 'hello').settled;
		await eventually(() => expect(sent(discord, EDIT).at(-1)?.files).toEqual(['line.png']));
		const [message] = ada.messages(general);
		expect(message?.embeds[0]?.image?.url).toContain('/attachments/');
		expect(ada.messages(general)).toHaveLength(1);
		expect(discord.log.refused()).toEqual([]);
	});

	test.each([
		{ title: 'that is made after the press', ms: 300, uploading: 0 },
		{ title: 'that is on its way when the press comes', ms: 0, uploading: 300 },
	])('a picture $title does not undo what the press changed', async ({ ms, uploading }) => {
		const before: Reply = { content: 'before', components: [button('a.go:1')] };
		const { discord, ada, general } = await liveStage({
			answer: (name) =>
				name === 'hello'
					? now({ kind: 'reply', reply: before, later: soon(ms, { ...before, files: [PICTURE] }) })
					: now(
							{ kind: 'update', reply: { content: 'pressed' }, later: soon(400, { content: 'pressed', files: [PICTURE] }) },
							{ updates: true },
						),
		});
		if (uploading > 0) discord.faults.rest.on(EDIT, { kind: 'slow', ms: uploading });
		const edits: string[] = [];
		ada.watch((sighting) => sighting.kind === 'edit' && edits.push(sighting.message.content));
		const shown = await ada.slash(general, 'hello').first;
		if (shown.kind !== 'message') throw new Error(shown.kind);
		await soon(50, undefined);
		expect(await ada.click(shown.message, 'a.go:1').first).toMatchObject({ kind: 'updated', message: { content: 'pressed' } });
		await eventually(() => expect(ada.messages(general)[0]).toMatchObject({ content: 'pressed', attachments: [{ filename: 'line.png' }] }));
		expect(edits).toEqual(uploading > 0 ? ['before', 'pressed', 'pressed'] : ['pressed', 'pressed']);
	});

	test('files ride with the first answer', async () => {
		const { discord, ada, general } = await liveStage({ answer: () => now(reply({ content: 'see', files: [PICTURE] })) });
		const seen = await ada.slash(general, 'hello').first;
		expect(seen).toMatchObject({ message: { attachments: [{ filename: 'line.png', description: 'A line', size: 8 }] } });
		expect(discord.log.refused()).toEqual([]);
	});

	test.each([
		{ title: 'at once', ms: 0, first: 'updated' },
		{ title: 'after a deferral', ms: 1_700, first: 'nothing' },
	])('a button edits its own message, $title, and takes its files off', async ({ ms, first }) => {
		const edited: Response = { kind: 'update', reply: { content: 'pressed' } };
		const { discord, ada, general } = await liveStage({
			answer: (name) =>
				name === 'hello'
					? now(reply({ content: 'press', components: [button('a.go:1')], files: [PICTURE] }))
					: ms === 0
						? now(edited, { updates: true })
						: slowly(ms, edited, { updates: true }),
		});
		const shown = await ada.slash(general, 'hello').first;
		if (shown.kind !== 'message') throw new Error(shown.kind);
		const press = ada.click(shown.message, 'a.go:1');
		expect(await press.first).toMatchObject({ kind: first });
		expect(await press.settled).toMatchObject({ kind: 'updated', message: { content: 'pressed', components: [], attachments: [] } });
		expect(discord.log.refused()).toEqual([]);
	});

	test('a private word after a button deferred its update stands beside the message, which stays as it is', async () => {
		const { ada, general } = await liveStage({
			answer: (name) =>
				name === 'hello'
					? now(reply({ content: 'press', components: [button('a.go:1')] }), { visibility: 'public' })
					: slowly(1_700, reply({ content: 'not a number', visibility: 'private' }), { updates: true, visibility: 'public' }),
		});
		const shown = await ada.slash(general, 'hello').first;
		if (shown.kind !== 'message') throw new Error(shown.kind);
		await ada.click(shown.message, 'a.go:1').first;
		await eventually(() => expect(ada.messages(general).map(({ content }) => content)).toEqual(['press', 'not a number']));
		expect(ada.messages(general)[1]?.flags).toBe(64);
	});

	test('a form opens, and what was filled in is answered', async () => {
		const input = { type: ComponentType.TextInput as const, custom_id: 'size', style: 1 as const };
		const modal = {
			custom_id: 'a.form:1',
			title: 'Change',
			components: [{ type: ComponentType.Label as const, label: 'Size', component: input }],
		};
		const { discord, ada, general } = await liveStage({
			answer: (name, raw) => (name === 'hello' ? now({ kind: 'modal', modal }) : say(JSON.stringify(raw.data))),
		});
		const opened = await ada.slash(general, 'hello').first;
		if (opened.kind !== 'modal') throw new Error(opened.kind);
		const seen = await ada.submitModal(opened.open, { size: '0.5 btc' }).first;
		expect(seen).toMatchObject({ kind: 'message', message: { content: expect.stringContaining('0.5 btc') } });
		expect(discord.log.refused()).toEqual([]);
	});

	test('a form that comes too late is told in words', async () => {
		const modal = { custom_id: 'a.form:1', title: 'Change', components: [] };
		const { ada, general } = await liveStage({ answer: () => slowly(1_700, { kind: 'modal', modal }) });
		expect(await ada.slash(general, 'hello').settled).toMatchObject({ message: { content: expect.stringContaining('took too long') } });
	});

	test('suggestions while typing', async () => {
		const option = { type: 3 as const, name: 'symbol', description: 'Which', autocomplete: true as const };
		const [command] = testCommands('hello');
		const { discord, ada, general } = await liveStage({
			commands: [{ ...command, options: [option] } as NonNullable<typeof command>],
			answer: () => now({ kind: 'choices', choices: [{ name: 'BTC', value: 'BTCUSDT' }] }),
		});
		const seen = await ada.autocomplete(general, 'hello', { values: { symbol: 'b' }, focused: 'symbol' }).first;
		expect(seen).toEqual({ kind: 'choices', choices: [{ name: 'BTC', value: 'BTCUSDT' }] });
		expect(discord.log.refused()).toEqual([]);
	});

	test('a command in a message’s menu gets that message whole, though its content is otherwise hidden', async () => {
		const { ada, bob, general } = await liveStage({
			commands: [{ name: 'Explain', type: 3 }],
			answer: (_, raw) => say(JSON.stringify((raw.data as { resolved?: object }).resolved ?? {})),
		});
		const message = bob.say(general, 'long 1 btc 64k 20x');
		const seen = await ada.messageCommand(message, 'Explain').first;
		expect(seen).toMatchObject({ message: { content: expect.stringContaining('long 1 btc 64k 20x') } });
	});

	test('installed to a user it answers in a DM, in a group DM and in a server without the bot', async () => {
		const { discord, general } = await liveStage({ answer: () => say('here', 'public') });
		const eve = discord.person('Eve', { installed: true });
		const zoe = discord.person('Zoe');
		const elsewhere = discord.world.addGuild('Elsewhere', ['lounge'], false);
		discord.world.join(elsewhere, eve.user);
		const [lounge] = [...elsewhere.channels.keys()];
		const group = discord.world.groupDm([eve.user.id, zoe.user.id]);
		for (const channelId of [eve.dm.id, group.id, lounge ?? general]) {
			expect(await eve.slash(channelId, 'hello').first).toMatchObject({ kind: 'message', message: { content: 'here' } });
		}
		expect(discord.log.refused()).toEqual([]);
	});

	test('where a user install may not speak in public Discord makes it private, and a later picture still arrives', async () => {
		const response: Response = { kind: 'reply', reply: { content: 'here' }, later: soon(100, { content: 'here', files: [PICTURE] }) };
		const { discord } = await liveStage({ answer: () => now(response, { visibility: 'public' }) });
		const eve = discord.person('Eve', { installed: true });
		const elsewhere = discord.world.addGuild('Elsewhere', ['lounge'], false);
		discord.world.join(elsewhere, eve.user);
		for (const role of elsewhere.roles.values()) role.permissions &= ~(1n << 50n);
		const [lounge = ''] = [...elsewhere.channels.keys()];
		expect(await eve.slash(lounge, 'hello').first).toMatchObject({ kind: 'message', ephemeral: true });
		await eventually(() => expect(eve.messages(lounge)[0]?.attachments).toHaveLength(1));
	});
});
