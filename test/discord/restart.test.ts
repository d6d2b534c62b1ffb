import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/commands/types.ts';
import { stateFileOf } from '../../src/discord/state.ts';
import { CALLBACK, eventually, offline, say, sent, slowly, soon, stage, testLog } from './stage.ts';

const EDIT = 'PATCH /webhooks/:app/:token/messages/:message';

const reply = (content: string): Response => ({ kind: 'reply', reply: { content } });

describe('restarts', { timeout: 60_000 }, () => {
	test('a restart in order: what is in flight is finished, what comes meanwhile is answered by the next process, no identify is spent', async () => {
		const asked = Promise.withResolvers<void>();
		const answer = () => {
			asked.resolve();
			return slowly(600, reply('done'));
		};
		const { discord, ada, bob, general, start, dir } = await stage({ answer });
		const first = start();
		await first.ready;
		const inFlight = ada.slash(general, 'hello');
		await asked.promise;
		const gone = offline(discord);
		const stopped = first.stop();
		await gone;
		const meanwhile = bob.slash(general, 'hello');
		await stopped;
		expect(await inFlight.first).toMatchObject({ kind: 'message', message: { content: 'done' } });
		const second = start();
		expect(await meanwhile.first).toMatchObject({ kind: 'message', message: { content: 'done' } });
		await eventually(() => expect(second.counts.all()).toEqual({ answered: 1 }));
		expect(sent(discord, 'Identify')).toHaveLength(1);
		expect(sent(discord, 'Resume')).toHaveLength(1);
		expect(readdirSync(dir)).toHaveLength(1);
		expect(readFileSync(join(dir, readdirSync(dir)[0] ?? ''), 'utf8')).not.toContain(discord.token);
	});

	test('after a resumed start long answers, DMs and mentions work: who the bot is was kept', async () => {
		const { discord, ada, general, start } = await stage({
			answer: () => slowly(1_550, reply('done')),
			message: async () => reply('in chat'),
		});
		const first = start();
		await first.ready;
		await first.stop();
		expect(await start().ready).toBe(discord.applicationId);
		expect(await ada.slash(general, 'hello').settled).toMatchObject({ kind: 'message', message: { content: 'done' } });
		ada.say(general, 'hi', { mention: true });
		expect(await ada.hears(general)).toMatchObject({ content: 'in chat' });
		expect(sent(discord, 'Identify')).toHaveLength(1);
	});

	test('a process that dies after a deferral: the next one gives the answer, once', async () => {
		const { discord, ada, general, start, dir } = await stage({ answer: () => slowly(1_800, reply('done')) });
		const api = { api: discord.apiUrl, token: discord.token };
		const first = start();
		await first.ready;
		const exchange = ada.slash(general, 'hello');
		expect(await exchange.first).toMatchObject({ kind: 'thinking' });
		const left = stateFileOf(dir, api, testLog()).read();
		expect(left.ended).toBe(false);
		discord.faults.rest.on(EDIT, { kind: 'status', status: 500 }, 99);
		await Promise.all([first.stop(), soon(400, undefined)]);
		discord.faults.rest.clear();
		start({
			stateFile: { read: () => left, write() {}, writeNow() {} },
			answers: async () => ({ interaction: () => say('from the next'), message: async () => reply('') }),
		});
		expect(await exchange.settled).toMatchObject({ kind: 'message', message: { content: 'from the next' } });
		expect(ada.messages(general)).toHaveLength(1);
		expect(sent(discord, CALLBACK).map(({ status }) => status)).toEqual([204, 400]);
	});

	test('what one bot on one Discord left is not read by another', async () => {
		const { discord, start, dir } = await stage();
		const first = start();
		await first.ready;
		await first.stop();
		const sessionsOf = (api: string, token: string) => Object.keys(stateFileOf(dir, { api, token }, testLog()).read().sessions);
		expect(sessionsOf(discord.apiUrl, discord.token)).toEqual(['0']);
		expect(sessionsOf(discord.apiUrl, 'another')).toEqual([]);
		expect(sessionsOf('https://discord.com/api', discord.token)).toEqual([]);
	});

	test('a bot that is stopped before it is connected leaves in order', async () => {
		const { start } = await stage();
		const bot = start();
		await bot.stop();
		expect(bot.counts.all()).toEqual({});
	});

	test('a state directory that can’t be written is said once; the bot runs all the same', async () => {
		const { discord, ada, general, start, log } = await stage();
		start({ stateFile: stateFileOf('/dev/null/state', { api: discord.apiUrl, token: discord.token }, log) });
		await discord.connected();
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
		await eventually(() => expect(log.lines).toHaveLength(1));
		expect(log.lines[0]?.message).toContain('STATE_DIR');
	});

	test('a session that is refused at the start is begun anew', async () => {
		const { discord, ada, general, start } = await stage({ identifyWindow: 0 });
		const first = start();
		await first.ready;
		await first.stop();
		discord.faults.gateway.forgetSessions();
		start();
		await eventually(() => expect(sent(discord, 'Identify')).toHaveLength(2));
		await discord.connected();
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
	});
});
