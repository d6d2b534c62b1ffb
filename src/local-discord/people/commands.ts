import {
	type APIApplicationCommand,
	type ApplicationCommandType,
	ApplicationIntegrationType,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import { contextOf, ownersIn } from '../interactions/payload.ts';
import type { State } from '../state.ts';
import { has } from '../world/permissions.ts';
import type { Channel, User } from '../world/types.ts';
import { insist } from './refusal.ts';
import { permissionsOf } from './sees.ts';

/** Installs by which a command can be used; those of one server belong to that server. */
export const kindsOf = (command: APIApplicationCommand): readonly number[] =>
	command.guild_id ? [ApplicationIntegrationType.GuildInstall] : (command.integration_types ?? [ApplicationIntegrationType.GuildInstall]);

function usable(state: State, user: User, channel: Channel, command: APIApplicationCommand): boolean {
	const { contexts, default_member_permissions } = command;
	if (!command.guild_id && contexts && !contexts.includes(contextOf(channel))) return false;
	const owners = ownersIn(state, channel, user, kindsOf(command));
	if (!owners[0] && !owners[1]) return false;
	if (!channel.guildId) return true;
	const bits = permissionsOf(state, user, channel);
	const needed = BigInt(default_member_permissions ?? 0);
	return has(bits, PermissionFlagsBits.UseApplicationCommands) && (needed === 0n || has(bits, needed));
}

/** The commands a person finds in a channel: the server's own before global ones of the same name. */
export function commandsIn(state: State, user: User, channel: Channel): readonly APIApplicationCommand[] {
	const own = channel.guildId ? state.commands.list(channel.guildId) : [];
	const isHidden = (command: APIApplicationCommand) => own.some((other) => other.name === command.name && other.type === command.type);
	const all = [...own, ...state.commands.list('').filter((command) => !isHidden(command))];
	return all.filter((command) => usable(state, user, channel, command));
}

export function commandFor(
	state: State,
	user: User,
	channel: Channel,
	wanted: { name: string; type: ApplicationCommandType },
): APIApplicationCommand {
	const command = commandsIn(state, user, channel).find(({ name, type }) => name === wanted.name && type === wanted.type);
	insist(command, `There is no command “${wanted.name}” here.`);
	return command;
}
