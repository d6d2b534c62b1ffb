import type { APIApplicationCommandAutocompleteInteraction } from 'discord-api-types/v10';
import { plain } from '../embeds/text.ts';
import { commands } from './index.ts';
import { focusedOf, givenOf } from './interaction.ts';
import type { Services } from './services.ts';
import type { Choice } from './types.ts';

const MAX_CHOICES = 25;
const MAX_LENGTH = 100;

/** Inside Discord's limits; values are never cut, since they are sent back. */
const presentable = (choices: readonly Choice[]): Choice[] =>
	choices
		.filter(({ value }) => value.length > 0 && [...value].length <= MAX_LENGTH)
		.slice(0, MAX_CHOICES)
		.map(({ name, value }) => ({ name: plain(name, MAX_LENGTH) || value, value }));

/** Suggestions for one option of one command as it is being typed. */
export function suggestionsFor(name: string, field: string, given: Readonly<Record<string, string>>, services: Services): Choice[] {
	const suggest = commands.find((command) => command.name === name)?.options[field]?.suggest;
	return suggest ? presentable(suggest(given[field] ?? '', { given, services })) : [];
}

/** Never an error: whatever goes wrong, there are just no suggestions. */
export function completionsOf({ data }: APIApplicationCommandAutocompleteInteraction, services: Services): Choice[] {
	const focused = focusedOf(data);
	try {
		return focused ? suggestionsFor(data.name, focused.name, givenOf(data), services) : [];
	} catch (error) {
		services.log.error({ where: `autocomplete /${data.name}`, err: error }, 'bug');
		return [];
	}
}
