import { ButtonStyle, ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../interactions/exchange.ts';
import type { Owners } from '../interactions/interactions.ts';
import { ownersIn } from '../interactions/payload.ts';
import { allComponents } from '../rules/components.ts';
import { isSelect } from '../rules/controls.ts';
import { asList, type Json } from '../rules/problem.ts';
import type { Stored } from '../world/types.ts';
import { begin } from './begin.ts';
import { insist } from './refusal.ts';
import { type Kind, resolveIds } from './resolved.ts';
import { type MessageAt, messageFor, type Self } from './self.ts';

const BOTH = [0, 1];

function componentOn(stored: Stored, customId: string): Json {
	const found = allComponents(stored.api.components as unknown as Json[]).find(({ component }) => component.custom_id === customId);
	insist(found, `There is no “${customId}” on this message.`);
	insist(found.component.disabled !== true, `“${customId}” is disabled.`);
	return found.component;
}

/** A message's components belong to whoever brought the app there, not to who presses them. */
export function ownersFrom({ state, user }: Self, source: Stored): Owners {
	const metadata = source.api.interaction_metadata;
	return metadata ? (metadata.authorizing_integration_owners as Owners) : ownersIn(state, { user, channel: source.channel }, BOTH);
}

function send(self: Self, source: Stored, data: object): Exchange {
	const { state, user } = self;
	const owners = ownersFrom(self, source);
	return begin(state, { type: InteractionType.MessageComponent, user, channel: source.channel, owners, source }, data);
}

/** Presses a button. */
export function click(self: Self, at: MessageAt, customId: string): Exchange {
	const source = messageFor(self, at);
	const button = componentOn(source, customId);
	insist(button.type === ComponentType.Button && button.style !== ButtonStyle.Link, `“${customId}” is no button to press.`);
	return send(self, source, { id: button.id, custom_id: customId, component_type: ComponentType.Button });
}

/** What may be chosen in a select that offers no list of its own. */
export const KINDS_OF_SELECT: Readonly<Record<number, readonly Kind[]>> = {
	[ComponentType.UserSelect]: ['user'],
	[ComponentType.RoleSelect]: ['role'],
	[ComponentType.MentionableSelect]: ['user', 'role'],
	[ComponentType.ChannelSelect]: ['channel'],
};

const HAS_OPTIONS: readonly unknown[] = [ComponentType.StringSelect, ComponentType.RadioGroup, ComponentType.CheckboxGroup];

/** Checks a choice as the client lets it be made: so many, of those offered, none twice. */
export function checkChosen(select: Json, values: readonly string[]): void {
	const min = Number(select.min_values ?? 1);
	const max = Number(select.max_values ?? 1);
	insist(values.length >= min && values.length <= max, `Choose ${min} to ${max}, not ${values.length}.`);
	insist(new Set(values).size === values.length, 'Nothing can be chosen twice.');
	if (!HAS_OPTIONS.includes(select.type)) return;
	const offered = asList(select.options).map((option) => option.value);
	for (const value of values) insist(offered.includes(value), `“${value}” is not among the choices.`);
}

/** Chooses in a select menu. */
export function select(self: Self, at: MessageAt, { customId, values }: { customId: string; values: readonly string[] }): Exchange {
	const source = messageFor(self, at);
	const menu = componentOn(source, customId);
	insist(isSelect(menu), `“${customId}” is no menu to choose from.`);
	checkChosen(menu, values);
	const type = menu.type as number;
	const kinds = KINDS_OF_SELECT[type];
	const resolved = kinds ? resolveIds(self.state, source.channel, { ids: values, kinds }) : undefined;
	return send(self, source, { id: menu.id, custom_id: customId, component_type: type, values, ...(resolved && { resolved }) });
}
