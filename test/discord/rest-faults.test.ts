import { describe, expect, test, vi } from 'vitest';
import type { Response } from '../../src/commands/types.ts';
import type { Mistreatment } from '../../src/local-discord/faults/rest.ts';
import { CALLBACK, liveStage, say, sent, slowly, stage, testCommands } from './stage.ts';

const EDIT = 'PATCH /webhooks/:app/:token/messages/:message';
const SAY = 'POST /channels/:channel/messages';

const reply = (content: string): Response => ({ kind: 'reply', reply: { content } });

/** Faults that a first answer survives within its 3 s, whether or not Discord acted before it failed. */
const SURVIVED: readonly (readonly [title: string, mistreatment: Mistreatment, times: number])[] = [
	['a 502', { kind: 'status', status: 502 }, 1],
	['two 503s', { kind: 'status', status: 503 }, 2],
	['a connection that ends after Discord acted', { kind: 'end-after' }, 1],
	['a reset after Discord acted', { kind: 'reset-after' }, 1],
	['a reset before Discord acted', { kind: 'reset-before' }, 1],
	['no answer although Discord acted', { kind: 'silent' }, 1],
	['an answer that comes 2 s late', { kind: 'slow-answer', ms: 2_000 }, 1],
	['a short rate limit', { kind: 'rate-limit', retryAfter: 0.4 }, 1],
	['a short global rate limit', { kind: 'rate-limit', retryAfter: 0.4, scope: 'global' }, 1],
];

/** A machine with much else to do may miss a deadline that is Discord's own. */
describe('faults of the API', { retry: 3, timeout: 60_000 }, () => {
	test.each(SURVIVED)('a first answer survives %s, and is there once', async (_, mistreatment, times) => {
		const { discord, ada, general, bot, log } = await liveStage();
		discord.faults.rest.on(CALLBACK, mistreatment, times);
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message', message: { content: 'hello' } });
		await vi.waitFor(() => expect(bot.counts.all()).toEqual({ answered: 1 }), 4_000);
		expect(ada.messages(general)).toHaveLength(1);
		expect(log.lines).toEqual([]);
	});

	test.each(SURVIVED)('an edit after a deferral survives %s', async (_, mistreatment, times) => {
		const { discord, ada, general } = await liveStage({ answer: () => slowly(1_550, reply('at last')) });
		discord.faults.rest.on(EDIT, mistreatment, times);
		expect(await ada.slash(general, 'hello').settled).toMatchObject({ kind: 'message', message: { content: 'at last' } });
		expect(ada.messages(general)).toHaveLength(1);
	});

	test('a first answer is not sent after its time: a long rate limit is counted, not slept out', async () => {
		const { discord, ada, general, bot } = await liveStage();
		discord.faults.rest.on(CALLBACK, { kind: 'rate-limit', retryAfter: 5 });
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'failed' });
		await vi.waitFor(() => expect(bot.counts.all()).toEqual({ lost: 1 }));
		expect(sent(discord, CALLBACK)).toHaveLength(1);
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
	});

	test('a global rate limit of the bot’s token does not hold back answers to commands', async () => {
		const { discord, ada, general } = await liveStage({ message: async () => reply('in chat') });
		discord.faults.rest.on(SAY, { kind: 'rate-limit', retryAfter: 2, scope: 'global' });
		ada.say(general, 'hi', { mention: true });
		await vi.waitFor(() => expect(sent(discord, SAY)).toHaveLength(1));
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
		expect(sent(discord, SAY)).toHaveLength(1);
		expect(await ada.hears(general)).toMatchObject({ content: 'in chat' });
	});

	test('an answer that Discord refuses becomes a kind word, at once or after a deferral, and one log line without its text', async () => {
		const tooLong = 'secret 64000 '.repeat(200);
		const { ada, general, log, bot } = await liveStage({
			provokes: true,
			commands: testCommands('hello', 'slow'),
			answer: (name) => (name === 'slow' ? slowly(1_600, reply(tooLong)) : say(tooLong)),
		});
		for (const name of ['hello', 'slow']) {
			expect(await ada.slash(general, name).settled).toMatchObject({ message: { content: expect.stringContaining('not your fault') } });
			expect(log.lines.at(-1)).toMatchObject({ level: 'error', fields: { where: `/${name}` }, message: 'Discord refused what we sent' });
			expect(log.lines.map(({ fields }) => String(fields.err)).join()).not.toContain('secret');
		}
		expect(bot.counts.all()).toMatchObject({ refused: 2 });
	});

	test('120 deferred answers at once all arrive: the bot’s 50 requests a second are not theirs', async () => {
		const { discord, guild, general } = await liveStage({ answer: () => slowly(1_501, reply('done')) });
		const people = Array.from({ length: 120 }, (_, n) => discord.person(`P${n}`, { guildIds: [guild.id] }));
		const all = await Promise.all(people.map((person) => person.slash(general, 'hello').settled));
		expect(all.filter(({ kind }) => kind !== 'message')).toEqual([]);
	});

	test('a token that is refused while running ends the bot with a clear word', async () => {
		const { ada, general, discord, fatal } = await liveStage({ message: async () => reply('in chat') });
		discord.faults.rest.on(SAY, { kind: 'status', status: 401 });
		ada.say(general, 'hi', { mention: true });
		expect(await fatal).toContain('Discord refused the token');
	});

	test('a token that is refused at the start ends the bot with a clear word', async () => {
		const { start, fatal } = await stage();
		start({ token: 'wrong' });
		expect(await fatal).toContain('DISCORD_TOKEN');
	});

	test('a Discord that is not there yet is waited for', async () => {
		const { discord, start, ada, general } = await stage();
		discord.faults.rest.on('GET /gateway/bot', { kind: 'status', status: 503 }, 3);
		start();
		await discord.connected();
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
	});
});
