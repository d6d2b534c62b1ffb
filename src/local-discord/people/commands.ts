import {
	type APIApplicationCommand,
	type ApplicationCommandType,
	ApplicationIntegrationType,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Owners } from '../interactions/interactions.ts';
import { contextOf, ownersIn, type Scene } from '../interactions/payload.ts';
import type { State } from '../state.ts';
import { has } from '../world/permissions.ts';
import { insist } from './refusal.ts';
import { permissionsOf } from './self.ts';

/** Installs by which a command can be used; those of one server belong to that server. */
const kindsOf = (command: APIApplicationCommand): readonly number[] =>
	command.guild_id ? [ApplicationIntegrationType.GuildInstall] : (command.integration_types ?? [ApplicationIntegrationType.GuildInstall]);

/** The installs that bring a command to this place. */
export const ownersOf = (state: State, scene: Scene, command: APIApplicationCommand): Owners => ownersIn(state, scene, kindsOf(command));

function isUsable(state: State, scene: Scene, command: APIApplicationCommand): boolean {
	const { contexts, default_member_permissions } = command;
	if (!command.guild_id && contexts && !contexts.includes(contextOf(scene.channel))) return false;
	const owners = ownersOf(state, scene, command);
	if (!owners[0] && !owners[1]) return false;
	if (!scene.channel.guildId) return true;
	const bits = permissionsOf(state, scene);
	const needed = BigInt(default_member_permissions ?? 0);
	return has(bits, PermissionFlagsBits.UseApplicationCommands) && (needed === 0n || has(bits, needed));
}

const sameAs = (one: APIApplicationCommand) => (other: APIApplicationCommand) => other.name === one.name && other.type === one.type;

/** The commands a person finds in a channel: the server's own before global ones of the same name. */
export function commandsIn(state: State, scene: Scene): readonly APIApplicationCommand[] {
	const own = scene.channel.guildId ? state.commands.list(scene.channel.guildId) : [];
	const all = [...own, ...state.commands.list('').filter((command) => !own.some(sameAs(command)))];
	return all.filter((command) => isUsable(state, scene, command));
}

export function commandFor(
	state: State,
	scene: Scene,
	{ name, type }: { name: string; type: ApplicationCommandType },
): APIApplicationCommand {
	const { guildId } = scene.channel;
	const command = (guildId && state.commands.find(guildId, name, type)) || state.commands.find('', name, type);
	insist(command && isUsable(state, scene, command), `There is no command “${name}” here.`);
	return command;
}
