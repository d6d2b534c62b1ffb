import { describe, expect, test } from 'vitest';
import { createAges, madeAt } from '../../src/discord/age.ts';
import { createSeen } from '../../src/discord/seen.ts';
import { noStateFile } from '../../src/discord/state.ts';
import { skippingClock } from '../../src/local-discord/clock.ts';
import { CALLBACK, eventually, liveStage, sent, soon, stage } from './stage.ts';

const START = 1_790_000_000_000;
const idAt = (ms: number): string => (BigInt(ms - 1_420_070_400_000) << 22n).toString();

describe('once, and in time', { timeout: 60_000 }, () => {
	test('a snowflake tells when it was made', () => {
		// https://docs.discord.com/developers/reference#convert-snowflake-to-datetime
		expect(madeAt('175928847299117063')).toBe(1_462_015_105_796);
		expect(madeAt('x')).toBeNaN();
	});

	/** Ages of events that arrive at `at` having been made at `made` (ms after the start). */
	function agesOf(events: readonly (readonly [at: number, made: number])[], lag?: number): { ages: number[]; wrong: number[] } {
		let now = START;
		const wrong: number[] = [];
		const ages = createAges({ lateAfter: 2_700, lag, now: () => now, onClockWrong: (by) => wrong.push(by) });
		return {
			wrong,
			ages: events.map(([at, made]) => {
				now = START + at;
				return ages.of(idAt(START + made));
			}),
		};
	}

	test.each([
		{
			title: 'the smallest lag is no age',
			events: [
				[100, 0],
				[250, 50],
				[5_000, 2_000],
			],
			ages: [0, 100, 2_900],
		},
		{
			title: 'a clock 10 s ahead',
			events: [
				[10_100, 0],
				[10_250, 50],
				[14_000, 1_000],
			],
			ages: [0, 100, 2_900],
		},
		{
			title: 'a clock 10 s behind',
			events: [
				[100, 10_000],
				[250, 10_050],
				[4_000, 11_000],
			],
			ages: [0, 100, 2_900],
		},
		{
			title: 'ids that tell no time',
			events: [
				[100, -9e11],
				[200, -8e11],
				[9_000, -7e11],
			],
			ages: [0, 0, 0],
		},
	] as const)('age: $title', ({ events, ages }) => {
		expect(agesOf(events).ages).toEqual(ages);
	});

	test('a lag remembered from the process before makes the first event late', () => {
		expect(agesOf([[5_000, 0]], 100)).toEqual({ ages: [4_900], wrong: [] });
	});

	test('if everything looks late for a while the clock is to blame: it is said, and they count as fresh', () => {
		const late = Array.from({ length: 8 }, (_, n) => [n * 1_000 + 6_000, n * 1_000] as const);
		const { ages, wrong } = agesOf([[0, -100], ...late]);
		expect(ages).toEqual([0, 5_900, 5_900, 5_900, 5_900, 5_900, 0, 0, 0]);
		expect(wrong).toEqual([6_000]);
	});

	test('an id is remembered as long as there is room', () => {
		const seen = createSeen(2);
		expect(['a', 'b', 'a', 'c', 'a', 'b'].map(seen)).toEqual([false, false, true, false, false, false]);
	});

	test('an interaction that is delivered twice is answered once; a chat message too', async () => {
		const { discord, ada, general, bot } = await liveStage({ message: async () => ({ kind: 'reply', reply: { content: 'once' } }) });
		discord.faults.gateway.duplicate('INTERACTION_CREATE');
		discord.faults.gateway.duplicate('MESSAGE_CREATE', 9);
		expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
		ada.say(general, 'hi', { mention: true });
		await ada.hears(general);
		await eventually(() => expect(bot.counts.all()).toEqual({ answered: 1, messages: 1, duplicate: 2 }));
		expect(sent(discord, CALLBACK)).toHaveLength(1);
		expect(sent(discord, 'POST /channels/:channel/messages')).toHaveLength(1);
	});

	test('of two processes with one token one answers; the other counts it and writes no line', async () => {
		const { discord, ada, general, bot, start, log } = await liveStage({ identifyWindow: 0 });
		const other = start({ stateFile: noStateFile });
		await discord.connected(2);
		for (let n = 0; n < 5; n++) expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
		await eventually(() => {
			const [one, two] = [bot.counts.all(), other.counts.all()];
			expect((one.answered ?? 0) + (two.answered ?? 0)).toBe(5);
			expect((one.already ?? 0) + (two.already ?? 0)).toBe(5);
		});
		expect(ada.messages(general)).toHaveLength(5);
		expect(log.lines).toEqual([]);
	});

	test.each([10_000, -10_000])('with a clock that is %i ms off commands are answered all the same', async (aheadOf) => {
		const { ada, general, log } = await liveStage({ clock: skippingClock(aheadOf) });
		for (let n = 0; n < 3; n++) expect(await ada.slash(general, 'hello').first).toMatchObject({ kind: 'message' });
		expect(log.lines.map(({ message }) => message)).toEqual(['all events look late: is this machine’s clock right?']);
	});

	test('what waited too long for the bot to come back is dropped and counted; what did not is answered', async () => {
		const { discord, ada, bob, general, start } = await stage();
		const first = start();
		await first.ready;
		await ada.slash(general, 'hello').first;
		await first.stop();
		const lost = ada.slash(general, 'hello');
		await soon(3_000, undefined);
		const fresh = bob.slash(general, 'hello');
		const second = start();
		expect(await fresh.first).toMatchObject({ kind: 'message' });
		expect(await lost.first).toMatchObject({ kind: 'failed' });
		await eventually(() => expect(second.counts.all()).toEqual({ late: 1, answered: 1 }));
		expect(sent(discord, CALLBACK)).toHaveLength(2);
	});
});
