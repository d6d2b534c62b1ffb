import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/commands/types.ts';
import { eventually, liveStage, sent, soon } from './stage.ts';

const SAY = 'POST /channels/:channel/messages';
const EDIT = 'PATCH /channels/:channel/messages/:message';
const [VIEW, SEND, HISTORY] = [1n << 10n, 1n << 11n, 1n << 16n];

const reply = (content: string): Response => ({ kind: 'reply', reply: { content, visibility: 'private' } });
const echo = async ({ content }: { content: string }): Promise<Response> => reply(`heard: ${content}`);

type Live = Awaited<ReturnType<typeof liveStage>>;

function forbid({ discord, guild }: Live, bits: bigint): void {
	for (const channel of guild.channels.values()) {
		channel.overwrites = [{ id: discord.bot.id, type: 1, allow: 0n, deny: bits }];
	}
}

describe('chat', { timeout: 60_000 }, () => {
	test('a mention, a reply that pings, and a DM are answered, with a reference and without a ping, in public', async () => {
		const { discord, ada, bob, general, bot } = await liveStage({ message: echo });
		const asked = ada.say(general, 'long 1 btc', { mention: true });
		const answered = await bob.hears(general);
		expect(answered).toMatchObject({ message_reference: { message_id: asked.id }, mentions: [], flags: 0 });
		expect(answered.content).toContain('long 1 btc');
		ada.say(general, 'and short?', { replyTo: answered });
		expect((await bob.hears(general)).content).toContain('and short?');
		ada.say(ada.dm.id, 'hi');
		expect((await ada.hears(ada.dm.id)).content).toBe('heard: hi');
		await eventually(() => expect(bot.counts.all()).toEqual({ messages: 3 }));
		expect(sent(discord, SAY)[0]?.body).toMatchObject({ nonce: asked.id, enforce_nonce: true, allowed_mentions: { parse: [] } });
		expect(discord.log.refused()).toEqual([]);
	});

	test('what is not for the bot is not even looked at', async () => {
		const looked: string[] = [];
		const { discord, ada, general } = await liveStage({
			message: async ({ content }) => {
				looked.push(content);
				return { kind: 'silent' };
			},
		});
		ada.say(general, 'long 1 btc 64k');
		ada.say(general, 'hello everyone @everyone');
		const mine = ada.say(ada.dm.id, 'for you');
		await eventually(() => expect(looked).toEqual([mine.content]));
		expect(sent(discord, SAY)).toEqual([]);
	});

	test.each([
		{ title: '50013 where it may not write', bits: SEND },
		{ title: '50001 where it may not look', bits: VIEW },
	])('$title: counted once, never tried again, no error', async ({ bits }) => {
		const live = await liveStage({ message: async (raw) => soon(50, await echo(raw)) });
		const { discord, ada, general, bot, log } = live;
		ada.say(general, 'hi', { mention: true });
		forbid(live, bits);
		await eventually(() => expect(bot.counts.all()).toEqual({ forbidden: 1 }));
		await soon(300, undefined);
		expect(sent(discord, SAY)).toHaveLength(1);
		expect(log.lines).toEqual([]);
	});

	test('without Read Message History it answers without the reference, and next time at once so', async () => {
		const live = await liveStage({ message: echo });
		const { discord, ada, general, bot } = live;
		forbid(live, HISTORY);
		for (const text of ['one', 'two']) {
			ada.say(general, text, { mention: true });
			const heard = await ada.hears(general);
			expect(heard.message_reference).toBeUndefined();
			expect(heard.content).toContain(text);
		}
		await eventually(() => expect(bot.counts.all()).toEqual({ messages: 2 }));
		expect(sent(discord, SAY).map(({ code }) => code)).toEqual([160_002, undefined, undefined]);
	});

	test('somebody who takes no DMs is counted', async () => {
		const { discord, bot } = await liveStage({ message: async (raw) => soon(50, await echo(raw)) });
		const eve = discord.person('Eve', { installed: true });
		eve.say(eve.dm.id, 'hi');
		eve.user.dmsOpen = false;
		await eventually(() => expect(bot.counts.all()).toEqual({ forbidden: 1 }));
	});

	test.each([
		['a reset after Discord acted', { kind: 'reset-after' }],
		['a connection that ends after Discord acted', { kind: 'end-after' }],
		['a 502', { kind: 'status', status: 502 }],
		['a rate limit', { kind: 'rate-limit', retryAfter: 0.3 }],
	] as const)('%s: the reply is there, and once', async (_, mistreatment) => {
		const { discord, ada, general, bot } = await liveStage({ message: echo });
		discord.faults.rest.on(SAY, mistreatment);
		ada.say(general, 'hi', { mention: true });
		await eventually(() => expect(bot.counts.all()).toEqual({ messages: 1 }));
		expect(ada.messages(general).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(1);
	});

	test('a picture that comes later is edited into the reply', async () => {
		const later = soon(100, { content: 'chart', files: [{ name: 'a.png', data: new Uint8Array([1, 2, 3]), description: 'A chart' }] });
		const { discord, ada, general } = await liveStage({ message: async () => ({ kind: 'reply', reply: { content: 'soon' }, later }) });
		ada.say(general, 'chart', { mention: true });
		await eventually(() => expect(sent(discord, EDIT)).toMatchObject([{ status: 200, files: ['a.png'] }]));
		expect(ada.messages(general).at(-1)?.attachments).toHaveLength(1);
		expect(discord.log.refused()).toEqual([]);
	});
});
