import { type APIApplicationCommandOption, ApplicationCommandType, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { asList } from '../rules/problem.ts';
import type { Channel } from '../world/types.ts';
import { commandsIn } from './commands.ts';
import type { OptionValue, OptionValues } from './options.ts';
import { insist } from './refusal.ts';
import type { Self } from './self.ts';
import { optionsOf } from './slash.ts';

/** A slash command as it stands in the box. */
export interface TypedCommand {
	readonly name: string;
	readonly values: OptionValues;
	/** What of the line belongs to no option. */
	readonly rest: string;
}

const TRUE = ['true', 'yes', 'on'];

/** A value as the client sends it: choices by the name they show, numbers as numbers. */
function sentAs(option: APIApplicationCommandOption, text: string): OptionValue {
	const choices = asList((option as { choices?: unknown }).choices);
	const choice = choices.find((each) => String(each.name).toLowerCase() === text.toLowerCase() || String(each.value) === text);
	if (choice) return choice.value as OptionValue;
	if (option.type === Type.Integer || option.type === Type.Number) return Number(text);
	if (option.type === Type.Boolean) return TRUE.includes(text.toLowerCase());
	return text.replace(/^<[@#]&?(\d+)>$/, '$1');
}

/** The longest command name, with its subcommands, that the words begin with. */
function namedBy(
	self: Self,
	channel: Channel,
	words: readonly string[],
): { path: readonly string[]; options: readonly APIApplicationCommandOption[] } {
	const [base = ''] = words;
	const slashes = commandsIn(self.state, { user: self.user, channel }).filter(({ type }) => type === ApplicationCommandType.ChatInput);
	const command = slashes.find(({ name }) => name === base);
	insist(command, `There is no command “/${base}” here.`);
	const path: string[] = [];
	for (const word of words.slice(1)) {
		const isOne = optionsOf(command.options ?? [], path).some(({ name, type }) => name === word && type <= Type.SubcommandGroup);
		if (!isOne) break;
		path.push(word);
	}
	return { path: [base, ...path], options: optionsOf(command.options ?? [], path) };
}

/** Reads `/name option:value other: value with spaces`; a value goes on until the next option's name. */
export function readTyped(self: Self, channel: Channel, line: string): TypedCommand {
	const text = line.trim().replace(/^\//, '');
	const { path, options } = namedBy(self, channel, text.split(/\s+/));
	const after = path.reduce((left, word) => left.slice(left.indexOf(word) + word.length), text);
	const names = options.map(({ name }) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	if (names.length === 0) return { name: path.join(' '), values: {}, rest: after.trim() };
	const [before = '', ...parts] = after.split(new RegExp(`(?:^|\\s)(${names.join('|')}):`, 'u'));
	const values: Record<string, OptionValue> = {};
	for (let n = 0; n < parts.length; n += 2) {
		const option = options.find(({ name }) => name === parts[n]);
		const value = parts[n + 1]?.trim() ?? '';
		if (option && value !== '') values[option.name] = sentAs(option, value);
	}
	return { name: path.join(' '), values, rest: before.trim() };
}
