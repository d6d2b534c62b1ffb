import { DomainError } from '../core/error.ts';
import { findVenue, venueOf } from '../venues/find.ts';
import { VENUE_IDS, type VenueId } from '../venues/types.ts';
import { type Option, required } from './option.ts';
import { suggestVenue } from './trade-suggest.ts';

const MAX_LENGTH = 200;
const EVERYWHERE = new Set(['all', 'every', 'everywhere', '*']);

/** Names may hold spaces ("binance coin-m"), and lists may have nothing else between them. */
function venuesIn(part: string): VenueId[] {
	const whole = findVenue(part);
	if (whole) return [whole];
	const words = part.split(/\s+/);
	return words.length === 1 ? [venueOf(part)] : words.map(venueOf);
}

/** "binance, okx and hyperliquid", "binance/okx", "all" → venues in that order, each once. Throws unknown-venue, not-a-choice. */
export function venuesFrom(raw: string, field: string): VenueId[] {
	if (EVERYWHERE.has(raw.trim().toLowerCase())) return [...VENUE_IDS];
	const parts = raw
		.split(/[,;/&+|]|\b(?:and|or|vs|versus)\b/i)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const venues = [...new Set(parts.flatMap(venuesIn))];
	if (venues.length === 0) throw new DomainError('not-a-choice', { field, input: raw, choices: [...VENUE_IDS, 'all'] });
	return venues;
}

/** Completes the last name of the list. */
const suggest: NonNullable<Option<unknown>['suggest']> = (typed, context) => {
	const [, before = '', last = ''] = /^(.*[,;/&+|]\s*)?(.*)$/s.exec(typed) ?? [];
	return suggestVenue(last, context).map(({ value }) => ({ name: `${before}${value}`, value: `${before}${value}` }));
};

/** A list of venues, in any spelling. */
export const venueListOption = (description: string): Option<readonly VenueId[], true> =>
	required({ type: 'text', description, maxLength: MAX_LENGTH, read: venuesFrom, suggest });
