import { expect, test, vi } from 'vitest';
import { after, liveStage, sent } from './stage.ts';

type Live = Awaited<ReturnType<typeof liveStage>>;

/** Something is sent while the bot is away; ms until it is answered. */
async function answeredAfter({ ada, general }: Live, within: number): Promise<number> {
	const began = performance.now();
	const exchange = ada.slash(general, 'hello');
	expect(await exchange.first).toMatchObject({ kind: 'message', message: { content: 'hello' } });
	const ms = performance.now() - began;
	expect(ms).toBeLessThan(within);
	return ms;
}

const identifies = ({ discord }: Live) => sent(discord, 'Identify').length;

test.each([
	['a connection that is cut', (live: Live) => live.discord.faults.gateway.cut()],
	['a close with 4000', (live: Live) => live.discord.faults.gateway.close(4_000)],
	['a close with 1001', (live: Live) => live.discord.faults.gateway.close(1_001)],
	['an order to reconnect (op 7)', (live: Live) => live.discord.faults.gateway.reconnect()],
] as const)('%s: resumed, and the command sent meanwhile is answered', async (_, harm) => {
	const live = await liveStage();
	await answeredAfter(live, 1_000);
	harm(live);
	await answeredAfter(live, 2_000);
	expect(identifies(live)).toBe(1);
});

test('a peer that is gone without a word is noticed by missing heartbeats within seconds', async () => {
	const live = await liveStage({ heartbeatInterval: 400 });
	await answeredAfter(live, 1_000);
	live.discord.faults.gateway.blackHole();
	await answeredAfter(live, 3_000);
	expect(identifies(live)).toBe(1);
});

test('a silent peer is noticed long before Discord’s own heartbeats, 41 s apart, would tell', async () => {
	const live = await liveStage();
	await after(4_500, undefined);
	live.discord.faults.gateway.blackHole();
	await vi.waitFor(() => expect(sent(live.discord, 'Resume')).toHaveLength(1), 14_000);
	await answeredAfter(live, 1_000);
}, 30_000);

test('heartbeats that are no longer acknowledged: resumed', async () => {
	const live = await liveStage({ heartbeatInterval: 300 });
	live.discord.faults.gateway.acksStopped = true;
	await vi.waitFor(() => expect(live.log.lines.map(({ message }) => message)).toContain('the connection to Discord ended'), 4_000);
	live.discord.faults.gateway.acksStopped = false;
	await answeredAfter(live, 2_500);
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
	await vi.waitFor(() => expect(identifies(live)).toBe(2), 10_000);
	await live.discord.connected();
	await answeredAfter(live, 1_000);
});

test('a close that must not be followed by a reconnect ends the bot with a clear word', async () => {
	const live = await liveStage();
	live.discord.faults.gateway.close(4_004);
	expect(await live.fatal).toContain('Discord refused the token');
	await after(1_000, undefined);
	expect(identifies(live)).toBe(1);
});
