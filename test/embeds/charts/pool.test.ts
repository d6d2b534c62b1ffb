import { setTimeout as after } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createPool, type Pool } from '../../../src/embeds/charts/pool.ts';

let pool: Pool | undefined;
afterEach(() => pool?.close());

function poolOf(options: { threads?: number; waiting?: number; limitMs?: number; restMs?: number } = {}): Pool {
	const worker = new URL('./workers/names.ts', import.meta.url);
	pool = createPool({ worker, env: {}, threads: 2, waiting: 10, limitMs: 10_000, restMs: 10_000, ...options });
	return pool;
}
/** Which threads answered. */
const threadsOf = async (made: Pool, ...inputs: number[]) =>
	(await Promise.all(inputs.map((input) => made.run(input)))).map(([thread]) => thread);

test('one thing after another is done by one thread', async () => {
	const made = poolOf();
	const [first] = await threadsOf(made, 0);
	expect(await threadsOf(made, 0)).toEqual([first]);
});

test('things at the same time are shared by as many threads as there may be, no more', async () => {
	const got = await threadsOf(poolOf({ threads: 2 }), 100, 100, 100, 100, 100);
	expect(new Set(got).size).toBe(2);
});

test('a thread ends when it had nothing to do for long enough; the next thing gets a new one', async () => {
	const made = poolOf({ threads: 1, restMs: 30 });
	const [first] = await threadsOf(made, 0);
	await after(300);
	const [second] = await threadsOf(made, 0);
	expect(second).not.toBe(first);
});

test('a thread that is ending is handed nothing: asked at any moment around it, every thing is done', async () => {
	const made = poolOf({ threads: 1, restMs: 5 });
	for (const pause of [3, 4, 5, 6, 7, 5, 5]) {
		await after(pause);
		expect(await threadsOf(made, 0)).toHaveLength(1);
	}
});

test('the time limit counts the waiting too, and takes nothing from those behind', async () => {
	const made = poolOf({ threads: 1, limitMs: 400 });
	await made.run(0);
	const got = await Promise.allSettled([made.run(900), made.run(0), made.run(0)]);
	expect(got.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	expect(await threadsOf(made, 0)).toHaveLength(1);
});

test('closed, it takes nothing more and ends what is being done', async () => {
	const made = poolOf({ threads: 1 });
	await made.run(0);
	const waiting = Promise.allSettled([made.run(5_000), made.run(0)]);
	await made.close();
	expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	await expect(made.run(0)).rejects.toThrow('closed');
});
