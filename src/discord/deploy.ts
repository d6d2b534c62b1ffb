import type { REST } from 'discord.js';
import {
	type APIApplicationCommand,
	ApplicationCommandType,
	type RESTPutAPIApplicationCommandsJSONBody as Commands,
	Routes,
} from 'discord-api-types/v10';
import { type Change, differences } from './difference.ts';

export interface DeployOptions {
	/** With the bot's token. */
	readonly rest: REST;
	readonly commands: Commands;
	/** Asked for where it is not known. */
	readonly applicationId?: string | undefined;
	/** One server only; else everywhere. */
	readonly guildId?: string | undefined;
	/** Only tell what would change. */
	readonly dry?: boolean;
}

type Wanted = Commands[number];

/** Where a command may be used and installed can only be said of global ones. */
function forGuild(command: Wanted): Wanted {
	const { contexts: _, integration_types: __, ...rest } = command as Wanted & { contexts?: unknown; integration_types?: unknown };
	return rest as Wanted;
}

/** “Launch” of an app with activities is Discord's own: replacing all commands must keep it. */
const isEntryPoint = ({ type }: { type?: ApplicationCommandType | undefined }): boolean =>
	type === ApplicationCommandType.PrimaryEntryPoint;

const DISCORDS_OWN = ['id', 'application_id', 'version', 'guild_id', 'dm_permission', 'default_permission'];

/** As it was registered, without what Discord adds by itself. */
const kept = (command: APIApplicationCommand): Wanted =>
	Object.fromEntries(
		Object.entries(command).filter(([key, value]) => !DISCORDS_OWN.includes(key) && value !== null && value !== ''),
	) as unknown as Wanted;

/** Makes Discord's list of our commands what it should be; touches nothing if it is that already. */
export async function deploy({ rest, commands, applicationId, guildId, dry = false }: DeployOptions): Promise<readonly Change[]> {
	const id = applicationId ?? ((await rest.get(Routes.currentApplication())) as { id: string }).id;
	const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
	const query = new URLSearchParams({ with_localizations: 'true' });
	const registered = (await rest.get(route, { query })) as APIApplicationCommand[];
	const scoped = (command: Wanted): Wanted => (guildId ? forGuild(command) : command);
	const wanted = commands.map(scoped);
	const ours = registered.filter((command) => !isEntryPoint(command)).map((command) => scoped(command as unknown as Wanted));
	const changes = differences(ours, wanted);
	if (changes.length === 0 || dry) return changes;
	await rest.put(route, { body: [...wanted, ...registered.filter(isEntryPoint).map(kept)] });
	return changes;
}
