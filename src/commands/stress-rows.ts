import { type APIButtonComponentWithCustomId, type APISelectMenuOption, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { eventLabel } from '../embeds/stress-words.ts';
import { stressEvents } from '../venues/stress-events.ts';
import { whatIfRow } from './account-rows.ts';
import { type Modal, textInput } from './form.ts';
import { stateOf, type View } from './portfolio-kept.ts';
import type { Choice, Row } from './types.ts';

const MOST_OPTIONS = 25;

/** Every known crash and rally, newest first, as a choice whose value is its id. */
export const eventChoices = (): Choice[] =>
	stressEvents()
		.toSorted((a, b) => b.window[0].localeCompare(a.window[0]))
		.map((event) => ({ name: eventLabel(event), value: event.id }))
		.slice(0, MOST_OPTIONS);

const button = (view: View, what: string, label: string): APIButtonComponentWithCustomId => ({
	type: ComponentType.Button,
	style: ButtonStyle.Secondary,
	label,
	custom_id: `stress:${stateOf(what, view)}`,
});

/** Under a stress test: the same on a real crash, or on any other move; another account; how it was worked out. */
export function stressRows(view: View): Row[] {
	const options = eventChoices().map(({ name, value }): APISelectMenuOption => ({ label: name, value: String(value) }));
	const select = { custom_id: `stress:${stateOf('event', view)}`, placeholder: 'The same in a real crash or rally', options };
	return [
		{ type: ComponentType.ActionRow, components: [{ type: ComponentType.StringSelect, ...select }] },
		whatIfRow(view.portfolio, `stress:${stateOf('if', view)}`),
		{
			type: ComponentType.ActionRow,
			components: [button(view, 'other', 'Another move'), button(view, 'work', 'Show the work'), button(view, 'fix', 'Fix')],
		},
	];
}

/** Asks for a move. */
export const moveForm = (customId: string): Modal => ({
	custom_id: customId,
	title: 'Stress test',
	components: [
		textInput({
			id: 'move',
			label: 'What happens to prices?',
			help: '-30%, or btc -20%, eth -35%, or btc 50k, or ftx, or 2020-03-12',
			required: true,
			most: 400,
		}),
	],
});
