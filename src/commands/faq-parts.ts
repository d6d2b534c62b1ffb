import { type APIButtonComponentWithCustomId, type APISelectMenuOption, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { venueOfRow } from '../embeds/faq.ts';
import { plain } from '../embeds/text.ts';
import type { Entry } from '../faq/schema.ts';
import { VENUES } from '../venues/index.ts';
import type { VenueId } from '../venues/types.ts';
import type { Services } from './services.ts';
import type { Row } from './types.ts';

/** Everybody sees the message, or only the one who asked: there an answer may change in place. */
export type Place = 'open' | 'private';

const LABEL = 80;

export const rowOf = (components: Row['components']): Row[] =>
	components.length > 0 ? [{ type: ComponentType.ActionRow, components }] : [];

export const button = (label: string, customId: string, style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary) =>
	({ type: ComponentType.Button, style, label: plain(label, LABEL), custom_id: customId }) satisfies APIButtonComponentWithCustomId;

/** Where a button or a pick leads: `.` an entry, `=` the entry on the venue picked, `*` the topic picked. */
type Leads = '.' | '=' | '*';
const PLACES = { o: 'open', p: 'private' } as const;

export const stateOf = (place: Place, leads: Leads, id: string): string => `${place[0]}${leads}${id}`;

/** The same read again; undefined where the button is older than this spelling. */
export function readState(state: string): { readonly place: Place; readonly leads: Leads; readonly id: string } | undefined {
	const [, place, leads, id = ''] = /^([op])([.=*])([a-z0-9-]*)$/.exec(state) ?? [];
	return place === undefined ? undefined : { place: PLACES[place as 'o' | 'p'], leads: leads as Leads, id };
}

/** Buttons to entries, edited into the message that they are on: "did you mean". */
export const choiceRow = (entries: readonly Entry[], place: Place): Row[] =>
	rowOf(entries.map(({ id, title }) => button(title, `faq:${stateOf(place, '.', id)}`, ButtonStyle.Primary)));

/** Where all can see it, whoever presses gets an answer of their own. */
const opener = (place: Place): string => (place === 'open' ? 'faq-see' : 'faq');

const known = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function venueRow(entry: Entry, place: Place, chosen: VenueId | undefined): Row[] {
	const ids = [...new Set((entry.venues ?? []).flatMap((row) => known(venueOfRow(row))))];
	if (ids.length === 0) return [];
	const options = ids.map((id): APISelectMenuOption => ({ label: VENUES[id].name, value: id, ...(id === chosen && { default: true }) }));
	const customId = `${opener(place)}:${stateOf('private', '=', entry.id)}`;
	return rowOf([{ type: ComponentType.StringSelect, custom_id: customId, placeholder: 'How is it on my exchange?', options }]);
}

/** The example that the entry shows as a command. */
export const exampleOf = ({ examples }: Entry) => examples.find((example) => 'command' in example);

function actions(entry: Entry, place: Place): Row['components'] {
	const { id } = entry;
	const example = exampleOf(entry);
	return [
		...(place === 'private' ? [button('All topics', `faq:${stateOf(place, '*', '')}`)] : []),
		...(example ? [button(`Try the example: /${example.command}`, `faq-run:${id}`)] : []),
		button('Sources', `faq-sources:${id}`),
		button('Was this helpful? Yes', `faq-vote:y${id}`),
		button('No', `faq-vote:n${id}`),
	];
}

/** Under an answer: the venue, see also, the example, sources, votes. */
export function entryRows(
	entry: Entry,
	{ faq }: Pick<Services, 'faq'>,
	{ place, venue }: { place: Place; venue: VenueId | undefined },
): Row[] {
	const related = entry.related.flatMap((id) => known(faq.entry(id)));
	const seeAlso = related.slice(0, 5).map(({ id, title }) => button(`→ ${title}`, `${opener(place)}:${stateOf('private', '.', id)}`));
	return [...venueRow(entry, place, venue), ...rowOf(seeAlso), ...rowOf(actions(entry, place))];
}
