import { ButtonStyle, ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../interactions/exchange.ts';
import { allComponents, isSelect } from '../rules/components.ts';
import { asList, type Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import type { Stored, User } from '../world/types.ts';
import { begin } from './begin.ts';
import { insist } from './refusal.ts';
import { resolveIds } from './resolved.ts';
import { type MessageAt, messageFor } from './sees.ts';

const BOTH = [0, 1];

function componentOn(stored: Stored, customId: string): Json {
	const found = allComponents(stored.api.components as unknown as Json[]).find(({ component }) => component.custom_id === customId);
	insist(found, `There is no “${customId}” on this message.`);
	insist(found.component.disabled !== true, `“${customId}” is disabled.`);
	return found.component;
}

interface Press {
	readonly user: User;
	readonly at: MessageAt;
	readonly customId: string;
}

function send(state: State, user: User, source: Stored, data: object): Exchange {
	return begin(state, { type: InteractionType.MessageComponent, user, channel: source.channel, kinds: BOTH, source, data });
}

/** Presses a button. */
export function click(state: State, { user, at, customId }: Press): Exchange {
	const source = messageFor(state, user, at);
	const button = componentOn(source, customId);
	insist(button.type === ComponentType.Button && button.style !== ButtonStyle.Link, `“${customId}” is no button to press.`);
	return send(state, user, source, { id: button.id, custom_id: customId, component_type: ComponentType.Button });
}

export const KINDS_OF_SELECT: Readonly<Record<number, readonly ('user' | 'channel' | 'role')[]>> = {
	[ComponentType.UserSelect]: ['user'],
	[ComponentType.RoleSelect]: ['role'],
	[ComponentType.MentionableSelect]: ['user', 'role'],
	[ComponentType.ChannelSelect]: ['channel'],
};

/** Checks a choice as the client lets it be made: so many, of those offered, none twice. */
export function checkChosen(select: Json, values: readonly string[]): void {
	const min = Number(select.min_values ?? 1);
	const max = Number(select.max_values ?? 1);
	insist(values.length >= min && values.length <= max, `Choose ${min} to ${max}, not ${values.length}.`);
	insist(new Set(values).size === values.length, 'Nothing can be chosen twice.');
	if (select.type !== ComponentType.StringSelect) return;
	const offered = asList(select.options).map((option) => option.value);
	for (const value of values) insist(offered.includes(value), `“${value}” is not among the choices.`);
}

/** Chooses in a select menu. */
export function select(state: State, { user, at, customId }: Press, values: readonly string[]): Exchange {
	const source = messageFor(state, user, at);
	const menu = componentOn(source, customId);
	insist(isSelect(menu), `“${customId}” is no menu to choose from.`);
	checkChosen(menu, values);
	const type = menu.type as number;
	const kinds = KINDS_OF_SELECT[type];
	const resolved = kinds ? resolveIds(state, source.channel, values, kinds) : undefined;
	return send(state, user, source, { id: menu.id, custom_id: customId, component_type: type, values, ...(resolved && { resolved }) });
}
