import { beforeAll, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import { ClientRefusal } from '../../src/local-discord/people/refusal.ts';
import { onlyFor } from '../../src/local-discord/world/permissions.ts';
import { connect, identity, type RawBot } from './raw-bot.ts';
import { caller, desk, first } from './stage.ts';

let discord: LocalDiscord;
let call: ReturnType<typeof caller>;
let bot: RawBot;
let here: ReturnType<typeof desk>;

const option = (type: number, name: string, more: object = {}) => ({ type, name, description: 'd', ...more });
const COMMANDS = [
	{
		name: 'all',
		description: 'd',
		options: [
			option(3, 'text', { required: true, min_length: 2, max_length: 5 }),
			option(4, 'count', { min_value: 1, max_value: 9 }),
			option(10, 'price'),
			option(5, 'fast'),
			option(3, 'side', {
				choices: [
					{ name: 'Long', value: 'long' },
					{ name: 'Short', value: 'short' },
				],
			}),
			option(6, 'who'),
			option(7, 'where'),
			option(8, 'role'),
			option(9, 'any'),
			option(11, 'file'),
			option(3, 'symbol', { autocomplete: true }),
		],
	},
	{
		name: 'set',
		description: 'd',
		options: [option(2, 'mode', { options: [option(1, 'cross', { options: [option(3, 'why')] })] }), option(1, 'off')],
	},
	{ name: 'admin', description: 'd', default_member_permissions: '8' },
	{ name: 'here', description: 'd', contexts: [0] },
	{ name: 'Explain', type: 3 },
	{ name: 'Greet', type: 2 },
];

beforeAll(async () => {
	discord = await startLocalDiscord({ routeLimits: false, globalLimit: 1e9 });
	call = caller(discord);
	here = desk(discord);
	await call(`PUT /applications/${discord.applicationId}/commands`, COMMANDS);
	bot = connect(discord);
	await bot.next(10);
	bot.send(2, identity(discord, { intents: 1 << 9 }));
	await bot.next('READY');
	return () => discord.close();
});

const asked = async () => (await bot.next('INTERACTION_CREATE')).d;
const post = (body: object) => call(`POST /channels/${here.general}/messages`, body).then((answer) => answer.body);

test('every kind of option travels as Discord sends it, with what it stands for', async () => {
	const { ada, bob, guild, general } = here;
	const values = {
		text: 'abc',
		count: 3,
		price: 0.5,
		fast: true,
		side: 'long',
		who: bob.user.id,
		where: general,
		role: guild.id,
		any: ada.user.id,
	};
	ada.slash(general, 'all', { ...values, file: { name: 'a.csv', type: 'text/csv', data: new Uint8Array([65]) } });
	const { data, member, guild_id, context } = await asked();
	expect({ guild_id, context, user: member.user.id }).toEqual({ guild_id: guild.id, context: 0, user: ada.user.id });
	expect(data.options.map(({ name, type }: { name: string; type: number }) => [name, type])).toEqual([
		['text', 3],
		['count', 4],
		['price', 10],
		['fast', 5],
		['side', 3],
		['who', 6],
		['where', 7],
		['role', 8],
		['any', 9],
		['file', 11],
	]);
	expect(Object.keys(data.resolved.users).sort()).toEqual([ada.user.id, bob.user.id].sort());
	expect(data.resolved).toMatchObject({
		members: { [bob.user.id]: {} },
		channels: { [general]: { name: 'general' } },
		roles: { [guild.id]: {} },
	});
	const [file] = Object.values(data.resolved.attachments) as { id: string; url: string; filename: string }[];
	expect(data.options.at(-1)).toMatchObject({ name: 'file', value: file?.id });
	expect(await (await fetch(file?.url ?? '')).text()).toBe('A');
});

test.each([
	['a command that is not there', 'none', {}, 'There is no command “none” here.'],
	['a required option left out', 'all', {}, '“text” is required.'],
	['an option that is not there', 'all', { text: 'abc', colour: 'red' }, 'There is no option “colour”.'],
	['empty text', 'all', { text: '' }, '“text” wants text.'],
	['text too short', 'all', { text: 'a' }, '“text” wants 2 to 5 characters, not 1.'],
	['text too long, in code points', 'all', { text: '😀'.repeat(6) }, '“text” wants 2 to 5 characters, not 6.'],
	['text for a number', 'all', { text: 'abc', count: '3' }, '“count” wants a number.'],
	['a fraction for a whole number', 'all', { text: 'abc', count: 1.5 }, '“count” wants a whole number.'],
	['a number above its limit', 'all', { text: 'abc', count: 10 }, '“count” wants 1 to 9, not 10.'],
	['a choice that is not offered', 'all', { text: 'abc', side: 'flat' }, '“side” has no choice “flat”.'],
	['text for yes or no', 'all', { text: 'abc', fast: 'yes' }, '“fast” wants true or false.'],
	['a name for a user', 'all', { text: 'abc', who: 'Bob' }, '“who” wants somebody or something to choose.'],
	['a user nobody knows', 'all', { text: 'abc', who: '100000000000000009' }, 'There is nothing here with the id 100000000000000009.'],
	['text for a file', 'all', { text: 'abc', file: 'a.csv' }, '“file” wants a file.'],
	['a command that wants its subcommand', 'set', {}, 'Choose a subcommand.'],
	['a subcommand that is not there', 'set on', {}, 'There is no subcommand “on”.'],
	['a command for others', 'admin', {}, 'There is no command “admin” here.'],
])('the client refuses %s', (_, name, values, words) => {
	expect(() => here.ada.slash(here.general, name, values)).toThrow(new ClientRefusal(words));
});

test('where a command is not meant to be used it is not there', () => {
	const { ada, general } = here;
	expect(ada.commands(general).map(({ name }) => name)).toEqual(['all', 'set', 'here', 'Explain', 'Greet']);
	expect(ada.commands(ada.dm.id).map(({ name }) => name)).toEqual(['all', 'set', 'admin', 'Explain', 'Greet']);
	expect(() => ada.slash(ada.dm.id, 'here')).toThrow('There is no command “here” here.');
	const group = discord.world.groupDm([ada.user.id, here.bob.user.id]);
	expect(ada.commands(group.id)).toEqual([]);
});

test('subcommands wrap their options', async () => {
	here.ada.slash(here.general, 'set mode cross', { why: 'x' });
	expect((await asked()).data).toMatchObject({
		name: 'set',
		options: [{ name: 'mode', type: 2, options: [{ name: 'cross', type: 1, options: [{ name: 'why', value: 'x' }] }] }],
	});
});

test('autocomplete sends what is there so far, and only for options that have it', async () => {
	const { ada, general } = here;
	ada.autocomplete(general, 'all', { values: { count: 3, symbol: 'BT' }, focused: 'symbol' });
	expect((await asked()).data.options).toEqual([
		{ name: 'symbol', type: 3, value: 'BT', focused: true },
		{ name: 'count', type: 4, value: 3 },
	]);
	expect(() => ada.autocomplete(general, 'all', { focused: 'text' })).toThrow('“text” has no autocomplete.');
});

test.each([
	['/all text:abc side:Long', 'all', { text: 'abc', side: 'long' }, ''],
	['/all count:3 text: a b fast:true', 'all', { count: 3, text: 'a b', fast: true }, ''],
	['/set mode cross why: because it: said so', 'set mode cross', { why: 'because it: said so' }, ''],
	['/all nonsense text:abc', 'all', { text: 'abc' }, 'nonsense'],
	['/set off', 'set off', {}, ''],
	['/all who:<@100000000000000009>', 'all', { who: '100000000000000009' }, ''],
])('reads %s', (line, name, values, rest) => {
	expect(here.ada.read(here.general, line)).toEqual({ name, values, rest });
});

const row = (...components: object[]) => [{ type: 1, components }];
const menu = (type: number, more: object = {}) => row({ type, custom_id: 's', ...more });
const options = ['a', 'b', 'c'].map((value) => ({ label: value, value }));

test.each([
	[
		'a button that is not there',
		row({ type: 2, style: 1, label: 'b', custom_id: 'other' }),
		(ada: Person, at: never) => ada.click(at, 'b'),
		'There is no “b” on this message.',
	],
	[
		'a disabled button',
		row({ type: 2, style: 1, label: 'b', custom_id: 'b', disabled: true }),
		(ada: Person, at: never) => ada.click(at, 'b'),
		'“b” is disabled.',
	],
	['pressing a menu', menu(3, { options }), (ada: Person, at: never) => ada.click(at, 's'), '“s” is no button to press.'],
	[
		'choosing from a button',
		row({ type: 2, style: 1, label: 'b', custom_id: 'b' }),
		(ada: Person, at: never) => ada.select(at, 'b', ['a']),
		'“b” is no menu to choose from.',
	],
	['two of one', menu(3, { options }), (ada: Person, at: never) => ada.select(at, 's', ['a', 'b']), 'Choose 1 to 1, not 2.'],
	['what is not offered', menu(3, { options }), (ada: Person, at: never) => ada.select(at, 's', ['z']), '“z” is not among the choices.'],
	[
		'one thing twice',
		menu(3, { options, max_values: 2 }),
		(ada: Person, at: never) => ada.select(at, 's', ['a', 'a']),
		'Nothing can be chosen twice.',
	],
	[
		'a user who is not there',
		menu(5),
		(ada: Person, at: never) => ada.select(at, 's', ['100000000000000009']),
		'There is nothing here with the id 100000000000000009.',
	],
] as const)('the client refuses %s', async (_, components, act, words) => {
	const message = await post({ content: 'x', components });
	expect(() => act(here.ada, message as never)).toThrow(words);
});

test('what is chosen travels with what it stands for', async () => {
	const { ada, bob, general } = here;
	ada.select(await post({ content: 'x', components: menu(3, { options, max_values: 2 }) }), 's', ['c', 'a']);
	expect((await asked()).data).toEqual({ id: 2, custom_id: 's', component_type: 3, values: ['c', 'a'] });
	ada.select(await post({ content: 'x', components: menu(5) }), 's', [bob.user.id]);
	expect((await asked()).data).toMatchObject({
		component_type: 5,
		resolved: { users: { [bob.user.id]: {} }, members: { [bob.user.id]: {} } },
	});
	ada.select(await post({ content: 'x', components: menu(8) }), 's', [general]);
	expect((await asked()).data).toMatchObject({ component_type: 8, resolved: { channels: { [general]: {} } } });
});

test('menu commands carry the message whole, whatever the intents, or the person', async () => {
	const { ada, bob, general } = here;
	const said = bob.say(general, 'long 0.5 btc');
	ada.messageCommand(said, 'Explain');
	expect((await asked()).data).toMatchObject({
		type: 3,
		target_id: said.id,
		resolved: { messages: { [said.id]: { content: 'long 0.5 btc' } } },
	});
	ada.userCommand({ channelId: general, userId: bob.user.id }, 'Greet');
	expect((await asked()).data).toMatchObject({ type: 2, target_id: bob.user.id, resolved: { users: { [bob.user.id]: {} } } });
});

const FIELDS = [
	{ type: 18, label: 'Price', component: { type: 4, style: 1, custom_id: 'price', min_length: 2, max_length: 4 } },
	{ type: 18, label: 'Note', component: { type: 4, style: 2, custom_id: 'note', required: false } },
	{ type: 18, label: 'Side', component: { type: 3, custom_id: 'side', options } },
	{
		type: 18,
		label: 'Mode',
		component: { type: 3, custom_id: 'mode', options: options.map((each) => ({ ...each, default: each.value === 'b' })) },
	},
	{ type: 10, content: 'Text' },
];

/** A modal that is open in front of Ada. */
async function opened() {
	const exchange = here.ada.slash(here.general, 'here');
	const { id, token } = await asked();
	await call(`POST /interactions/${id}/${token}/callback`, { type: 9, data: { custom_id: 'm', title: 'T', components: FIELDS } });
	const seen = await exchange.settled;
	if (seen.kind !== 'modal') throw new Error(`No modal but ${seen.kind}`);
	return seen.open;
}

test('a modal is sent as it was laid out, with what stands chosen in it', async () => {
	here.ada.submitModal(await opened(), { price: '640', side: ['a'] });
	expect((await asked()).data).toEqual({
		custom_id: 'm',
		components: [
			{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'price', value: '640' } },
			{ type: 18, id: 3, component: { type: 4, id: 4, custom_id: 'note', value: '' } },
			{ type: 18, id: 5, component: { type: 3, id: 6, custom_id: 'side', values: ['a'] } },
			{ type: 18, id: 7, component: { type: 3, id: 8, custom_id: 'mode', values: ['b'] } },
			{ type: 10, id: 9 },
		],
	});
});

test.each([
	['a required field left empty', { side: ['a'] }, '“price” is required.'],
	['text too short', { price: '6', side: ['a'] }, '“price” wants 2 to 4 characters, not 1.'],
	['nothing chosen', { price: '640' }, 'Choose 1 to 1, not 0.'],
	['a field that is not there', { price: '640', side: ['a'], size: '1' }, 'There is no field “size”.'],
])('the client refuses a modal with %s', async (_, values, words) => {
	const open = await opened();
	expect(() => here.ada.submitModal(open, values)).toThrow(words);
});

test.each([
	['nothing', '  ', 'A message cannot be empty.'],
	['2,001 characters', 'x'.repeat(2_001), 'A message has at most 2000 characters, not 2001.'],
])('the client refuses to say %s', (_, text, words) => {
	expect(() => here.ada.say(here.general, text)).toThrow(words);
});

test('a person sees and writes only where they may', () => {
	const stranger = discord.person('Eve');
	expect(() => stranger.say(here.general, 'hi')).toThrow('There is no channel');
	expect(() => here.ada.messages('nonsense')).toThrow('There is no channel nonsense');
	expect(stranger.channels()).toEqual([]);
	const own = discord.world.addChannel(here.guild, 'own', onlyFor(here.guild, [here.ada.user.id, discord.bot.id]));
	const named = (person: Person) => person.channels().flatMap(({ name, guildId }) => (guildId ? name : []));
	expect(named(here.ada)).toEqual(['general', 'own']);
	expect(named(here.bob)).toEqual(['general']);
	expect(() => here.bob.say(own.id, 'hi')).toThrow('There is no channel');
});

test('a person watches what happens on their own screen, and puts away what only they see', async () => {
	const { ada, bob, general } = here;
	const seen: string[] = [];
	const stops = [ada, bob].map((person) => person.watch((sighting) => seen.push(`${person.user.name} ${sighting.kind}`)));
	ada.slash(general, 'here');
	const { id, token } = await asked();
	await call(`POST /interactions/${id}/${token}/callback`, { type: 4, data: { content: 'psst', flags: 64 } });
	await call(`PATCH /webhooks/${discord.applicationId}/${token}/messages/@original`, { content: 'psst!' });
	const own = first(ada.messages(general).filter(({ content }) => content === 'psst!'));
	ada.dismiss(own);
	expect(ada.messages(general).map(({ content }) => content)).not.toContain('psst!');
	const edited = await call(`PATCH /webhooks/${discord.applicationId}/${token}/messages/@original`, { content: 'still there for the bot' });
	expect(edited.status).toBe(200);
	await call(`POST /channels/${general}/typing`);
	for (const stop of stops) stop();
	ada.say(general, 'unseen');
	expect(seen).toEqual(['Ada message', 'Ada edit', 'Ada delete', 'Ada typing', 'Bob typing']);
	expect(() => ada.dismiss(bob.say(general, 'public'))).toThrow('Only what nobody else sees can be dismissed.');
});

test('what the bot says next can be waited for', async () => {
	const heard = here.ada.hears(here.general);
	here.bob.say(here.general, 'hi');
	await post({ content: 'hello' });
	expect((await heard).content).toBe('hello');
	await expect(here.ada.hears(here.general, 10)).rejects.toThrow('said nothing');
});
