import { DomainError } from '../core/error.ts';
import { VENUES } from './index.ts';
import type { VenueId } from './types.ts';

/** Letters and digits only: “Gate.io”, “gate io” and “gateio” are one. */
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const IDS: ReadonlyMap<string, VenueId> = new Map(
	Object.values(VENUES).flatMap(({ id, name, aliases }) =>
		[id, name.replace('Ⓢ', 's'), ...aliases].map((spelled) => [bare(spelled), id] as const),
	),
);

/** The venue that a name stands for; undefined where none does. */
export const findVenue = (text: string): VenueId | undefined => IDS.get(bare(text));

/** The same where the trader must have meant one. */
export function venueOf(input: string): VenueId {
	const id = findVenue(input);
	if (!id) throw new DomainError('unknown-venue', { input });
	return id;
}
