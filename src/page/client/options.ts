import {
	type APIApplicationCommand,
	type APIApplicationCommandBasicOption,
	ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';

export type BasicOption = APIApplicationCommandBasicOption;

/** A slash command as it is offered: with its subcommand, if it has some. */
export interface Offered {
	/** `margin`, or `settings mode`. */
	readonly name: string;
	readonly description: string;
	readonly options: readonly BasicOption[];
}

type Options = NonNullable<APIApplicationCommand['options']>;

function offeredBelow(name: string, description: string, options: Options): readonly Offered[] {
	const nested = options.filter((option) => option.type === Type.Subcommand || option.type === Type.SubcommandGroup);
	if (nested.length === 0) return [{ name, description, options: options as readonly BasicOption[] }];
	return nested.flatMap((option) => offeredBelow(`${name} ${option.name}`, option.description, (option.options ?? []) as Options));
}

/** Slash commands, one a subcommand, in the order of their names. */
export const offered = (commands: readonly APIApplicationCommand[]): readonly Offered[] =>
	commands
		.filter(({ type }) => type === 1)
		.flatMap(({ name, description, options = [] }) => offeredBelow(name, description, options))
		.toSorted((a, b) => a.name.localeCompare(b.name));

/** Those whose name begins with, then those whose name holds what was typed. */
export function matching(all: readonly Offered[], typed: string): readonly Offered[] {
	const wanted = typed.toLowerCase();
	const starts = all.filter(({ name }) => name.startsWith(wanted));
	const holds = all.filter((each) => !starts.includes(each) && each.name.includes(wanted));
	return [...starts, ...holds];
}

export interface Choice {
	readonly name: string;
	readonly value: string | number | boolean;
}

const YES_NO: readonly Choice[] = [
	{ name: 'True', value: true },
	{ name: 'False', value: false },
];

/** The values among which one has to choose; undefined: anything may be typed. */
export function choicesOf(option: BasicOption, people: readonly Choice[]): readonly Choice[] | undefined {
	if (option.type === Type.Boolean) return YES_NO;
	if (option.type === Type.User || option.type === Type.Mentionable) return people;
	if ('choices' in option && option.choices?.length) return option.choices as readonly Choice[];
	return undefined;
}

type Read = { readonly value: string | number | boolean } | { readonly problem: string };

/** What was typed as it is sent; else what is wrong with it, as the client says it. */
export function readTyped(option: BasicOption, typed: string, people: readonly Choice[]): Read {
	const choices = choicesOf(option, people);
	if (choices) {
		const found = choices.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
		return found ? { value: found.value } : { problem: `“${option.name}” has no choice “${typed}”. Pick one from the list.` };
	}
	if (option.type !== Type.Integer && option.type !== Type.Number) return { value: typed };
	const number = Number(typed.trim() || 'nothing');
	return Number.isFinite(number) ? { value: number } : { problem: `“${option.name}” wants a number, not “${typed}”.` };
}
