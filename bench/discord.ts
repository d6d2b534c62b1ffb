import { setTimeout as sleep } from 'node:timers/promises';
import { flood, type Latency, put } from './discord-load.ts';
import { type Memory, start } from './discord-program.ts';
import { medianOf } from './median.ts';

const FLOOR = 'bench/discord-floor.ts';
const BOT = 'src/main.ts';
const DEFERRING = 'bench/discord-deferring.ts';
const SIZES = [1, 1_000, 20_000];
const RATES = [100, 500];
const GROWTH = 16_000;
/** Handlers of answered interactions are swept every 10 s. */
const SWEPT_AFTER = 12_000;

export interface DiscordBench {
	/** Runs whose median counts, floor and bot in turn. */
	readonly runs: number;
	/** Length of one load. */
	readonly seconds: number;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Each program in turn, so many times over: what it gave, by program. */
async function inTurn<T>(programs: readonly string[], runs: number, measure: (program: string) => Promise<T>): Promise<T[][]> {
	const results: T[][] = programs.map(() => []);
	for (let run = 0; run < runs; run++) {
		for (const [index, program] of programs.entries()) results[index]?.push(await measure(program));
	}
	return results;
}

function compare(title: string, [floor = Number.NaN, bot = Number.NaN]: readonly number[], unit: string, aim: number): void {
	const figures = `floor ${floor.toFixed(1).padStart(7)} ${unit}   bot ${bot.toFixed(1).padStart(7)} ${unit}`;
	print(`  ${title.padEnd(34)} ${figures}   ×${(bot / floor).toFixed(2)} (aim ×${aim})`);
}

async function latency(program: string, command: string, { rate, seconds }: { rate: number; seconds: number }): Promise<Latency> {
	const measured = await start(program);
	await flood(command, 400, measured.discord);
	const result = await put({ command, rate, seconds }, measured.discord);
	await measured.stop();
	return result;
}

async function roundTrips({ runs, seconds }: DiscordBench): Promise<void> {
	for (const rate of RATES) {
		const atOnce = await inTurn([FLOOR, BOT], runs, (program) => latency(program, 'about', { rate, seconds }));
		for (const part of ['p50', 'p90', 'p99'] as const) {
			const medians = atOnce.map((results) => medianOf(results.map((result) => result[part])));
			compare(`answered at once, ${rate}/s, ${part}`, medians, 'ms', part === 'p99' ? 2 : 1.3);
		}
		const deferred = await inTurn([FLOOR, DEFERRING], runs, (program) => latency(program, 'slow', { rate, seconds }));
		for (const part of ['p50', 'p90', 'p99'] as const) {
			const [floor = Number.NaN, bot = Number.NaN] = deferred.map((results) => medianOf(results.map((result) => result[part])));
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
		const medians = (of: (result: (typeof results)[0][0]) => number) => results.map((each) => medianOf(each.map(of)));
		const many = guilds.toLocaleString('en-US');
		compare(
			`start to READY, ${many} servers`,
			medians(({ ms }) => ms),
			'ms',
			1.5,
		);
		compare(
			`memory (RSS), ${many} servers`,
			medians(({ memory }) => memory.rss / 1e6),
			'MB',
			1.3,
		);
	}
}

/** Bytes of heap that stay for each command. */
async function growth(program: string, command: string): Promise<number> {
	const measured = await start(program);
	await flood(command, 6_000, measured.discord);
	await sleep(SWEPT_AFTER);
	const before = await measured.memory();
	await flood(command, GROWTH, measured.discord);
	await sleep(SWEPT_AFTER);
	const after = await measured.memory();
	await measured.stop();
	return (after.heapUsed - before.heapUsed) / GROWTH;
}

/** The bot on a Discord of this machine, beside a bare discord.js client on the same one. */
export async function benchDiscord(options: DiscordBench): Promise<void> {
	print(`Discord (medians of ${options.runs} interleaved runs of ${options.seconds} s)`);
	await starts(options);
	await roundTrips(options);
	for (const [command, bot] of [
		['about', BOT],
		['slow', DEFERRING],
	] as const) {
		const [floor, ours] = [await growth(FLOOR, command), await growth(bot, command)];
		print(
			`  ${`heap a command, ${command === 'slow' ? 'deferred' : 'at once'}`.padEnd(34)} floor ${floor.toFixed(0)} B   bot ${ours.toFixed(0)} B   (aim ≤ 50 B)`,
		);
	}
}
