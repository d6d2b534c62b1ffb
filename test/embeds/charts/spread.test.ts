import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/embeds/charts/spread.ts';

const SIZE = 10;
const FROM = 0;
const TO = 200;
const places = fc
	.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 20 })
	.map((all) => all.sort((a, b) => a - b));
const cost = (wanted: readonly number[], got: readonly number[]) =>
	got.reduce((sum, place, index) => sum + (place - (wanted[index] ?? 0)) ** 2, 0);

test.each([
	{ wanted: [50], expected: [50] },
	{ wanted: [50, 50], expected: [45, 55] },
	{ wanted: [50, 50, 50], expected: [40, 50, 60] },
	{ wanted: [20, 100], expected: [20, 100] },
	{ wanted: [0, 0], expected: [5, 15] },
	{ wanted: [200, 200], expected: [185, 195] },
	{ wanted: [20, 22, 24, 60], expected: [12, 22, 32, 60] },
])('$wanted → $expected', ({ wanted, expected }) => expect(spread(wanted, SIZE, [FROM, TO])).toEqual(expected));

test('nothing overlaps, nothing changes its order, all stay within', () => {
	fc.assert(
		fc.property(places, (wanted) => {
			const got = spread(wanted, SIZE, [FROM, TO]);
			expect(got).toHaveLength(wanted.length);
			for (const [index, place] of got.slice(1).entries()) expect(place - (got[index] ?? 0)).toBeGreaterThanOrEqual(SIZE - 1e-9);
			expect(Math.min(...got)).toBeGreaterThanOrEqual(FROM + SIZE / 2 - 1e-9);
			expect(Math.max(...got)).toBeLessThanOrEqual(TO - SIZE / 2 + 1e-9);
		}),
	);
});

test('no single one could be moved nearer to its place without touching another', () => {
	fc.assert(
		fc.property(places, fc.nat(), fc.constantFrom(-0.5, 0.5), (wanted, pick, step) => {
			const got = spread(wanted, SIZE, [FROM, TO]);
			const moved = got.with(pick % got.length, (got[pick % got.length] ?? 0) + step);
			const legal = moved.every(
				(place, index) => place >= FROM + SIZE / 2 && place <= TO - SIZE / 2 && place - (moved[index - 1] ?? -100) >= SIZE,
			);
			if (legal) expect(cost(wanted, moved)).toBeGreaterThan(cost(wanted, got));
		}),
	);
});
