import { setTimeout as sleep } from 'node:timers/promises';
import { benchGrowth } from './discord-growth.ts';
import { flood, type Latency, type Load, put } from './discord-load.ts';
import { FLOOR, type Memory, start } from './discord-program.ts';
import { benchRush } from './discord-rush.ts';
import { inTurn, mediansOf, print } from './in-turn.ts';

const BOT = 'src/main.js';
const DEFERRING = 'bench/discord-deferring.js';
const SIZES = [1, 1_000, 20_000];
const RATES = [100, 500];

export interface DiscordBench {
	/** Runs whose median counts, floor and bot in turn. */
	readonly runs: number;
	/** Length of one load. */
	readonly seconds: number;
}

function compare(title: string, [floor = Number.NaN, bot = Number.NaN]: readonly number[], unit: string, aim: number): void {
	const figures = `floor ${floor.toFixed(1).padStart(7)} ${unit}   bot ${bot.toFixed(1).padStart(7)} ${unit}`;
	print(`  ${title.padEnd(34)} ${figures}   ×${(bot / floor).toFixed(2)} (aim ×${aim})`);
}

async function latency(program: string, load: Load): Promise<Latency> {
	const measured = await start(program);
	await flood(load.command, 400, measured.discord);
	const result = await put(load, measured.discord);
	await measured.stop();
	return result;
}

async function roundTrips({ runs, seconds }: DiscordBench): Promise<void> {
	for (const rate of RATES) {
		const atOnce = await inTurn([FLOOR, BOT], runs, (program) => latency(program, { command: 'about', rate, seconds }));
		for (const part of ['p50', 'p90', 'p99'] as const) {
			const medians = mediansOf(atOnce, (result) => result[part]);
			compare(`answered at once, ${rate}/s, ${part}`, medians, 'ms', part === 'p99' ? 2 : 1.3);
		}
		const deferred = await inTurn([FLOOR, DEFERRING], runs, (program) => latency(program, { command: 'slow', rate, seconds }));
		for (const part of ['p50', 'p90', 'p99'] as const) {
			const [floor = Number.NaN, bot = Number.NaN] = mediansOf(deferred, (result) => result[part]);
			const aim = rate === 500 && part === 'p99' ? '   (aim under 20 ms)' : '';
			print(
				`  ${`deferred, ${rate}/s, ${part}`.padEnd(34)} floor ${floor.toFixed(1).padStart(7)} ms   bot ${bot.toFixed(1).padStart(7)} ms${aim}`,
			);
		}
	}
}

/** Memory counts once the first command is answered: by then everything is loaded. */
async function startOf(program: string, guilds: number): Promise<{ ms: number; memory: Memory }> {
	const measured = await start(program, guilds);
	await flood('about', 1, measured.discord);
	await sleep(1_000);
	const memory = await measured.memory();
	await measured.stop();
	return { ms: measured.startedIn, memory };
}

async function starts({ runs }: DiscordBench): Promise<void> {
	await startOf(BOT, 1);
	for (const guilds of SIZES) {
		const results = await inTurn([FLOOR, BOT], runs, (program) => startOf(program, guilds));
		const many = guilds.toLocaleString('en-US');
		compare(
			`start to READY, ${many} servers`,
			mediansOf(results, ({ ms }) => ms),
			'ms',
			1.5,
		);
		compare(
			`memory (RSS), ${many} servers`,
			mediansOf(results, ({ memory }) => memory.rss / 1e6),
			'MB',
			1.3,
		);
	}
}

/** The bot on a Discord of this machine, beside a bare discord.js client on the same one. */
export async function benchDiscord(options: DiscordBench): Promise<void> {
	print(`Discord (medians of ${options.runs} interleaved runs of ${options.seconds} s)`);
	await starts(options);
	await roundTrips(options);
	await benchRush(options, [FLOOR, BOT]);
	await benchGrowth(FLOOR, { about: BOT, slow: DEFERRING });
}
