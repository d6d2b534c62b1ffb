import type { GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { answerMessage } from '../../src/commands/message.ts';
import { ALICE, BOT } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { testServices } from './services.ts';

type Message = GatewayMessageCreateDispatchData;
const message = (content: string, rest: object = {}) =>
	({
		id: '1',
		channel_id: '2',
		guild_id: '3',
		content,
		author: { id: ALICE, username: 'x' },
		mentions: [{ id: BOT }],
		...rest,
	}) as unknown as Message;

const replyTo = async (content: string, rest: object = {}, services = testServices()) => {
	const response = await answerMessage(message(content, rest), BOT, services);
	return response.kind === 'reply' ? response.reply : undefined;
};

test('a command behind a mention is answered in the channel, without a Share button', async () => {
	const reply = await replyTo(`<@${BOT}> /margin side:long size:0.5 btc entry:64k leverage:20`);
	expect(reply?.embeds?.[0]?.title).toBe('▲ Long 0.5 BTC, 20× isolated');
	expect(JSON.stringify(reply?.components)).not.toContain('Share');
	expect(problemsOf(reply ?? {})).toEqual([]);
});

test('a DM needs no mention', async () => {
	const reply = await replyTo('/about', { guild_id: undefined, mentions: [] });
	expect(reply?.embeds?.[0]?.title).toContain('Isocross');
});

test('a bare mention gets the list of commands', async () => {
	expect((await replyTo(`<@!${BOT}>`))?.embeds?.[0]?.title).toBe('What you can ask');
});

test.each([
	['somebody else is spoken to', { mentions: [] }],
	['a bot speaks', { author: { id: '5', bot: true } }],
	['a webhook speaks', { webhook_id: '6' }],
])('silence where %s', async (_, rest) => {
	expect(await replyTo('/about', rest)).toBeUndefined();
});

test('too many at once: one kind word, then silence', async () => {
	const services = testServices();
	const replies = [];
	for (let n = 0; n < 20; n++) replies.push(await replyTo('/about', {}, services));
	const titles = replies.map((reply) => reply?.embeds?.[0]?.title);
	expect(titles.filter((title) => title === 'One moment, please')).toHaveLength(1);
	expect(titles.at(-1)).toBeUndefined();
});
