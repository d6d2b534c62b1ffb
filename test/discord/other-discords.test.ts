import { describe, expect, onTestFinished, test } from 'vitest';
import { loadAnswers } from '../../src/answers.ts';
import { configOf } from '../../src/config.ts';
import { type BotOptions, startBot } from '../../src/discord/bot.ts';
import { noStateFile } from '../../src/discord/state.ts';
import { npm } from './program.ts';
import { type SparseOptions, sparseDiscord } from './sparse-discord.ts';
import { eventually, testLog } from './stage.ts';

const user = { id: '1000000000000000001' };
const TRADE = { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20' };
const options = Object.entries(TRADE).map(([name, value]) => ({ name, value, type: 3 }));
const command = (id: string, more: object = {}) => ({
	id,
	token: `token-${id}`,
	type: 2,
	user,
	data: { name: 'margin', type: 1, options },
	...more,
});

const routeOf = (id: string) => `POST /api/v10/interactions/${id}/token-${id}/callback`;

interface Callback {
	readonly type: number;
	readonly data: {
		readonly embeds: { readonly title: string; readonly description: string }[];
		readonly components: { readonly components: { readonly custom_id: string; readonly label?: string }[] }[];
		readonly custom_id: string;
	};
}

/** The bot with its own engine on another Discord; nothing may be logged as trouble or go unhandled. */
async function live(how: SparseOptions = {}, more: Partial<BotOptions> = {}) {
	const discord = await sparseDiscord(how);
	const log = testLog();
	const rejections: unknown[] = [];
	const note = (error: unknown) => void rejections.push(error);
	process.on('unhandledRejection', note);
	const answers = loadAnswers({ log, config: configOf({ LIVE: 'off' }) });
	const bot = startBot({
		api: discord.api,
		token: 't',
		answers: () => answers,
		log,
		stateFile: noStateFile,
		onReady() {},
		onFatal: (reason) => log.error({ reason }, 'fatal'),
		...more,
	});
	onTestFinished(async () => {
		await bot.stop();
		process.off('unhandledRejection', note);
		expect(rejections).toEqual([]);
		expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
	});
	const answerTo = async (id: string): Promise<Callback> => {
		const found = () => discord.requests.find(({ route }) => route.startsWith(routeOf(id)))?.body;
		await eventually(() => expect(found()).toBeDefined());
		return found() as Callback;
	};
	const ask = async (raw: { readonly id: string }) => {
		await discord.send('INTERACTION_CREATE', raw);
		return answerTo(raw.id);
	};
	return { ...discord, bot, log, ask, answerTo };
}

const MARGIN = { type: 4, data: { flags: 64, embeds: [{ title: '▲ Long 0.5 BTC, 20× isolated' }] } };

const ODD: readonly (readonly [title: string, how: SparseOptions])[] = [
	['a gateway address with a trailing slash', { gatewayUrl: (origin) => `${origin}/` }],
	['a gateway address with a path', { gatewayUrl: (origin) => `${origin}/deep/gateway` }],
	['a gateway address with a query of its own', { gatewayUrl: (origin) => `${origin}/?v=10&encoding=json` }],
	['a content type with a charset', { contentType: 'application/json; charset=utf-8' }],
	['no limit of session starts, no number of shards', { info: { session_start_limit: undefined, shards: undefined } }],
	['a READY without an application', { ready: () => ({ application: undefined }) }],
	[
		'a READY with all that it may hold',
		{ ready: () => ({ v: 10, shard: [0, 1], guilds: [{ id: '1', unavailable: true }], private_channels: [], _trace: ['x'] }) },
	],
	['heartbeats every 50 ms', { heartbeat: 50 }],
	['a heartbeat interval that is no whole number', { heartbeat: 41_250.5 }],
];

describe('another implementation of Discord', { timeout: 60_000 }, () => {
	test.each(ODD)('%s: a command is answered', async (_, how) => {
		const { ask, visits, requests, opcodes } = await live(how);
		expect(await ask(command('100000000000000101'))).toMatchObject(MARGIN);
		expect(visits[0]?.match(/[?&]v=10/g)).toHaveLength(1);
		expect(visits[0]?.match(/encoding=json/g)).toHaveLength(1);
		expect(opcodes).toEqual([2]);
		expect(requests.slice(1).every(({ authorization }) => authorization === undefined)).toBe(true);
	});

	test('two shards: both identify, and both answer', async () => {
		const { answerTo, opcodes, sendEach } = await live({ info: { shards: 2, session_start_limit: { max_concurrency: 2 } } });
		await eventually(() => expect(opcodes).toEqual([2, 2]));
		sendEach('INTERACTION_CREATE', [command('100000000000000101'), command('100000000000000102')]);
		expect(await answerTo('100000000000000101')).toMatchObject(MARGIN);
		expect(await answerTo('100000000000000102')).toMatchObject(MARGIN);
	});

	test('without an application in READY a deferred answer is edited by the bot’s own id', async () => {
		const { send, requests } = await live({ ready: () => ({ application: undefined }) }, { deferAfter: 0 });
		await send(
			'INTERACTION_CREATE',
			command('100000000000000101', {
				data: { name: 'ask', type: 1, options: [{ name: 'text', type: 3, value: 'long 1 btc 64k 20x iso' }] },
			}),
		);
		const edit = 'PATCH /api/v10/webhooks/1000000000000000009/token-100000000000000101/messages/@original';
		await eventually(() => expect(requests.map(({ route }) => route)).toContain(edit));
	});

	test.each(['10000000000000001', '100000000000000001', '1000000000000000001'])('an id like %s', async (id) => {
		const { ask } = await live();
		expect(await ask(command(id, { user: { id } }))).toMatchObject(MARGIN);
	});

	test('a button, a menu and a form without any optional field of their message', async () => {
		const { ask } = await live();
		const { data } = await ask(command('100000000000000101'));
		const parts = data.components.flatMap(({ components }) => components);
		const press = (id: string, customId: string | undefined, more: object = {}) =>
			ask({ id, token: `token-${id}`, type: 3, user, message: { id: '5' }, data: { custom_id: customId, component_type: 2, ...more } } as {
				id: string;
			});
		const idOf = (word: RegExp) => parts.find(({ custom_id }) => word.test(custom_id))?.custom_id;
		expect(await press('100000000000000102', idOf(/\.if:/))).toMatchObject({ type: 7 });
		expect(await press('100000000000000103', idOf(/\.if-venue:/), { component_type: 3, values: ['okx'] })).toMatchObject({ type: 7 });
		expect(await press('100000000000000104', idOf(/\.share:/))).toMatchObject({ type: 4, data: { flags: 64 } });
		const form = await press('100000000000000105', idOf(/\.fix:/));
		expect(form).toMatchObject({ type: 9, data: { title: '/margin, put right' } });
		const components = [
			{ type: 18, component: { type: 4, custom_id: 'size', value: '2 eth' } },
			{ type: 18, component: { type: 4, custom_id: 'rest', value: 'side:short mmr:1%' } },
			{ type: 18, component: { type: 4, custom_id: 'leverage', value: '5' } },
			{ type: 1, components: [{ type: 4, custom_id: 'entry', value: '3000' }] },
		];
		const id = '100000000000000106';
		const sent = await ask({
			id,
			token: `token-${id}`,
			type: 5,
			user,
			message: { id: '5' },
			data: { custom_id: form.data.custom_id, components },
		} as { id: string });
		expect(sent.data.embeds[0]?.description).toContain('short 2 ETH');
	});

	test('null where the documentation says that a field may be missing', async () => {
		const { ask, send, requests } = await live({
			respond: () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"id":"7"}' }),
		});
		const nothing = { guild_id: null, member: null, channel: null, locale: null, application_id: null, message: null, context: null };
		expect(await ask(command('100000000000000101', nothing))).toMatchObject(MARGIN);
		expect(
			await ask(command('100000000000000102', { ...nothing, data: { name: 'about', options: null, resolved: null, type: 1 } })),
		).toMatchObject({ type: 4 });
		expect(await ask(command('100000000000000103', { data: { name: 'Check this trade', type: 3, target_id: '1' } }))).toMatchObject({
			type: 4,
		});
		const message = {
			channel_id: '1000000000000000301',
			author: { ...user, bot: null },
			guild_id: null,
			webhook_id: null,
			mentions: null,
			member: null,
		};
		await send('MESSAGE_CREATE', { ...message, id: '1000000000000000201', content: 'long 0.5 btc at 64k 20x iso' });
		const said = () => requests.find(({ route }) => route.endsWith('/channels/1000000000000000301/messages'))?.body;
		await eventually(() => expect(said()).toMatchObject({ embeds: [{ title: '▲ Long 0.5 BTC, 20× isolated' }] }));
	});

	test('a mention in a server without member, and from a bot of its own', async () => {
		const { send, requests, bot } = await live();
		const base = {
			channel_id: '1000000000000000301',
			guild_id: '1000000000000000401',
			author: user,
			mentions: [{ id: '1000000000000000009' }],
		};
		await send('MESSAGE_CREATE', {
			...base,
			id: '1000000000000000201',
			author: { ...user, bot: true },
			content: '<@1000000000000000009> /about',
		});
		await send('MESSAGE_CREATE', { ...base, id: '1000000000000000202', content: '<@1000000000000000009> long 0.5 btc at 64k 20x iso' });
		await eventually(() => expect(bot.counts.all()).toEqual({ messages: 1 }));
		expect(requests.filter(({ route }) => route.startsWith('POST ') && route.includes('/channels/'))).toHaveLength(1);
	});

	test('callbacks that are answered with 200 and a body, or with text', async () => {
		const bodies = ['{"interaction":{"id":"1","type":2}}', 'ok', ''];
		const { ask, bot } = await live({
			respond: (_, n) => ({
				status: 200,
				headers: { 'content-type': n % 2 ? 'application/json' : 'text/plain' },
				body: bodies[n % 3] ?? '',
			}),
		});
		for (const n of [1, 2, 3]) expect(await ask(command(`10000000000000010${n}`))).toMatchObject(MARGIN);
		await eventually(() => expect(bot.counts.all()).toEqual({ answered: 3 }));
	});

	test('429 without a word of how long: tried again, ever more slowly, until it is answered', async () => {
		const { ask, bot, requests } = await live({ respond: (_, n) => (n < 4 ? { status: 429 } : { status: 204 }) });
		await ask(command('100000000000000101'));
		await eventually(() => expect(bot.counts.all()).toEqual({ answered: 1 }));
		expect(requests.filter(({ route }) => route === routeOf('100000000000000101'))).toHaveLength(4);
	});

	test('npm start with its address, whether or not it ends in a slash or a version', async () => {
		for (const tail of ['', '/', '/v10/']) {
			const discord = await sparseDiscord();
			const program = npm('start', {
				DISCORD_TOKEN: 'any.token',
				DISCORD_API_URL: `${discord.api}${tail}`,
				STATE_DIR: `/tmp/isocross-none-${process.pid}`,
			});
			await program.wrote('Isocross is on Discord.');
			await discord.send('INTERACTION_CREATE', command('100000000000000101'));
			await eventually(() => expect(discord.requests.map(({ route }) => route)).toContain(routeOf('100000000000000101')));
			program.child.kill('SIGTERM');
			expect(await program.ended).toBe(0);
			discord.leave();
		}
	});
});
