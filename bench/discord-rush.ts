import { flood, type Latency, put } from './discord-load.ts';
import { start } from './discord-program.ts';
import { inTurn, mediansOf, print } from './in-turn.ts';

const RATES = [1_000, 2_000];
const COMMAND = 'about';

async function rushed(program: string, rate: number, seconds: number): Promise<Latency> {
	const measured = await start(program);
	await flood(COMMAND, 2_000, measured.discord);
	const result = await put({ command: COMMAND, rate, seconds }, measured.discord);
	await measured.stop();
	return result;
}

/** More than a bot will ever see. The floor's figures show what the Discord of this machine itself carries. */
export async function benchRush({ runs, seconds }: { runs: number; seconds: number }, programs: readonly [string, string]): Promise<void> {
	for (const rate of RATES) {
		const results = await inTurn(programs, runs, (program) => rushed(program, rate, seconds));
		const [done, p50, p99] = (['done', 'p50', 'p99'] as const).map((part) => mediansOf(results, (result) => result[part]));
		const figures = ['floor', 'bot'].map((name, index) => {
			const [answers, half, most] = [done, p50, p99].map((medians) => medians?.[index] ?? Number.NaN);
			return `${name} ${answers?.toFixed(0)}/s done, p50 ${half?.toFixed(1)} ms, p99 ${most?.toFixed(1)} ms`;
		});
		print(`  ${`${rate.toLocaleString('en-US')}/s asked`.padEnd(34)} ${figures.join('   ')}`);
	}
}
