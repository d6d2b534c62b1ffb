import { expect, test } from 'vitest';
import { type Pace, pauseBefore } from '../../src/discord/identify.ts';

const NOW = 1_790_000_000_000;
const CALM: Pace = { remaining: 1_000, total: 1_000, resetAfter: 86_400_000, identifiedAt: 0, crashes: { count: 0, at: 0 } };

test.each([
	{ title: 'a calm start waits for nothing', pace: {}, pause: 0 },
	{ title: 'two crashes in a row', pace: { crashes: { count: 2, at: NOW } }, pause: 0 },
	{ title: 'three crashes in a row, the last 10 s ago', pace: { crashes: { count: 3, at: NOW - 10_000 } }, pause: 50_000 },
	{ title: 'three crashes, the last long ago', pace: { crashes: { count: 3, at: NOW - 90_000 } }, pause: 0 },
	{ title: 'half used up, nothing lately', pace: { remaining: 450, identifiedAt: NOW - 86_400_000 }, pause: 0 },
	{ title: 'half used up, one a minute ago: the rest is spread', pace: { remaining: 450, identifiedAt: NOW - 60_000 }, pause: 156_000 },
	{ title: 'none left', pace: { remaining: 0, identifiedAt: NOW, resetAfter: 3_600_000 }, pause: 3_600_000 },
])('$title → $pause ms', ({ pace, pause }) => {
	expect(pauseBefore({ ...CALM, ...pace }, NOW)).toBe(pause);
});

test('a bot in a crash loop can’t use up the day’s identifies', () => {
	let [now, identifiedAt, used] = [NOW, 0, 0];
	while (now < NOW + 86_400_000) {
		const pace = { ...CALM, remaining: 1_000 - used, resetAfter: NOW + 86_400_000 - now, identifiedAt };
		now += pauseBefore(pace, now) + 1_000;
		identifiedAt = now;
		used++;
	}
	expect(used).toBeLessThan(1_000);
});
