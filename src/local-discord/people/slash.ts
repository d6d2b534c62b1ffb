import {
	type APIApplicationCommandOption,
	ApplicationCommandType,
	InteractionType,
	ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import type { Exchange } from '../interactions/exchange.ts';
import type { Channel } from '../world/types.ts';
import { begin } from './begin.ts';
import { commandFor, ownersOf } from './commands.ts';
import { type Filled, fillOptions, type OptionValues, typedOptions } from './options.ts';
import { insist } from './refusal.ts';
import { resolve } from './resolved.ts';
import type { Self } from './self.ts';

interface Typed {
	/** `margin`, or `settings mode` for a subcommand. */
	readonly name: string;
	readonly values: OptionValues;
	/** The option being typed, for autocomplete. */
	readonly focused?: string;
}

type Options = readonly APIApplicationCommandOption[];
const inner = (option: object): Options => (option as { options?: Options }).options ?? [];
const isNested = ({ type }: APIApplicationCommandOption) => type === Option.Subcommand || type === Option.SubcommandGroup;

/** Goes down the subcommands that are named and wraps what `fill` makes of the innermost options. */
function descend(options: Options, path: readonly string[], fill: (options: Options) => readonly Filled[]): readonly object[] {
	const [next, ...rest] = path;
	if (next === undefined) {
		insist(!options.some(isNested), 'Choose a subcommand.');
		return fill(options);
	}
	const option = options.find((each) => isNested(each) && each.name === next);
	insist(option, `There is no subcommand “${next}”.`);
	return [{ name: next, type: option.type, options: descend(inner(option), rest, fill) }];
}

/** The innermost options of a command that is named with its subcommands. */
export const optionsOf = (options: Options, [next, ...rest]: readonly string[]): Options =>
	next === undefined ? options : optionsOf(inner(options.find((each) => each.name === next) ?? {}), rest);

/** Uses a slash command, or asks for suggestions while it is typed. */
export function slash({ state, user }: Self, channel: Channel, { name, values, focused }: Typed): Exchange {
	const [base = '', ...path] = name.replace(/^\//, '').trim().split(/\s+/);
	const scene = { user, channel };
	const command = commandFor(state, scene, { name: base, type: ApplicationCommandType.ChatInput });
	let resolved: object | undefined;
	const options = descend(command.options ?? [], path, (innermost) => {
		const filled = focused === undefined ? fillOptions(innermost, values) : typedOptions(innermost, values, focused);
		const made = resolve(state, channel, filled);
		resolved = made.resolved;
		return made.sent;
	});
	const place = command.guild_id ? { guild_id: command.guild_id } : {};
	const data = { id: command.id, name: base, type: command.type, options, ...(resolved && { resolved }), ...place };
	const type = focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
	return begin(state, { ...scene, type, owners: ownersOf(state, scene, command), name: [base, ...path].join(' ') }, data);
}
