import {
	type APIApplicationCommandOption,
	ApplicationCommandType,
	InteractionType,
	ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import type { Exchange } from '../interactions/exchange.ts';
import type { State } from '../state.ts';
import type { Channel, User } from '../world/types.ts';
import { begin } from './begin.ts';
import { commandFor, kindsOf } from './commands.ts';
import { type Filled, fillOptions, type OptionValues, typedOptions } from './options.ts';
import { insist } from './refusal.ts';
import { resolve } from './resolved.ts';

interface Slash {
	readonly user: User;
	readonly channel: Channel;
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

/** Uses a slash command, or asks for suggestions while it is typed. */
export function slash(state: State, { user, channel, name, values, focused }: Slash): Exchange {
	const [base = '', ...path] = name.replace(/^\//, '').trim().split(/\s+/);
	const command = commandFor(state, user, channel, { name: base, type: ApplicationCommandType.ChatInput });
	let resolved: object | undefined;
	const options = descend(command.options ?? [], path, (innermost) => {
		const filled = focused === undefined ? fillOptions(innermost, values) : typedOptions(innermost, values, focused);
		const made = resolve(state, channel, filled);
		resolved = made.resolved;
		return made.sent;
	});
	return begin(state, {
		type: focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
		user,
		channel,
		kinds: kindsOf(command),
		name: [base, ...path].join(' '),
		data: {
			id: command.id,
			name: base,
			type: command.type,
			options,
			...(resolved && { resolved }),
			...(command.guild_id && { guild_id: command.guild_id }),
		},
	});
}
