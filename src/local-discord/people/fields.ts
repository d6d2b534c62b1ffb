import { ComponentType } from 'discord-api-types/v10';
import { isSelect } from '../rules/controls.ts';
import { asJson, asList, asText, type Json, lengthOf } from '../rules/problem.ts';
import { checkChosen } from './press.ts';
import { insist } from './refusal.ts';

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

/** What stands chosen before anybody touches the field. */
const preset = (field: Json): readonly string[] =>
	asList(field.options).flatMap((option) => (option.default === true ? [asText(option.value)] : []));

/** What is chosen in a field of a modal; nothing, where nothing has to be. */
export function chosen(field: Json, values: FieldValues): readonly string[] {
	const value = values[asText(field.custom_id)];
	const list = (Array.isArray(value) ? value : value === undefined ? preset(field) : [String(value)]) as readonly string[];
	if (list.length > 0 || field.required !== false) checkChosen(field, list);
	return list;
}

/** One field of a modal as it is submitted. */
function submitted(field: Json, values: FieldValues): Json {
	const { type, id, custom_id } = field;
	const base = { type, id, custom_id };
	const value = values[asText(custom_id)];
	if (type === ComponentType.TextInput) return { ...base, value: textOf(field, value) };
	if (type === ComponentType.Checkbox) return { ...base, value: value === true };
	if (type === ComponentType.RadioGroup) return { ...base, value: chosen(field, values)[0] ?? null };
	if (isSelect(field) || GROUPS.includes(type)) return { ...base, values: chosen(field, values) };
	return { ...base, values: [] };
}

/** A row of a modal as it is submitted: the fields inside it, in the shape in which they were. */
export function submittedRow(row: Json, values: FieldValues): Json {
	const { type, id } = row;
	if (row.component) return { type, id, component: submitted(asJson(row.component), values) };
	if (row.components) return { type, id, components: asList(row.components).map((field) => submitted(field, values)) };
	return { type, id };
}
