import { describe, expect, test } from 'vitest';
import { loadEntries } from '../../src/faq/load.ts';
import { VENUES } from '../../src/venues/index.ts';
import { type Fact, VENUE_IDS, type Venue, type VenueId } from '../../src/venues/types.ts';

const entries = loadEntries();
const rows = entries.flatMap(({ id, venues = [] }) => venues.map((row) => ({ id, ...row })));

test('every row is about a venue that we know', () => {
	expect(rows.filter(({ venue }) => !(VENUE_IDS as readonly string[]).includes(venue))).toEqual([]);
});

/** Entries whose table says what the venue's profile says too. */
const SAME: Record<string, (venue: Venue) => Fact<unknown>> = {
	'switch-mode-open-position': ({ modeSwitch }) => modeSwitch,
	'both-modes-at-once': ({ bothModes }) => bothModes,
	'hedge-mode': ({ hedgeMode }) => hedgeMode,
	'mark-vs-last-price': ({ triggerPrice }) => triggerPrice,
	'funding-by-mode': ({ funding }) => funding.takenFrom,
	'funding-when-charged': ({ funding }) => funding.intervalHours,
	'partial-liquidation': ({ partialLiquidation }) => partialLiquidation,
};

describe.each(rows.flatMap((row) => (SAME[row.id] ? [{ ...row, profile: SAME[row.id]?.(VENUES[row.venue as VenueId]) }] : [])))(
	'$id, $venue',
	({ answer, confirmed, profile }) => {
		test('is not more certain than the venue’s profile', () => {
			if (confirmed) expect(profile?.unconfirmed).toBeUndefined();
		});

		test('does not contradict the venue’s profile', () => {
			const { is } = profile ?? {};
			const short = typeof is === 'object' && is !== null && 'answer' in is ? is.answer : undefined;
			if (short === 'no') expect(answer).not.toMatch(/^Yes\b/);
			if (short === 'yes') expect(answer).not.toMatch(/^No\b/);
			if (is === 'oracle') expect(answer).toContain('oracle');
			if (is === 'mark') expect(answer).toMatch(/mark price/i);
			if (typeof is === 'number') expect(answer).toMatch(is === 1 ? /\bhour\b/ : new RegExp(`\\b${is}\\b`));
		});
	},
);
