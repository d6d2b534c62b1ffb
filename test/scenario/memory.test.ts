import { expect, test } from 'vitest';
import { createMemory } from '../../src/scenario/memory.ts';

const at = (start: number) => {
	let now = start;
	return { clock: () => now, pass: (ms: number) => (now += ms) };
};

test('what was said is kept for fifteen minutes and no longer', () => {
	const time = at(0);
	const memory = createMemory<string>({ clock: time.clock });
	memory.remember('ada:general', 'long 1 btc');
	time.pass(15 * 60_000 - 1);
	expect(memory.recall('ada:general')).toBe('long 1 btc');
	time.pass(1);
	expect(memory.recall('ada:general')).toBeUndefined();
	expect(memory.size()).toBe(0);
});

test('saying it again starts the fifteen minutes anew', () => {
	const time = at(0);
	const memory = createMemory<string>({ clock: time.clock });
	memory.remember('a', 'one');
	memory.remember('b', 'other');
	time.pass(10 * 60_000);
	memory.remember('a', 'two');
	time.pass(10 * 60_000);
	expect([memory.recall('a'), memory.recall('b')]).toEqual(['two', undefined]);
});

test('people and channels are kept apart, and can be forgotten', () => {
	const memory = createMemory<string>({ clock: () => 0 });
	memory.remember('ada:general', 'one');
	memory.remember('bob:general', 'two');
	memory.forget('ada:general');
	expect([memory.recall('ada:general'), memory.recall('bob:general')]).toEqual([undefined, 'two']);
});

test('never more than its capacity: the oldest goes first', () => {
	const memory = createMemory<number>({ clock: () => 0, capacity: 3 });
	for (let index = 0; index < 5; index++) memory.remember(`key ${index}`, index);
	expect(memory.size()).toBe(3);
	expect([0, 1, 2, 3, 4].map((index) => memory.recall(`key ${index}`))).toEqual([undefined, undefined, 2, 3, 4]);
});

test('ten thousand is the default', () => {
	const memory = createMemory<number>({ clock: () => 0 });
	for (let index = 0; index < 10_050; index++) memory.remember(`key ${index}`, index);
	expect(memory.size()).toBe(10_000);
});
