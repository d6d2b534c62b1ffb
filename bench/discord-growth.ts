import { setTimeout as sleep } from 'node:timers/promises';
import { flood } from './discord-load.ts';
import { start } from './discord-program.ts';
import { print } from './in-turn.ts';

const GROWTH = 16_000;
/** Before that: what V8 compiles because it has become hot is no growth. It comes once, whatever number of commands follows. */
const WARM = 22_000;
/** V8 drops the code of functions that so many collections have not seen running: megabytes, at some point of a run or another. */
const COLLECTIONS = 8;
/** Handlers of answered interactions are swept every 10 s. */
const SWEPT_AFTER = 12_000;

/** Bytes of heap that stay for each command. */
async function growth(program: string, command: string): Promise<number> {
	const measured = await start(program);
	await flood(command, WARM, measured.discord);
	await sleep(SWEPT_AFTER);
	const before = await measured.memory(COLLECTIONS);
	await flood(command, GROWTH, measured.discord);
	await sleep(SWEPT_AFTER);
	const after = await measured.memory(COLLECTIONS);
	await measured.stop();
	return (after.heapUsed - before.heapUsed) / GROWTH;
}

/** What commands leave behind, beside the floor: answered at once, and deferred. */
export async function benchGrowth(floor: string, bots: { readonly about: string; readonly slow: string }): Promise<void> {
	for (const [command, kind] of [
		['about', 'at once'],
		['slow', 'deferred'],
	] as const) {
		const [bare, ours] = [await growth(floor, command), await growth(bots[command], command)];
		print(`  ${`heap a command, ${kind}`.padEnd(34)} floor ${bare.toFixed(0)} B   bot ${ours.toFixed(0)} B   (aim ≤ 50 B)`);
	}
}
