import { beforeAll, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.ts';
import { caller, desk, form } from './stage.ts';

let discord: LocalDiscord;
let send: (body: unknown) => ReturnType<ReturnType<typeof caller>>;

beforeAll(async () => {
	discord = await startLocalDiscord({ routeLimits: false, globalLimit: 1e9 });
	const { general } = desk(discord);
	send = (body) => caller(discord)(`POST /channels/${general}/messages`, body);
	return () => discord.close();
});

const V2 = 32_768;
const field = (name = 'n', value = 'v') => ({ name, value });
const button = (custom_id: string, more = {}) => ({ type: 2, style: 1, label: 'b', custom_id, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const options = (count: number) => Array.from({ length: count }, (_, n) => ({ label: `o${n}`, value: `v${n}` }));
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: options(3), ...more });
const text = (content: string) => ({ type: 10, content });
const emoji = (count: number) => '😀'.repeat(count);

test.each([
	['2,000 characters', { content: 'x'.repeat(2_000) }],
	['2,000 emoji: code points count', { content: emoji(2_000) }],
	['2,000 characters in white space', { content: `  ${'x'.repeat(2_000)}  ` }],
	['a title of 256 emoji', { embeds: [{ title: emoji(256) }] }],
	['6,000 characters over all embeds', { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_000) }] }],
	['an embed that is only a picture', { embeds: [{ image: { url: 'https://example.org/a.png' } }] }],
	['25 fields', { embeds: [{ fields: Array.from({ length: 25 }, () => field()) }] }],
	[
		'five rows of five buttons',
		{ content: 'x', components: [0, 1, 2, 3, 4].map((r) => row(...[0, 1, 2, 3, 4].map((b) => button(`${r}${b}`)))) },
	],
	['25 choices, all to be taken', { content: 'x', components: [row(select({ options: options(25), max_values: 25 }))] }],
	['a link', { content: 'x', components: [row({ type: 2, style: 5, label: 'b', url: 'https://example.org' })] }],
	['what discord.js sends along', { content: 'x', tts: false, enforce_nonce: false, flags: 0, nonce: undefined, sticker_ids: [] }],
	['components of version 2', { flags: V2, components: [{ type: 17, components: [text('x'.repeat(4_000)), { type: 14 }] }] }],
	['a listed mention', { content: 'x', allowed_mentions: { parse: ['roles'], users: ['100000000000000001'] } }],
])('takes %s', async (_, body) => {
	expect(await send(body)).toMatchObject({ status: 200, body: { author: { id: discord.applicationId } } });
});

test.each([
	['an empty message', {}, 50006, ''],
	['white space alone', { content: ' \n ' }, 50006, ''],
	['2,001 characters', { content: 'x'.repeat(2_001) }, 50035, 'content'],
	['2,001 emoji', { content: emoji(2_001) }, 50035, 'content'],
	['11 embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) }, 50035, 'embeds'],
	['an empty embed', { embeds: [{}] }, 50035, 'embeds.0.description'],
	[
		'6,001 characters over all embeds',
		{ embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] },
		50035,
		'embeds',
	],
	['a title of 257 emoji', { embeds: [{ title: emoji(257) }] }, 50035, 'embeds.0.title'],
	['a description of 4,097', { embeds: [{ description: 'x'.repeat(4_097) }] }, 50035, 'embeds.0.description'],
	['26 fields', { embeds: [{ fields: Array.from({ length: 26 }, () => field()) }] }, 50035, 'embeds.0.fields'],
	['a field without a name', { embeds: [{ fields: [field('')] }] }, 50035, 'embeds.0.fields.0.name'],
	['a field with a blank value', { embeds: [{ fields: [field('n', ' ')] }] }, 50035, 'embeds.0.fields.0.value'],
	['a field value of 1,025', { embeds: [{ fields: [field('n', 'x'.repeat(1_025))] }] }, 50035, 'embeds.0.fields.0.value'],
	['a footer of 2,049', { embeds: [{ footer: { text: 'x'.repeat(2_049) } }] }, 50035, 'embeds.0.footer.text'],
	['an address that is none', { embeds: [{ title: 't', url: 'here' }] }, 50035, 'embeds.0.url'],
	['an address by ftp', { embeds: [{ title: 't', url: 'ftp://example.org' }] }, 50035, 'embeds.0.url'],
	['a colour past white', { embeds: [{ title: 't', color: 0x1000000 }] }, 50035, 'embeds.0.color'],
	['a picture that was not uploaded', { embeds: [{ image: { url: 'attachment://a.png' } }] }, 50035, 'embeds.0.image.url'],
	['a number for text', { content: 5 }, 50035, 'content'],
	['six rows', { content: 'x', components: [0, 1, 2, 3, 4, 5].map((n) => row(button(`${n}`))) }, 50035, 'components'],
	[
		'six buttons in a row',
		{ content: 'x', components: [row(...[0, 1, 2, 3, 4, 5].map((n) => button(`${n}`)))] },
		50035,
		'components.0.components',
	],
	['an empty row', { content: 'x', components: [row()] }, 50035, 'components.0.components'],
	['a custom id twice', { content: 'x', components: [row(button('a'), button('a'))] }, 50035, 'components.0.components.1.custom_id'],
	['a custom id of 101', { content: 'x', components: [row(button('x'.repeat(101)))] }, 50035, 'components.0.components.0.custom_id'],
	['a label of 81', { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] }, 50035, 'components.0.components.0.label'],
	[
		'a button without label or emoji',
		{ content: 'x', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
		50035,
		'components.0.components.0.label',
	],
	[
		'a button without custom id',
		{ content: 'x', components: [row({ type: 2, style: 1, label: 'a' })] },
		50035,
		'components.0.components.0.custom_id',
	],
	[
		'a link without address',
		{ content: 'x', components: [row({ type: 2, style: 5, label: 'a' })] },
		50035,
		'components.0.components.0.url',
	],
	[
		'a link with custom id',
		{ content: 'x', components: [row(button('a', { style: 5, url: 'https://a.b' }))] },
		50035,
		'components.0.components.0.custom_id',
	],
	[
		'a button with an address',
		{ content: 'x', components: [row(button('a', { url: 'https://a.b' }))] },
		50035,
		'components.0.components.0.url',
	],
	['a select beside a button', { content: 'x', components: [row(select(), button('a'))] }, 50035, 'components.0.components'],
	['26 choices', { content: 'x', components: [row(select({ options: options(26) }))] }, 50035, 'components.0.components.0.options'],
	[
		'a choice twice',
		{ content: 'x', components: [row(select({ options: [...options(2), { label: 'o', value: 'v0' }] }))] },
		50035,
		'components.0.components.0.options.2.value',
	],
	[
		'more to take than there are',
		{ content: 'x', components: [row(select({ max_values: 4 }))] },
		50035,
		'components.0.components.0.max_values',
	],
	[
		'at least more than at most',
		{ content: 'x', components: [row(select({ min_values: 3, max_values: 2 }))] },
		50035,
		'components.0.components.0.min_values',
	],
	['text of version 2 without the flag', { content: 'x', components: [text('a')] }, 50035, 'components.0'],
	['content beside version 2', { flags: V2, content: 'x', components: [text('a')] }, 50035, 'content'],
	['embeds beside version 2', { flags: V2, embeds: [{ title: 't' }], components: [text('a')] }, 50035, 'embeds'],
	[
		'41 components, nested',
		{ flags: V2, components: [0, 1, 2, 3].map(() => ({ type: 17, components: Array.from({ length: 10 }, () => text('a')) })) },
		50035,
		'components',
	],
	['4,001 characters of text in all', { flags: V2, components: [text('x'.repeat(2_000)), text('x'.repeat(2_001))] }, 50035, 'components'],
	[
		'users both allowed and listed',
		{ content: 'x', allowed_mentions: { parse: ['users'], users: ['100000000000000001'] } },
		50035,
		'allowed_mentions',
	],
	['a nonce of 26', { content: 'x', nonce: 'x'.repeat(26) }, 50035, 'nonce'],
	['an attachment that was not sent', { content: 'x', attachments: [{ id: '7', filename: 'a.txt' }] }, 50035, 'attachments.0.id'],
	['a reply to nothing', { content: 'x', message_reference: { message_id: '100000000000000001' } }, 50035, 'message_reference'],
	[
		'alt text of 1,025',
		form({ attachments: [{ id: '0', description: 'x'.repeat(1_025) }] }, { name: 'a.txt', data: 'a' }),
		50035,
		'attachments.0.description',
	],
	['11 files', form({}, ...Array.from({ length: 11 }, (_, n) => ({ name: `${n}.txt`, data: 'a' }))), 30015, ''],
	['no JSON', '{', 50109, ''],
] as const)('refuses %s', async (_, body, code, path) => {
	const answer = await send(body);
	expect(answer).toMatchObject({ status: 400, body: { code } });
	const at = path === '' ? answer.body : path.split('.').reduce((node, key) => node?.[key], answer.body.errors);
	expect(path === '' || at?._errors?.length > 0, JSON.stringify(answer.body.errors)).toBe(true);
	expect(discord.log.refused().at(-1)).toMatchObject({ status: 400, code });
});

test('a key that Discord does not know is noted, not refused', async () => {
	expect(await send({ content: 'x', colour: 1, embeds: [{ title: 't', shade: 2 }] })).toMatchObject({ status: 200 });
	expect(discord.log.entries.at(-1)).toMatchObject({ problems: [], unknown: ['colour', 'embeds[0].shade'] });
});
