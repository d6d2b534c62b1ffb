import { beforeAll, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.ts';
import { caller, desk, start } from './stage.ts';

let discord: LocalDiscord;
let call: ReturnType<typeof caller>;
let commands: string;

beforeAll(async () => {
	discord = await startLocalDiscord({ routeLimits: false, globalLimit: 1e9 });
	call = caller(discord);
	commands = `/applications/${discord.applicationId}/commands`;
	return () => discord.close();
});

const command = (more: object = {}) => ({ name: 'margin', description: 'Margin', ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'd', ...more });
const withOptions = (...options: object[]) => command({ options });
const sub = (name: string, ...options: object[]) => ({ type: 1, name, description: 'd', options });
const group = (name: string, ...options: object[]) => ({ type: 2, name, description: 'd', options });
const many = (count: number, type: number) =>
	Array.from({ length: count }, (_, n) => ({ type, name: `c${n}`, ...(type === 1 && { description: 'd' }) }));
const choice = (name: string) => ({ name, value: name });

test.each([
	['an apostrophe and a letter of another script', [command({ name: "l'été" })]],
	['a menu command in mixed case with spaces', [{ type: 3, name: 'Explain This Trade' }]],
	['a menu and a slash command of one name', [command({ name: 'explain' }), { type: 3, name: 'explain' }]],
	['25 options', [withOptions(...Array.from({ length: 25 }, (_, n) => option(`o${n}`)))]],
	['a group with a subcommand', [withOptions(group('g', sub('s', option('a'))), sub('t'))]],
	['permissions as text', [command({ default_member_permissions: '8' })]],
	['all contexts with both installs', [command({ contexts: [0, 1, 2], integration_types: [0, 1] })]],
	['100 commands and 15 menus of either kind', [...many(100, 1), ...many(15, 2), ...many(15, 3)]],
])('takes %s', async (_, bodies) => {
	expect(await call(`PUT ${commands}`, bodies)).toMatchObject({
		status: 200,
		body: bodies.map(({ name }) => ({ name, version: expect.any(String) })),
	});
});

test.each([
	['an upper-case name', command({ name: 'Margin' }), 'name'],
	['a name with a space', command({ name: 'my margin' }), 'name'],
	['a name of 33', command({ name: 'x'.repeat(33) }), 'name'],
	['a name translated in upper case', command({ name_localizations: { de: 'Marge' } }), 'name_localizations.de'],
	['a translation for nowhere', command({ name_localizations: { xx: 'marge' } }), 'name_localizations.xx'],
	['no description', { name: 'margin' }, 'description'],
	['a description of 101', command({ description: 'x'.repeat(101) }), 'description'],
	['a description on a menu command', { type: 3, name: 'Explain', description: 'd' }, 'description'],
	['26 options', withOptions(...Array.from({ length: 26 }, (_, n) => option(`o${n}`))), 'options'],
	['an option in upper case', withOptions(option('Side')), 'options.0.name'],
	['an option twice', withOptions(option('a'), option('a')), 'options.1.name'],
	['required after optional', withOptions(option('a'), option('b', { required: true })), 'options.1'],
	['an option without description', withOptions({ type: 3, name: 'a' }), 'options.0.description'],
	['26 choices', withOptions(option('a', { choices: Array.from({ length: 26 }, (_, n) => choice(`c${n}`)) })), 'options.0.choices'],
	['a choice twice', withOptions(option('a', { choices: [choice('x'), choice('x')] })), 'options.0'],
	['choices with autocomplete', withOptions(option('a', { choices: [choice('x')], autocomplete: true })), 'options.0'],
	['a subcommand beside an option', withOptions(sub('s'), option('a')), 'options'],
	['a group in a group', withOptions(group('g', group('h', sub('s')))), 'options.0.options.0.type'],
	['a subcommand in a subcommand', withOptions(sub('s', sub('t'))), 'options.0.options.0.type'],
	[
		'more than 8,000 characters',
		withOptions(
			...Array.from({ length: 20 }, (_, n) =>
				option(`o${n}`, { choices: Array.from({ length: 25 }, (_, c) => choice(`${c}-${'x'.repeat(10)}`)) }),
			),
		),
		'',
	],
	['private channels without a user install', command({ contexts: [2] }), 'contexts'],
] as const)('refuses %s', async (_, body, path) => {
	const answer = await call(`POST ${commands}`, body);
	expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
	const at = path === '' ? answer.body.errors : path.split('.').reduce((node, key) => node?.[key], answer.body.errors);
	expect(JSON.stringify(at ?? answer.body)).toContain('_errors');
	expect(at, JSON.stringify(answer.body.errors)).toBeDefined();
});

test.each([
	['101 slash commands', many(101, 1), 30032],
	['16 message commands', many(16, 3), 30032],
	['a name twice', [command(), command()], 50035],
])('refuses a list with %s', async (_, bodies, code) => {
	expect(await call(`PUT ${commands}`, bodies)).toMatchObject({ status: 400, body: { code } });
});

test('what is registered again as it was keeps its id and its version', async () => {
	const body = withOptions(option('a', { required: false, choices: [choice('x')] }), option('b', { autocomplete: false }));
	const [before] = (await call(`PUT ${commands}`, [body])).body;
	const [same] = (await call(`PUT ${commands}`, [body])).body;
	expect(same).toEqual(before);
	expect(before.options).toEqual([expect.not.objectContaining({ required: false }), expect.not.objectContaining({ autocomplete: false })]);
	const [changed] = (await call(`PUT ${commands}`, [{ ...body, description: 'Other' }])).body;
	expect(changed).toMatchObject({ id: before.id, description: 'Other' });
	expect(changed.version).not.toBe(before.version);
});

test('translations are listed only when asked for', async () => {
	await call(`PUT ${commands}`, [command({ name_localizations: { de: 'marge' } })]);
	expect((await call(`GET ${commands}`)).body[0]).not.toHaveProperty('name_localizations');
	expect((await call(`GET ${commands}?with_localizations=true`)).body[0]).toMatchObject({ name_localizations: { de: 'marge' } });
});

test('one command is made, read, changed, and removed', async () => {
	await call(`PUT ${commands}`, []);
	const made = await call(`POST ${commands}`, command());
	expect(made.status).toBe(201);
	expect((await call(`POST ${commands}`, command({ description: 'New' }))).status).toBe(200);
	const at = `${commands}/${made.body.id}`;
	expect((await call(`PATCH ${at}`, { description: 'Newer' })).body).toMatchObject({
		id: made.body.id,
		name: 'margin',
		description: 'Newer',
	});
	expect((await call(`GET ${at}`)).body.description).toBe('Newer');
	expect((await call(`DELETE ${at}`)).status).toBe(204);
	expect(await call(`GET ${at}`)).toMatchObject({ status: 404, body: { code: 10063 } });
});

test('commands of one server stand before global ones of the same name, and only there', async () => {
	const { guild, general, ada } = desk(discord);
	const other = desk(discord);
	await call(`PUT ${commands}`, [command({ description: 'Global' }), command({ name: 'help' })]);
	await call(`PUT /applications/${discord.applicationId}/guilds/${guild.id}/commands`, [command({ description: 'Local', contexts: [0] })]);
	expect(discord.log.entries.at(-1)?.unknown).toEqual(['contexts']);
	expect(ada.commands(general).map(({ description }) => description)).toEqual(['Local', 'Margin']);
	expect(other.ada.commands(other.general).map(({ description }) => description)).toEqual(['Global', 'Margin']);
});

test.each([
	['another application', '/applications/100000000000000009/commands', 403, 20012],
	[
		'a server without the bot',
		() => `/applications/${discord.applicationId}/guilds/${discord.world.addGuild('Far', [], false).id}/commands`,
		403,
		50001,
	],
	['no server', () => `/applications/${discord.applicationId}/guilds/100000000000000009/commands`, 404, 10004],
])('refuses %s', async (_, path, status, code) => {
	expect(await call(`PUT ${typeof path === 'string' ? path : path()}`, [command()])).toMatchObject({ status, body: { code } });
});

test('200 commands are made a day', async () => {
	const fresh = await start({ globalLimit: 1e9 });
	const put = (from: number) =>
		caller(fresh)(
			`PUT ${commands}`,
			Array.from({ length: 67 }, (_, n) => command({ name: `c${from + n}` })),
		);
	expect([(await put(0)).status, (await put(100)).status]).toEqual([200, 200]);
	expect(await put(200)).toMatchObject({ status: 400, body: { code: 30034 } });
});
