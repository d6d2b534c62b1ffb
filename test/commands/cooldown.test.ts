import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCooldown } from '../../src/commands/cooldown.ts';

const limits = { burst: 3, everyMs: 1_000 };
const ALICE = '300000000000000001';

test('a burst is answered, then one a second; too fast is told once, then met with silence', () => {
	const pace = createCooldown(limits);
	const at = (now: number) => pace(ALICE, now);
	expect([at(0), at(0), at(0), at(0), at(0)]).toEqual(['ok', 'ok', 'ok', 'tell', 'hush']);
	expect([at(1_000), at(1_001)]).toEqual(['ok', 'hush']);
	expect([at(3_500), at(3_500), at(3_500)]).toEqual(['ok', 'ok', 'tell']);
});

test('one person’s haste is nobody else’s', () => {
	const pace = createCooldown(limits);
	for (let n = 0; n < 10; n++) pace(ALICE, 0);
	expect(pace('300000000000000002', 0)).toBe('ok');
});

test('whatever ids come, nobody is refused within the burst, and the table never grows', () => {
	fc.assert(
		fc.property(fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 200 }), (ids) => {
			const pace = createCooldown({ ...limits, slots: 16 });
			const seen = new Map<bigint, number>();
			return ids.every((id) => {
				seen.set(id, (seen.get(id) ?? 0) + 1);
				return (seen.get(id) ?? 0) > limits.burst || pace(String(id), 0) === 'ok';
			});
		}),
	);
});

test('16,000 people leave no memory behind', () => {
	const pace = createCooldown();
	pace(ALICE, 0);
	const before = process.memoryUsage().arrayBuffers;
	for (let n = 0; n < 16_000; n++) pace(String(300_000_000_000_000_000n + BigInt(n) * 4_194_304n), n);
	expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000);
});
