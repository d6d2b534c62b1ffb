import { describe, expect, test } from 'vitest';
import { noStateFile } from '../../src/discord/state.ts';
import { eventually, liveStage, sent, soon, stage } from './stage.ts';

type Live = Awaited<ReturnType<typeof liveStage>>;

/** The bot answers, if not at once then before long. */
async function answersAgain({ ada, general }: Live): Promise<void> {
	for (;;) {
		const seen = await Promise.race([ada.slash(general, 'hello').first, soon(3_500, undefined)]);
		if (seen?.kind === 'message') return;
	}
}

const identifies = ({ discord }: Live) => sent(discord, 'Identify').length;

describe('the gateway', { timeout: 60_000 }, () => {
	test.each([
		['a connection that is cut', (live: Live) => live.discord.faults.gateway.cut()],
		['a close with 4000', (live: Live) => live.discord.faults.gateway.close(4_000)],
		['a close with 1001', (live: Live) => live.discord.faults.gateway.close(1_001)],
		['an order to reconnect (op 7)', (live: Live) => live.discord.faults.gateway.reconnect()],
		['a session that is doubted (op 9, resumable)', (live: Live) => live.discord.faults.gateway.invalidate(true)],
		['a close with 4009', (live: Live) => live.discord.faults.gateway.close(4_009)],
		[
			'connections that are reset before they are open',
			({ discord }: Live) => {
				discord.faults.gateway.refuseConnections(3);
				discord.faults.gateway.cut();
			},
		],
	] as const)('%s: resumed, and the command sent meanwhile is answered', async (_, harm) => {
		const live = await liveStage();
		await answersAgain(live);
		harm(live);
		await answersAgain(live);
		expect(identifies(live)).toBe(1);
	});

	test('a peer that is gone without a word is noticed by missing heartbeats within seconds', async () => {
		const live = await liveStage({ heartbeatInterval: 400 });
		await answersAgain(live);
		live.discord.faults.gateway.blackHole();
		await answersAgain(live);
		expect(identifies(live)).toBe(1);
	});

	test('a silent peer is noticed long before Discord’s own heartbeats, 41 s apart, would tell', async () => {
		const live = await liveStage();
		await soon(4_500, undefined);
		live.discord.faults.gateway.blackHole();
		await eventually(() => expect(sent(live.discord, 'Resume')).toHaveLength(1));
		await answersAgain(live);
	});

	test('heartbeats that are no longer acknowledged: resumed', async () => {
		const live = await liveStage({ heartbeatInterval: 300 });
		live.discord.faults.gateway.acksStopped = true;
		await eventually(() => expect(live.log.lines.map(({ message }) => message)).toContain('the connection to Discord ended'));
		live.discord.faults.gateway.acksStopped = false;
		await answersAgain(live);
		expect(identifies(live)).toBe(1);
	});

	test('a server with many shards: every one answers, DMs too', async () => {
		const live = await liveStage({ shards: 4, maxConcurrency: 16 });
		await live.discord.connected(4);
		const { discord, ada } = live;
		for (let n = 0; n < 4; n++) {
			const guild = discord.world.addGuild(`Server ${n}`, ['general']);
			discord.world.join(guild, ada.user);
			const [channel = ''] = [...guild.channels.keys()];
			expect(await ada.slash(channel, 'hello').first).toMatchObject({ kind: 'message' });
		}
		expect(await ada.slash(ada.dm.id, 'hello').first).toMatchObject({ kind: 'message' });
	});

	test('20,000 servers are not waited for', async () => {
		const live = await liveStage({ shards: 10, maxConcurrency: 16, manyGuilds: { count: 20_000, channels: 20, roles: 10, emojis: 5 } });
		await live.discord.connected(10);
		expect(await live.ada.slash(live.ada.dm.id, 'hello').first).toMatchObject({ kind: 'message' });
	});

	test('a session that Discord forgot is begun anew, and then commands are answered', async () => {
		const live = await liveStage({ identifyWindow: 0 });
		live.discord.faults.gateway.invalidate(false);
		await eventually(() => expect(identifies(live)).toBe(2));
		await live.discord.connected();
		await answersAgain(live);
	});

	test('an IDENTIFY that is refused (op 9) is tried again', async () => {
		const { discord, start, ada, general } = await stage({ identifyWindow: 0 });
		discord.faults.gateway.refuseIdentifies(1);
		await start().ready;
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
		expect(sent(discord, 'Identify')).toHaveLength(2);
	});

	test('when a day’s IDENTIFYs run out the bot waits, and says so, instead of losing its token', async () => {
		const { discord, start, log } = await stage({ identifyWindow: 0, identifiesADay: 4 });
		for (let n = 0; n < 2; n++) {
			const bot = start({ stateFile: noStateFile });
			await bot.ready;
			await bot.stop();
		}
		const file = { ...noStateFile, read: () => ({ ...noStateFile.read(), identifiedAt: Date.now() }) };
		start({ stateFile: file });
		await eventually(() => expect(log.lines.at(-1)?.message).toBe('too many starts lately: waiting before the next one'));
		expect(sent(discord, 'Identify')).toHaveLength(2);
	});

	test('a close that must not be followed by a reconnect ends the bot with a clear word', async () => {
		const live = await liveStage();
		live.discord.faults.gateway.close(4_004);
		expect(await live.fatal).toContain('Discord refused the token');
		await soon(1_000, undefined);
		expect(identifies(live)).toBe(1);
	});
});
