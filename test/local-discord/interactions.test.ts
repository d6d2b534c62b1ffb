import { expect, test } from 'vitest';
import { skippingClock } from '../../src/local-discord/clock.ts';
import type { Options } from '../../src/local-discord/index.ts';
import { ready } from './raw-bot.ts';
import { caller, desk, start } from './stage.ts';

const EPHEMERAL = 64;
const button = { type: 1, components: [{ type: 2, style: 1, label: 'b', custom_id: 'b' }] };
const modal = (more: object = {}) => ({
	custom_id: 'm',
	title: 'Price',
	components: [{ type: 18, label: 'Price', component: { type: 4, style: 1, custom_id: 'price' } }],
	...more,
});

/** A bot that is asked `/margin`, and what it can answer with. */
async function asked(options: Options = {}) {
	const clock = skippingClock();
	const discord = await start({ clock, ...options });
	const call = caller(discord, '');
	const { general, ada, bob, guild } = desk(discord);
	const commands = [
		{
			name: 'margin',
			description: 'd',
			options: [{ type: 3, name: 'side', description: 'd', autocomplete: true }],
			integration_types: [0, 1],
		},
	];
	await caller(discord)(`PUT /applications/${discord.applicationId}/commands`, commands);
	const bot = await ready(discord);
	const next = async () => {
		const { d } = await bot.next('INTERACTION_CREATE');
		const webhook = `/webhooks/${discord.applicationId}/${d.token}`;
		return {
			d,
			answer: (type: number, data?: object) => call(`POST /interactions/${d.id}/${d.token}/callback`, { type, data }),
			edit: (data: object, id = '@original') => call(`PATCH ${webhook}/messages/${encodeURIComponent(id)}`, data),
			read: (id = '@original') => call(`GET ${webhook}/messages/${id}`),
			remove: (id = '@original') => call(`DELETE ${webhook}/messages/${id}`),
			follow: (data: object) => call(`POST ${webhook}`, data),
		};
	};
	return { discord, clock, general, ada, bob, guild, next };
}

const seen = (code: number, status = 400) => ({ status, body: { code } });

test('an answer comes to everybody in the channel, a private one to one person', async () => {
	const { ada, bob, general, next } = await asked();
	for (const [flags, count] of [
		[0, 1],
		[EPHEMERAL, 1],
	] as const) {
		const exchange = ada.slash(general, 'margin');
		expect((await (await next()).answer(4, { content: 'hi', flags })).status).toBe(204);
		expect(await exchange.settled).toMatchObject({ kind: 'message', ephemeral: flags === EPHEMERAL, message: { content: 'hi', type: 20 } });
		expect(bob.messages(general)).toHaveLength(count);
	}
	expect(ada.messages(general)).toHaveLength(2);
});

test('3 s without an answer: the person is told, and the answer comes too late', async () => {
	const { ada, general, next, clock } = await asked();
	const exchange = ada.slash(general, 'margin');
	const late = await next();
	clock.skip(3_000);
	expect(await exchange.settled).toEqual({ kind: 'failed', text: 'The application did not respond' });
	expect(await late.answer(4, { content: 'hi' })).toMatchObject(seen(10062, 404));
	expect(await late.edit({ content: 'hi' })).toMatchObject(seen(10015, 404));
});

test('a second answer is refused, and the first one stands', async () => {
	const { ada, general, next } = await asked();
	ada.slash(general, 'margin');
	const one = await next();
	const both = await Promise.all([one.answer(4, { content: 'one' }), one.answer(5)]);
	expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
	expect(await one.answer(4, { content: 'two' })).toMatchObject(seen(40060));
});

test('a refused answer leaves the interaction open', async () => {
	const { ada, general, next } = await asked();
	ada.slash(general, 'margin');
	const one = await next();
	expect(await one.answer(4, { content: '' })).toMatchObject(seen(50006));
	expect(await one.answer(4, { content: 'x'.repeat(2_001) })).toMatchObject({
		status: 400,
		body: { code: 50035, errors: { data: { content: {} } } },
	});
	expect((await one.answer(4, { content: 'hi' })).status).toBe(204);
});

test('the token lives 15 minutes', async () => {
	const { ada, general, next, clock } = await asked();
	ada.slash(general, 'margin');
	const one = await next();
	await one.answer(4, { content: 'hi' });
	clock.skip(899_000);
	expect((await one.edit({ content: 'still' })).status).toBe(200);
	clock.skip(2_000);
	expect(await one.edit({ content: 'gone' })).toMatchObject(seen(50027, 401));
	expect(await one.follow({ content: 'gone' })).toMatchObject(seen(50027, 401));
	expect(await one.answer(4, { content: 'gone' })).toMatchObject(seen(10062, 404));
});

test('a deferral that nothing follows ends with the token', async () => {
	const { ada, general, next, clock } = await asked();
	const failures: string[] = [];
	ada.watch((sighting) => sighting.kind === 'failed' && failures.push(sighting.text));
	const exchange = ada.slash(general, 'margin');
	await (await next()).answer(5);
	expect(await exchange.first).toMatchObject({ kind: 'thinking' });
	clock.skip(900_000);
	expect(await exchange.settled).toEqual({ kind: 'failed', text: 'The application did not respond' });
	expect(failures).toHaveLength(1);
});

test('before an answer there is nothing to edit', async () => {
	const { ada, general, next } = await asked();
	ada.slash(general, 'margin');
	const one = await next();
	expect(await one.edit({ content: 'hi' })).toMatchObject(seen(10015, 404));
	expect(await one.follow({ content: 'hi' })).toMatchObject(seen(10015, 404));
});

test('a deferral fixes who sees the answer', async () => {
	const { ada, bob, general, next } = await asked();
	const exchange = ada.slash(general, 'margin');
	const one = await next();
	await one.answer(5, { flags: EPHEMERAL });
	expect(await exchange.first).toMatchObject({ kind: 'thinking', ephemeral: true, message: { flags: EPHEMERAL | 128 } });
	await one.edit({ content: 'done', flags: 0 });
	expect(await exchange.settled).toMatchObject({
		kind: 'message',
		ephemeral: true,
		message: { content: 'done', flags: EPHEMERAL, edited_timestamp: null },
	});
	expect(bob.messages(general)).toEqual([]);
});

test('the first follow-up to a deferral takes its place, whatever its own flag; the next ones are their own', async () => {
	const { ada, bob, general, next } = await asked();
	const exchange = ada.slash(general, 'margin');
	const one = await next();
	await one.answer(5);
	const placeholder = (await one.read()).body.id;
	expect((await one.follow({ content: 'done', flags: EPHEMERAL })).body).toMatchObject({ id: placeholder, flags: 0 });
	expect(await exchange.settled).toMatchObject({ kind: 'message', ephemeral: false });
	const second = await one.follow({ content: 'psst', flags: EPHEMERAL });
	expect(second.body).toMatchObject({ flags: EPHEMERAL, message_reference: { message_id: placeholder } });
	expect(bob.messages(general).map(({ content }) => content)).toEqual(['done']);
	expect((await one.edit({ content: 'psst!' }, second.body.id)).body.content).toBe('psst!');
	expect((await one.remove(second.body.id)).status).toBe(204);
	expect(await one.read(second.body.id)).toMatchObject(seen(10008, 404));
});

test('a deferral takes no components of version 2', async () => {
	const { ada, general, next } = await asked();
	ada.slash(general, 'margin');
	expect(await (await next()).answer(5, { flags: 32_768 })).toMatchObject(seen(50035));
});

test.each([
	['a slash command', [6, 7, 8, 1], [4]],
	['autocomplete', [4, 5, 6, 7, 9], [8]],
	['a button', [8, 1], [7]],
	['a modal', [8, 9, 6], [4]],
])('%s takes only the answers that fit it', async (kind, wrong, right) => {
	const { ada, general, next } = await asked();
	const exchange = kind === 'autocomplete' ? ada.autocomplete(general, 'margin', { focused: 'side' }) : ada.slash(general, 'margin');
	let one = await next();
	if (kind === 'a button') {
		await one.answer(4, { content: 'x', components: [button] });
		ada.click((await one.read()).body, 'b');
		one = await next();
	}
	if (kind === 'a modal') {
		await one.answer(9, modal());
		const shown = await exchange.first;
		if (shown.kind === 'modal') ada.submitModal(shown.open, { price: '1' });
		one = await next();
	}
	const data = { content: 'x', choices: [] };
	for (const type of wrong)
		expect(await one.answer(type, data)).toMatchObject({ status: 400, body: { code: 50035, errors: { type: {} } } });
	for (const type of right) expect((await one.answer(type, data)).status).toBe(204);
});

test.each([
	[
		'six fields',
		modal({
			components: Array.from({ length: 6 }, (_, n) => ({ type: 18, label: 'l', component: { type: 4, style: 1, custom_id: `${n}` } })),
		}),
	],
	['no field', modal({ components: [] })],
	['a title of 46', modal({ title: 'x'.repeat(46) })],
	['a label of 46', modal({ components: [{ type: 18, label: 'x'.repeat(46), component: { type: 4, style: 1, custom_id: 'a' } }] })],
	[
		'a custom id twice',
		modal({ components: [0, 1].map(() => ({ type: 18, label: 'l', component: { type: 4, style: 1, custom_id: 'a' } })) }),
	],
	[
		'a value longer than its limit',
		modal({ components: [{ type: 18, label: 'l', component: { type: 4, style: 1, custom_id: 'a', max_length: 2, value: 'abc' } }] }),
	],
])('a modal with %s is refused', async (_, data) => {
	const { ada, general, next } = await asked();
	ada.slash(general, 'margin');
	expect(await (await next()).answer(9, data)).toMatchObject(seen(50035));
});

test.each([
	['26 choices', Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }))],
	['a name of 101', [{ name: 'x'.repeat(101), value: 'x' }]],
	['a blank name', [{ name: ' ', value: 'x' }]],
])('autocomplete with %s is refused', async (_, choices) => {
	const { ada, general, next } = await asked();
	ada.autocomplete(general, 'margin', { focused: 'side' });
	const one = await next();
	expect(one.d.data.options).toEqual([{ name: 'side', type: 3, value: '', focused: true }]);
	expect(await one.answer(8, { choices })).toMatchObject(seen(50035));
});

test('a button edits its own message, at once or later', async () => {
	const { ada, bob, general, next } = await asked();
	ada.slash(general, 'margin');
	const one = await next();
	await one.answer(4, { content: 'x', components: [button] });
	const message = (await one.read()).body;
	const now = bob.click(message, 'b');
	const press = await next();
	expect(press.d).toMatchObject({
		type: 3,
		message: { id: message.id, content: 'x' },
		data: { custom_id: 'b', component_type: 2 },
		member: { user: { id: bob.user.id } },
	});
	await press.answer(7, { content: 'y' });
	expect(await now.settled).toMatchObject({ kind: 'updated', message: { id: message.id, content: 'y', components: [{}] } });
	const later = ada.click(message, 'b');
	const again = await next();
	await again.answer(6);
	expect(await later.first).toEqual({ kind: 'nothing' });
	await again.edit({ content: 'z', components: [] });
	expect(await later.settled).toMatchObject({ kind: 'updated', message: { content: 'z', components: [] } });
	expect(() => ada.click(message, 'b')).toThrow('There is no “b” on this message.');
});

test('brought by a user alone, the app answers only that user unless they have Use External Apps', async () => {
	const { discord, next } = await asked();
	const guild = discord.world.addGuild('Far', ['general'], false);
	const eve = discord.person('Eve', { guildIds: [guild.id], installed: true });
	const general = [...guild.channels.keys()][0] ?? '';
	const ask = async () => {
		const exchange = eve.slash(general, 'margin');
		const one = await next();
		expect(one.d.authorizing_integration_owners).toEqual({ 1: eve.user.id });
		await one.answer(4, { content: 'hi', components: [button] });
		return { one, shown: await exchange.settled };
	};
	expect((await ask()).shown).toMatchObject({ ephemeral: false });
	const everyone = guild.roles.get(guild.id);
	if (everyone) everyone.permissions &= ~(1n << 50n);
	const { one, shown } = await ask();
	expect(shown).toMatchObject({ ephemeral: true });
	for (let n = 0; n < 5; n++) expect((await one.follow({ content: `${n}` })).body.flags).toBe(EPHEMERAL);
	expect(await one.follow({ content: '6' })).toMatchObject(seen(40094));
});

test('a button on what one person brought can be pressed by others, in that person’s name', async () => {
	const { discord, next } = await asked();
	const guild = discord.world.addGuild('Far', ['general'], false);
	const general = [...guild.channels.keys()][0] ?? '';
	const eve = discord.person('Eve', { guildIds: [guild.id], installed: true });
	const zoe = discord.person('Zoe', { guildIds: [guild.id] });
	eve.slash(general, 'margin');
	const one = await next();
	await one.answer(4, { content: 'hi', components: [button] });
	zoe.click((await one.read()).body, 'b');
	expect((await next()).d).toMatchObject({ authorizing_integration_owners: { 1: eve.user.id }, member: { user: { id: zoe.user.id } } });
	expect(() => zoe.slash(general, 'margin')).toThrow('There is no command “margin” here.');
});

test('with_response tells what came of the answer', async () => {
	const { discord, ada, general, next } = await asked();
	ada.slash(general, 'margin');
	const { d } = await next();
	const answer = await caller(discord, '')(`POST /interactions/${d.id}/${d.token}/callback?with_response=true`, {
		type: 4,
		data: { content: 'hi', flags: EPHEMERAL },
	});
	expect(answer).toMatchObject({
		status: 200,
		body: {
			interaction: { id: d.id, type: 2, response_message_ephemeral: true, response_message_loading: false },
			resource: { type: 4, message: { content: 'hi' } },
		},
	});
});

test('somebody else’s token answers nothing', async () => {
	const { discord, ada, general, next } = await asked();
	ada.slash(general, 'margin');
	const { d } = await next();
	const call = caller(discord, '');
	expect(await call(`POST /interactions/${d.id}/nonsense/callback`, { type: 5 })).toMatchObject(seen(10062, 404));
	expect(await call(`PATCH /webhooks/${discord.applicationId}/nonsense/messages/@original`, { content: 'x' })).toMatchObject(
		seen(50027, 401),
	);
	expect(await call(`PATCH /webhooks/100000000000000009/${d.token}/messages/@original`, { content: 'x' })).toMatchObject(seen(10015, 404));
});
