import {
	type APIApplicationCommandOption,
	type APIApplicationCommandOptionChoice,
	ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { asList, lengthOf } from '../rules/problem.ts';
import { insist } from './refusal.ts';

/** A file that a person attaches. */
export interface PersonFile {
	readonly name: string;
	readonly type: string;
	readonly data: Uint8Array;
}

/** Users, channels and roles are given by id. */
export type OptionValue = string | number | boolean | PersonFile;
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

export interface Filled {
	readonly name: string;
	readonly type: Type;
	readonly value: OptionValue;
	readonly focused?: true;
}

type Limits = Partial<Record<'min_length' | 'max_length' | 'min_value' | 'max_value', number>>;

const LONGEST_TEXT = 6_000;

function checkText(name: string, value: OptionValue, limits: Limits): void {
	insist(typeof value === 'string' && value !== '', `“${name}” wants text.`);
	const length = lengthOf(value);
	const { min_length = 0, max_length = LONGEST_TEXT } = limits;
	insist(length >= min_length && length <= max_length, `“${name}” wants ${min_length} to ${max_length} characters, not ${length}.`);
}

function checkNumber({ name, type }: Pick<APIApplicationCommandOption, 'name' | 'type'>, value: OptionValue, limits: Limits): void {
	insist(typeof value === 'number' && Number.isFinite(value), `“${name}” wants a number.`);
	insist(type !== Type.Integer || Number.isSafeInteger(value), `“${name}” wants a whole number.`);
	const { min_value = -(2 ** 53), max_value = 2 ** 53 } = limits;
	insist(value >= min_value && value <= max_value, `“${name}” wants ${min_value} to ${max_value}, not ${value}.`);
}

function checkChoice(name: string, value: OptionValue, choices: readonly Pick<APIApplicationCommandOptionChoice, 'value'>[]): void {
	const isOne = choices.some((choice) => choice.value === value);
	insist(choices.length === 0 || isOne, `“${name}” has no choice “${String(value)}”.`);
}

const isFile = (value: OptionValue): value is PersonFile => typeof value === 'object';

function checkValue(option: APIApplicationCommandOption, value: OptionValue): void {
	const { name, type } = option;
	const limits = option as Limits;
	if (type === Type.String) checkText(name, value, limits);
	if (type === Type.Integer || type === Type.Number) checkNumber(option, value, limits);
	if (type === Type.Boolean) insist(typeof value === 'boolean', `“${name}” wants true or false.`);
	if (type === Type.Attachment) insist(isFile(value), `“${name}” wants a file.`);
	if ([Type.User, Type.Channel, Type.Role, Type.Mentionable].includes(type))
		insist(/^\d{17,19}$/.test(String(value)), `“${name}” wants somebody or something to choose.`);
	checkChoice(name, value, asList((option as { choices?: unknown }).choices) as never);
}

function refuseStrangers(options: readonly APIApplicationCommandOption[], values: OptionValues): void {
	for (const name of Object.keys(values))
		insist(
			options.some((option) => option.name === name),
			`There is no option “${name}”.`,
		);
}

/** Options as a person's client sends them: in the order typed, checked as it checks them. */
export function fillOptions(options: readonly APIApplicationCommandOption[], values: OptionValues): Filled[] {
	refuseStrangers(options, values);
	const missing = options.find((option) => option.required && values[option.name] === undefined);
	insist(!missing, `“${missing?.name}” is required.`);
	return Object.entries(values).flatMap(([name, value]) => {
		const option = options.find((each) => each.name === name);
		if (!option || value === undefined) return [];
		checkValue(option, value);
		return [{ name, type: option.type, value }];
	});
}

/** While a person still types, anything may be there and nothing is complete. The focused value travels as text. */
export function typedOptions(options: readonly APIApplicationCommandOption[], values: OptionValues, focused: string): Filled[] {
	refuseStrangers(options, values);
	const option = options.find((each) => each.name === focused) as { autocomplete?: boolean } | undefined;
	insist(option?.autocomplete === true, `“${focused}” has no autocomplete.`);
	return Object.entries({ [focused]: '', ...values }).flatMap(([name, value]) => {
		const found = options.find((each) => each.name === name);
		if (!found || value === undefined) return [];
		return [
			name === focused ? { name, type: found.type, value: String(value), focused: true as const } : { name, type: found.type, value },
		];
	});
}
