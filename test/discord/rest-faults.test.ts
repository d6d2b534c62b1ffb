import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/commands/types.ts';
import type { Mistreatment } from '../../src/local-discord/faults/rest.ts';
import { CALLBACK, eventually, liveStage, say, sent, slowly, stage, testCommands } from './stage.ts';

const EDIT = 'PATCH /webhooks/:app/:token/messages/:message';
const FOLLOW_UP = 'POST /webhooks/:app/:token';
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
	['a request that is acted on after its time', { kind: 'slow', ms: 1_500 }, 1],
	['a short rate limit', { kind: 'rate-limit', retryAfter: 0.4 }, 1],
	['a short global rate limit', { kind: 'rate-limit', retryAfter: 0.4, scope: 'global' }, 1],
	['a short rate limit that it shares with others', { kind: 'rate-limit', retryAfter: 0.4, scope: 'shared' }, 1],
];

describe('faults of the API', { timeout: 60_000 }, () => {
	test.each(SURVIVED)('a first answer survives %s, and is there once', async (_, mistreatment, times) => {
		const { discord, ada, general, bot, log } = await liveStage();
		discord.faults.rest.on(CALLBACK, mistreatment, times);
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message', message: { content: 'hello' } });
		await eventually(() => expect(bot.counts.all()).toEqual({ answered: 1 }));
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
		await eventually(() => expect(bot.counts.all()).toEqual({ lost: 1 }));
		expect(sent(discord, CALLBACK)).toHaveLength(1);
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
	});

	test('a first answer that Discord keeps failing on is given up within its time: counted, one line, and the next one works', async () => {
		const { discord, ada, general, bot, log } = await liveStage();
		discord.faults.rest.on(CALLBACK, { kind: 'status', status: 500 }, 3);
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'failed' });
		await eventually(() => expect(bot.counts.all()).toEqual({ lost: 1 }));
		expect(log.lines).toMatchObject([{ level: 'warn', fields: { where: '/hello' }, message: 'an answer could not be delivered' }]);
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
	});

	test('10062: an answer that comes when Discord has given up is counted, not tried again, no line', async () => {
		const { discord, ada, general, bot, log } = await liveStage({ answerWithin: 200, answer: () => slowly(600, reply('too late')) });
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'failed' });
		await eventually(() => expect(bot.counts.all()).toEqual({ gone: 1 }));
		expect(sent(discord, CALLBACK).map(({ code }) => code)).toEqual([10_062]);
		expect(log.lines).toEqual([]);
	});

	test('50027: an edit after the token’s time is counted, not tried again, no line', async () => {
		const { discord, ada, general, bot, log } = await liveStage({ tokenLife: 2_000, answer: () => slowly(2_500, reply('too late')) });
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'thinking' });
		await eventually(() => expect(bot.counts.all()).toEqual({ deferred: 1, gone: 1 }));
		expect(sent(discord, EDIT).map(({ code }) => code)).toEqual([50_027]);
		expect(log.lines).toEqual([]);
	});

	test.each(['reset-after', 'end-after', 'silent'] as const)('%s: a follow-up is never sent twice', async (kind) => {
		const answer = () => slowly(1_550, { kind: 'reply', reply: { content: 'yours', visibility: 'private' } }, { visibility: 'public' });
		const { discord, ada, general, bot } = await liveStage({ answer });
		discord.faults.rest.on(FOLLOW_UP, { kind });
		await ada.slash(general, 'hello').settled;
		await eventually(() => expect(bot.counts.all()).toEqual({ deferred: 1, lost: 1 }));
		expect(ada.messages(general).map(({ content }) => content)).toEqual(['The answer is for you alone: see below.', 'yours']);
	});

	test('a global rate limit of the bot’s token does not hold back answers to commands', async () => {
		const { discord, ada, general } = await liveStage({ message: async () => reply('in chat') });
		discord.faults.rest.on(SAY, { kind: 'rate-limit', retryAfter: 2, scope: 'global' });
		ada.say(general, 'hi', { mention: true });
		await eventually(() => expect(sent(discord, SAY)).toHaveLength(1));
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
		const { discord, guild, general, start } = await stage({ answer: () => slowly(400, reply('done')) });
		const bot = start({ deferAfter: 100 });
		await bot.ready;
		const people = Array.from({ length: 120 }, (_, n) => discord.person(`P${n}`, { guildIds: [guild.id] }));
		const all = await Promise.all(people.map((person) => person.slash(general, 'hello').settled));
		expect(all.filter(({ kind }) => kind !== 'message')).toEqual([]);
		await eventually(() => expect(bot.counts.all()).toEqual({ deferred: 120 }));
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
