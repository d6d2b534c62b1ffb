import type { Entry } from './schema.ts';

export interface Stale {
	readonly entry: string;
	/** A source with its address, or a venue's row. */
	readonly what: string;
	/** YYYY-MM-DD */
	readonly checked: string;
}

/** The same day a year earlier; 29 February becomes 1 March, as `Date` has it. */
function yearBefore(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCFullYear(date.getUTCFullYear() - 1);
	return date.toISOString().slice(0, 10);
}

/** Sources and venue rows last checked over a year before `today` (YYYY-MM-DD), oldest first. */
export function staleSources(entries: readonly Entry[], today: string): readonly Stale[] {
	const limit = yearBefore(today);
	return entries
		.flatMap(({ id: entry, sources, venues = [] }) => [
			...sources.map(({ name, url, checked }) => ({ entry, what: `${name} ${url}`, checked })),
			...venues.map(({ venue, checked }) => ({ entry, what: `venue row ${venue}`, checked })),
		])
		.filter(({ checked }) => checked < limit)
		.sort((a, b) => a.checked.localeCompare(b.checked) || a.entry.localeCompare(b.entry));
}
