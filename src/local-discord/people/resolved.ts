import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { State } from '../state.ts';
import { attachmentPayload } from '../world/compose.ts';
import { channelPayload, guildPayload, memberPayload, userPayload } from '../world/payloads.ts';
import type { Channel, StoredFile } from '../world/types.ts';
import type { Filled, PersonFile } from './options.ts';
import { insist } from './refusal.ts';

type Tables = Record<'users' | 'members' | 'channels' | 'roles' | 'attachments', Record<string, object>>;

/** Looks up what an id stands for and writes it into the tables that travel with the interaction. */
function look(state: State, at: Channel, id: string, kind: 'user' | 'channel' | 'role', tables: Tables): boolean {
	const guild = at.guildId ? state.world.guild(at.guildId) : undefined;
	const user = kind === 'user' ? state.world.users.get(id) : undefined;
	if (user) {
		tables.users[id] = userPayload(user);
		const member = guild?.members.get(id);
		if (member) tables.members[id] = { ...memberPayload(member), permissions: '0' };
	}
	const channel = kind === 'channel' ? guild?.channels.get(id) : undefined;
	if (channel) tables.channels[id] = { ...channelPayload(channel, state.world.users), permissions: '0' };
	const role =
		kind === 'role' && guild?.roles.has(id)
			? (guildPayload(guild) as { roles: { id: string }[] }).roles.find((each) => each.id === id)
			: undefined;
	if (role) tables.roles[id] = role;
	return Boolean(user ?? channel ?? role);
}

const KINDS: Partial<Record<Type, readonly ('user' | 'channel' | 'role')[]>> = {
	[Type.User]: ['user'],
	[Type.Channel]: ['channel'],
	[Type.Role]: ['role'],
	[Type.Mentionable]: ['user', 'role'],
};

const filled = (tables: Tables) => {
	const some = Object.entries(tables).filter(([, table]) => Object.keys(table).length > 0);
	return some.length > 0 ? Object.fromEntries(some) : undefined;
};

export const emptyTables = (): Tables => ({ users: {}, members: {}, channels: {}, roles: {}, attachments: {} });

/** Ids that a person has chosen, resolved; `kinds` tells among what. */
export function resolveIds(
	state: State,
	at: Channel,
	ids: readonly string[],
	kinds: readonly ('user' | 'channel' | 'role')[],
): object | undefined {
	const tables = emptyTables();
	for (const id of ids)
		insist(
			kinds.some((kind) => look(state, at, id, kind, tables)),
			`There is nothing here with the id ${id}.`,
		);
	return filled(tables);
}

/** Keeps an uploaded file where its address finds it. */
export function upload(state: State, at: Channel, { name, type, data }: PersonFile): { file: StoredFile; payload: object } {
	insist(data.length <= state.settings.attachmentLimit, `“${name}” is too large.`);
	const file: StoredFile = { id: state.newId(), name, type, data, spoiler: false };
	return { file, payload: attachmentPayload(state, at, file) };
}

/** Options with ids for what was chosen and attached, and the tables that say what those are. */
export function resolve(state: State, at: Channel, options: readonly Filled[]): { sent: Filled[]; resolved: object | undefined } {
	const tables = emptyTables();
	const sent = options.map((option) => {
		const kinds = KINDS[option.type];
		const { value } = option;
		if (kinds)
			insist(
				kinds.some((kind) => look(state, at, String(value), kind, tables)),
				`“${option.name}”: there is nothing here with the id ${String(value)}.`,
			);
		if (typeof value !== 'object') return option;
		const { file, payload } = upload(state, at, value);
		tables.attachments[file.id] = payload;
		state.loose.set(file.id, file);
		return { ...option, value: file.id };
	});
	return { sent, resolved: filled(tables) };
}
