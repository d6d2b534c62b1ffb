import * as spec from 'discord-api-spec/zod';
import { beforeAll, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.ts';
import { checkSchema } from '../../src/local-discord/rules/schema.ts';
import { connect, identity, type RawBot } from './raw-bot.ts';
import { caller, desk, form } from './stage.ts';

type Schema = Parameters<typeof checkSchema>[0];
const schemas = spec as unknown as Record<string, Schema>;

let discord: LocalDiscord;
let call: ReturnType<typeof caller>;
let bot: RawBot;
let here: ReturnType<typeof desk>;

beforeAll(async () => {
	discord = await startLocalDiscord({ routeLimits: false });
	call = caller(discord);
	here = desk(discord);
	bot = connect(discord);
	await bot.next(10);
	bot.send(2, identity(discord, { intents: 1 }));
	return () => discord.close();
});

const field = { name: 'n', value: 'v', inline: true };
const picture = { url: 'attachment://a.png' };
const embed = {
	title: 't',
	description: 'd',
	url: 'https://a.b',
	color: 1,
	fields: [field],
	footer: { text: 'f', icon_url: picture.url },
	image: picture,
	author: { name: 'a' },
	timestamp: '2026-01-01T00:00:00.000Z',
};
const row = {
	type: 1,
	components: [
		{ type: 2, style: 1, label: 'b', custom_id: 'b', emoji: { name: '📈' } },
		{ type: 2, style: 5, label: 'l', url: 'https://a.b' },
	],
};
const menu = { type: 1, components: [{ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], placeholder: 'p' }] };
const V2 = { flags: 32_768, components: [{ type: 17, components: [{ type: 10, content: 'x' }, { type: 14 }, row] }] };
const command = {
	name: 'margin',
	description: 'd',
	name_localizations: { de: 'marge' },
	options: [
		{ type: 3, name: 'side', description: 'd', required: true, choices: [{ name: 'Long', value: 'long' }] },
		{ type: 4, name: 'n', description: 'd', min_value: 1 },
	],
};
const messages = () => `/channels/${here.general}/messages`;
const own = () => `/applications/${discord.applicationId}/commands`;

const file = { name: 'a.png', data: 'png', type: 'image/png' };
const rich = { content: 'x', embeds: [embed], components: [row, menu], attachments: [{ id: '1', description: 'Notes' }] };

test.each([
	['GatewayBotResponseSchema', () => call('GET /gateway/bot')],
	['UserPIIResponseSchema', () => call('GET /users/@me')],
	['UserResponseSchema', () => call(`GET /users/${here.ada.user.id}`)],
	['PrivateApplicationResponseSchema', () => call('GET /applications/@me')],
	['GuildResponseSchema', () => call(`GET /guilds/${here.guild.id}`)],
	['GuildMemberResponseSchema', () => call(`GET /guilds/${here.guild.id}/members/${here.ada.user.id}`)],
	['GuildChannelResponseSchema', () => call(`GET /channels/${here.general}`)],
	['PrivateChannelResponseSchema', () => call('POST /users/@me/channels', { recipient_id: here.ada.user.id })],
	['ApplicationCommandResponseSchema', () => call(`POST ${own()}`, command)],
	['ApplicationCommandResponseSchema', () => call(`POST ${own()}`, { type: 3, name: 'Explain' })],
	['MessageResponseSchema', () => call(`POST ${messages()}`, form(rich, file, { name: 'b.txt', data: 'b' }))],
	['MessageResponseSchema', () => call(`POST ${messages()}`, V2)],
	[
		'MessageResponseSchema',
		() => call(`POST ${messages()}`, { content: 'y', message_reference: { message_id: here.ada.say(here.general, 'x').id }, nonce: '1' }),
	],
])('what is answered is a %s', async (name, ask) => {
	const { status, body } = await ask();
	expect(Math.floor(status / 100)).toBe(2);
	expect(checkSchema(schemas[name] as Schema, body).problems.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([]);
});

test('so is what an interaction leads to', async () => {
	await call(`PUT ${own()}`, [command]);
	here.ada.slash(here.general, 'margin', { side: 'long' });
	const { d } = await bot.next('INTERACTION_CREATE');
	const answered = await call(`POST /interactions/${d.id}/${d.token}/callback?with_response=true`, {
		type: 4,
		data: { content: 'hi', flags: 64, components: [row] },
	});
	expect(checkSchema(schemas.InteractionCallbackResponseSchema as Schema, answered.body).problems).toEqual([]);
	const message = await call(`GET /webhooks/${discord.applicationId}/${d.token}/messages/@original`);
	expect(checkSchema(schemas.MessageResponseSchema as Schema, message.body).problems).toEqual([]);
	here.ada.click(message.body, 'b');
	const pressed = (await bot.next('INTERACTION_CREATE')).d;
	expect(checkSchema(schemas.MessageResponseSchema as Schema, pressed.message).problems).toEqual([]);
});

test('every id has 17 to 19 digits, rises, and tells its time', () => {
	const { id } = here.ada.say(here.general, 'x');
	const ids = Array.from({ length: 1_000 }, () => here.ada.say(here.general, 'x').id);
	expect([id, ...ids].every((each) => /^\d{17,19}$/.test(each))).toBe(true);
	expect(ids.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))).toEqual(ids);
	expect(Math.abs(Number((BigInt(id) >> 22n) + 1_420_070_400_000n) - Date.now())).toBeLessThan(2_000);
});
