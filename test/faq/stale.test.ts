import { expect, test } from 'vitest';
import type { Entry } from '../../src/faq/schema.ts';
import { staleSources } from '../../src/faq/stale.ts';

const entry = (checked: string) =>
	({ id: 'a', sources: [{ name: 'A page', url: 'https://example.com', checked }], venues: [] }) as unknown as Entry;

test.each([
	{ checked: '2025-11-23', today: '2026-11-23', stale: false },
	{ checked: '2025-11-22', today: '2026-11-23', stale: true },
	{ checked: '2026-11-23', today: '2026-11-23', stale: false },
	{ checked: '2023-02-28', today: '2024-02-29', stale: true },
	{ checked: '2023-03-01', today: '2024-02-29', stale: false },
])('checked $checked is stale on $today: $stale', ({ checked, today, stale }) => {
	expect(staleSources([entry(checked)], today).length).toBe(stale ? 1 : 0);
});

test('oldest first', () => {
	const dates = staleSources([entry('2021-05-01'), entry('2020-05-01'), entry('2022-05-01')], '2026-01-01').map(({ checked }) => checked);
	expect(dates).toEqual(['2020-05-01', '2021-05-01', '2022-05-01']);
});
