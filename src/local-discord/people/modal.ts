import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Exchange, OpenModal } from '../interactions/exchange.ts';
import { allComponents, isSelect } from '../rules/components.ts';
import { asJson, asList, asText, type Json, lengthOf } from '../rules/problem.ts';
import type { State } from '../state.ts';
import type { User } from '../world/types.ts';
import { begin } from './begin.ts';
import { checkChosen, KINDS_OF_SELECT } from './press.ts';
import { insist } from './refusal.ts';
import { resolveIds } from './resolved.ts';
import { channelFor } from './sees.ts';

/** By custom_id: text, what was chosen, or whether a box is ticked. */
export type FieldValues = Readonly<Record<string, string | readonly string[] | boolean>>;

const LONGEST_INPUT = 4_000;
const GROUPS: readonly unknown[] = [ComponentType.RadioGroup, ComponentType.CheckboxGroup];

function textOf(field: Json, value: unknown): string {
	const text = asText(value ?? field.value);
	const id = asText(field.custom_id);
	insist(text !== '' || field.required === false, `“${id}” is required.`);
	const min = Number(field.min_length ?? 0);
	const max = Number(field.max_length ?? LONGEST_INPUT);
	const length = lengthOf(text);
	insist(text === '' || (length >= min && length <= max), `“${id}” wants ${min} to ${max} characters, not ${length}.`);
	return text;
}

function chosen(field: Json, value: unknown): readonly string[] {
	const values = (Array.isArray(value) ? value : value === undefined ? [] : [String(value)]) as readonly string[];
	if (values.length > 0 || field.required !== false) checkChosen(field, values);
	return values;
}

/** One field of a modal as it is submitted. */
function submitted(field: Json, values: FieldValues): Json {
	const { type, id, custom_id } = field;
	const base = { type, id, custom_id };
	const value = values[asText(custom_id)];
	if (type === ComponentType.TextInput) return { ...base, value: textOf(field, value) };
	if (type === ComponentType.Checkbox) return { ...base, value: value === true };
	if (type === ComponentType.RadioGroup) return { ...base, value: chosen(field, value)[0] ?? null };
	if (isSelect(field) || GROUPS.includes(type)) return { ...base, values: chosen(field, value) };
	return { ...base, values: [] };
}

const numbered = (components: readonly Json[]) => {
	let next = 0;
	const number = (component: Json): Json => {
		const own = { id: ++next, ...component };
		if (component.component) return { ...own, component: number(asJson(component.component)) };
		return component.components ? { ...own, components: asList(component.components).map(number) } : own;
	};
	return components.map(number);
};

function submittedRow(row: Json, values: FieldValues): Json {
	const { type, id } = row;
	if (row.component) return { type, id, component: submitted(asJson(row.component), values) };
	if (row.components) return { type, id, components: asList(row.components).map((field) => submitted(field, values)) };
	return { type, id };
}

function resolvedOf(state: State, open: OpenModal, fields: readonly Json[], values: FieldValues): object | undefined {
	const channel = state.world.channel(open.channelId);
	const tables = fields.flatMap((field) => {
		const kinds = KINDS_OF_SELECT[field.type as number];
		return kinds && channel ? (resolveIds(state, channel, chosen(field, values[asText(field.custom_id)]), kinds) ?? []) : [];
	});
	return tables.length > 0 ? Object.assign({}, ...tables) : undefined;
}

/** Fills in a modal and sends it. */
export function submitModal(state: State, user: User, open: OpenModal, values: FieldValues): Exchange {
	const channel = channelFor(state, user, open.channelId);
	const rows = numbered(open.modal.components as unknown as Json[]);
	const fields = allComponents(rows)
		.map(({ component }) => component)
		.filter((component) => component.custom_id !== undefined);
	for (const id of Object.keys(values))
		insist(
			fields.some((field) => field.custom_id === id),
			`There is no field “${id}”.`,
		);
	const resolved = resolvedOf(state, open, fields, values);
	const components = rows.map((row) => submittedRow(row, values));
	const source = open.messageId ? state.messages.get(channel.id, open.messageId) : undefined;
	const data = { custom_id: open.modal.custom_id, components, ...(resolved && { resolved }) };
	return begin(state, { type: InteractionType.ModalSubmit, user, channel, kinds: [0, 1], source, data });
}
