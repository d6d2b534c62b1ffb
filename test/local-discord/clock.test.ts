import { expect, test } from 'vitest';
import { skippingClock } from '../../src/local-discord/clock.ts';
import { desk, start } from './stage.ts';

test('what falls due in a skip happens at once, in order; the rest keeps its time', () => {
	const clock = skippingClock();
	const rung: string[] = [];
	clock.after(300, () => rung.push('late'));
	clock.after(100, () => rung.push('soon'));
	clock.after(9_000, () => rung.push('far'));
	const cancel = clock.after(200, () => rung.push('cancelled'));
	cancel();
	const before = clock.now();
	clock.skip(1_000);
	expect(rung).toEqual(['soon', 'late']);
	expect(clock.now() - before).toBeGreaterThanOrEqual(1_000);
	clock.skip(8_000);
	expect(rung).toEqual(['soon', 'late', 'far']);
});

test('between skips it runs at the usual pace', async () => {
	const clock = skippingClock();
	const began = performance.now();
	await new Promise<void>((resolve) => void clock.after(30, resolve));
	expect(performance.now() - began).toBeGreaterThan(25);
});

test('a Discord whose clock is ahead makes ids of the future', async () => {
	const discord = await start({ clock: skippingClock(60_000) });
	const { ada, general } = desk(discord);
	const { id } = ada.say(general, 'x');
	const ahead = Number((BigInt(id) >> 22n) + 1_420_070_400_000n) - Date.now();
	expect(ahead).toBeGreaterThan(59_000);
	expect(ahead).toBeLessThan(61_000);
});
