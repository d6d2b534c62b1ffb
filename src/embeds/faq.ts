import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { type Entry, GROUPS, type Group, type Source, type VenueRow } from '../faq/schema.ts';
import { findVenue } from '../venues/find.ts';
import { VENUES } from '../venues/index.ts';
import type { VenueId } from '../venues/types.ts';
import { block } from './fields.ts';
import { LIMIT } from './limit.ts';
import { code, cut } from './text.ts';
import { COLOR } from './theme.ts';

/** The venue of a row, as src/venues knows it. */
export const venueOfRow = ({ venue }: VenueRow): VenueId | undefined => findVenue(venue);

const nameOf = (row: VenueRow): string => {
	const id = venueOfRow(row);
	return id ? VENUES[id].name : row.venue;
};

const sourceOf = ({ sources }: Entry, { source }: VenueRow): Source | undefined => sources.find(({ name }) => name === source);

/** What one venue does, whether it says so itself, where, and when that was looked at. */
function venueRowWords(entry: Entry, row: VenueRow): string {
	const source = sourceOf(entry, row);
	const read = source ? `[${source.name}](${source.url}), ` : '';
	return `${row.answer}${row.confirmed ? '' : ' **(not confirmed)**'}\n${read}checked ${row.checked}`;
}

/** The reader's venue; or that there is something to choose. */
function venueFields(entry: Entry, venue: VenueId | undefined): APIEmbedField[] {
	const { venues = [] } = entry;
	if (venues.length === 0) return [];
	const rows = venues.filter((row) => venue !== undefined && venueOfRow(row) === venue);
	if (rows.length > 0) return rows.map((row) => ({ name: `On ${nameOf(row)}`, value: cut(venueRowWords(entry, row), LIMIT.fieldValue) }));
	const known = [...new Set(venues.map(nameOf))].join(', ');
	return venue
		? [{ name: `On ${VENUES[venue].name}`, value: `Not looked up yet. Known here: ${known}.` }]
		: [{ name: 'This differs by exchange', value: `Choose yours below, or name it in your question. Known here: ${known}.` }];
}

/** Where it was read, by the day of the look. */
function sourcesLine({ sources }: Entry): string {
	const days = [...new Set(sources.map(({ checked }) => checked))].sort().reverse();
	return days
		.map((day) => {
			const names = sources.filter(({ checked }) => checked === day).map(({ name }) => name);
			return `Sources, checked ${day}: ${names.join('; ')}.`;
		})
		.join('\n');
}

/** One question and its answer. */
export const entryEmbed = (entry: Entry, venue?: VenueId): APIEmbed => ({
	title: entry.title,
	description: entry.body,
	color: COLOR.calm,
	fields: venueFields(entry, venue),
	footer: { text: `${sourcesLine(entry)}\nNot financial advice.` },
});

const list = (entries: readonly Entry[]): string => entries.map(({ title }) => `• ${title}`).join('\n');

/** Not sure enough to answer outright. */
export const suggestEmbed = (entries: readonly Entry[]): APIEmbed => ({
	title: 'Did you mean one of these?',
	description: `${list(entries)}\n\nPress the one that you meant, or say it in other words.`,
	color: COLOR.calm,
});

/** No answer, said kindly. */
export const missEmbed = (entries: readonly Entry[]): APIEmbed => ({
	title: 'I have no good answer to that',
	description: [
		'I know isolated and cross margin, leverage, liquidation, funding, orders and fees of perpetuals.',
		entries.length > 0 ? `The nearest that I have:\n${list(entries)}` : '',
		'Try it in other words, or see all topics with `/faq`.',
	]
		.filter((part) => part !== '')
		.join('\n\n'),
	color: COLOR.neutral,
});

/** All topics by group, or those of one. */
export function topicsEmbed(entries: readonly Entry[], only?: Group): APIEmbed {
	const groups = Object.keys(GROUPS) as readonly Group[];
	return {
		title: only ? `What I can explain: ${GROUPS[only]}` : 'What I can explain',
		description: `Choose ${only ? 'a topic' : 'a group'} below, or ask in your own words: \`/faq question:Why was I liquidated?\``,
		color: COLOR.calm,
		fields: groups.flatMap((group) => block(GROUPS[group], list(entries.filter((entry) => entry.group === group)))),
	};
}

/** Pages that were read for an answer. */
export const sourcesEmbed = ({ title, sources }: Entry): APIEmbed => ({
	title: cut(`Sources: ${title}`, LIMIT.title),
	description: sources.map(({ name, url, checked }) => `• [${name}](${url}), checked ${checked}`).join('\n'),
	color: COLOR.neutral,
});

/** To who voted, and nobody else. */
export function thanksEmbed(helpful: boolean, isFirst: boolean): APIEmbed {
	if (!isFirst)
		return { title: 'Your vote is counted already', description: 'One vote a person and topic. Thank you!', color: COLOR.neutral };
	return {
		title: 'Thank you',
		description: helpful
			? 'Good to know that it helped.'
			: `Sorry that it didn’t. Ask again in your own words, see all topics with ${code('/faq')}, or try your own numbers with ${code('/compare')}.`,
		color: COLOR.neutral,
	};
}

export const refusalEmbed = ({ title, text }: { readonly title: string; readonly text: string }): APIEmbed => ({
	title,
	description: text,
	color: COLOR.neutral,
});

/** A picture or an empty message was to be answered. */
export const noTextEmbed = (): APIEmbed => ({
	title: 'There is no text in that message',
	description: 'I answer what is written. Pictures, stickers and empty messages I can’t read.',
	color: COLOR.neutral,
});
