import { type APISelectMenuOption, ComponentType } from 'discord-api-types/v10';
import { topicsEmbed } from '../embeds/faq.ts';
import { plain } from '../embeds/text.ts';
import { type Entry, GROUPS, type Group } from '../faq/schema.ts';
import { type Place, rowOf, stateOf } from './faq-parts.ts';
import type { Context } from './services.ts';
import type { Reply, Row } from './types.ts';

const GROUP_IDS = Object.keys(GROUPS) as readonly Group[];
/** Discord shows at most so many picks in one select, each of at most so many characters. */
const MOST = 25;
const LABEL = 100;

export const groupOf = (id: string | undefined): Group | undefined => GROUP_IDS.find((group) => group === id);

const select = (customId: string, placeholder: string, options: APISelectMenuOption[]): Row[] =>
	options.length === 0
		? []
		: rowOf([{ type: ComponentType.StringSelect, custom_id: customId, placeholder, options: options.slice(0, MOST) }]);

function groupRow(place: Place, chosen: Group | undefined): Row[] {
	const options = GROUP_IDS.map((id) => ({ label: GROUPS[id], value: id, ...(id === chosen && { default: true }) }));
	return select(`faq:${stateOf(place, '*', '')}`, 'Choose a group of topics', options);
}

function topicRow(entries: readonly Entry[], place: Place, group: Group): Row[] {
	const options = entries.map(({ id, title }) => ({ label: plain(title, LABEL), value: id }));
	return select(`faq:${stateOf(place, '*', group)}`, `Topics: ${GROUPS[group]}`, options);
}

/** All topics by group; once a group is picked, its topics to pick from. */
export function topicsReply({ faq }: Pick<Context, 'faq'>, place: Place, group?: Group): Reply {
	const entries = faq.list().filter((entry) => group === undefined || entry.group === group);
	return {
		embeds: [topicsEmbed(entries, group)],
		components: [...groupRow(place, group), ...(group ? topicRow(entries, place, group) : [])],
		visibility: place === 'open' ? 'public' : 'private',
	};
}
