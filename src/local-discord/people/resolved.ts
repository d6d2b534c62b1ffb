import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { guildOf } from '../interactions/payload.ts';
import type { State } from '../state.ts';
import { attachmentPayload } from '../world/compose.ts';
import { rolePayload } from '../world/guild-payloads.ts';
import { channelPayload, memberPayload, userPayload } from '../world/payloads.ts';
import { permissionsFor } from '../world/permissions.ts';
import type { Channel, StoredFile } from '../world/types.ts';
import type { Filled, PersonFile } from './options.ts';
import { insist } from './refusal.ts';

type Tables = Record<'users' | 'members' | 'channels' | 'roles' | 'attachments', Record<string, object>>;
export type Kind = 'user' | 'channel' | 'role';

/** Writes what an id stands for into the tables that travel with the interaction. */
type Look = (state: State, at: Channel, id: string) => Partial<Record<keyof Tables, object>> | undefined;

const LOOKS: Record<Kind, Look> = {
	user(state, at, id) {
		const user = state.world.users.get(id);
		const guild = guildOf(state, at);
		const member = guild?.members.get(id);
		const permissions = member ? permissionsFor(guild, at, id).toString() : '0';
		return user && { users: userPayload(user), ...(member && { members: { ...memberPayload(member), permissions } }) };
	},
	channel(state, at, id) {
		const channel = guildOf(state, at)?.channels.get(id);
		return channel && { channels: { ...channelPayload(channel, state.world.users), permissions: '0' } };
	},
	role(state, at, id) {
		const role = guildOf(state, at)?.roles.get(id);
		return role && { roles: rolePayload(role, 1) };
	},
};

const KINDS: Partial<Record<Type, readonly Kind[]>> = {
	[Type.User]: ['user'],
	[Type.Channel]: ['channel'],
	[Type.Role]: ['role'],
	[Type.Mentionable]: ['user', 'role'],
};

const filledOnes = (tables: Tables) => {
	const some = Object.entries(tables).filter(([, table]) => Object.keys(table).length > 0);
	return some.length > 0 ? Object.fromEntries(some) : undefined;
};

const emptyTables = (): Tables => ({ users: {}, members: {}, channels: {}, roles: {}, attachments: {} });

interface Chosen {
	readonly ids: readonly string[];
	/** Among what they were chosen. */
	readonly kinds: readonly Kind[];
}

function lookUp(state: State, at: Channel, { ids, kinds }: Chosen): Tables {
	const tables = emptyTables();
	for (const id of ids) {
		const found = kinds.map((kind) => LOOKS[kind](state, at, id)).find((each) => each !== undefined);
		insist(found, `There is nothing here with the id ${id}.`);
		for (const [table, payload] of Object.entries(found)) tables[table as keyof Tables][id] = payload;
	}
	return tables;
}

/** Ids that a person has chosen, resolved. */
export const resolveIds = (state: State, at: Channel, chosen: Chosen): object | undefined => filledOnes(lookUp(state, at, chosen));

const MOST_LOOSE = 200;

function keep(loose: Map<string, StoredFile>, file: StoredFile): void {
	loose.set(file.id, file);
	const [oldest] = loose.keys();
	if (loose.size > MOST_LOOSE && oldest) loose.delete(oldest);
}

/** Keeps an uploaded file where its address finds it. */
function upload(state: State, at: Channel, { name, type, data }: PersonFile): { file: StoredFile; payload: object } {
	insist(data.length <= state.settings.attachmentLimit, `“${name}” is too large.`);
	const file: StoredFile = { id: state.newId(), name, type, data, spoiler: false };
	keep(state.loose, file);
	return { file, payload: attachmentPayload(state, at, file) };
}

/** Options with ids for what was chosen and attached, and the tables that say what those are. */
export function resolve(state: State, at: Channel, options: readonly Filled[]): { sent: Filled[]; resolved: object | undefined } {
	const tables = emptyTables();
	const sent = options.map((option) => {
		const kinds = KINDS[option.type];
		const { value } = option;
		if (kinds) {
			const found = lookUp(state, at, { ids: [String(value)], kinds });
			for (const [table, payloads] of Object.entries(found)) Object.assign(tables[table as keyof Tables], payloads);
		}
		if (typeof value !== 'object') return option;
		const { file, payload } = upload(state, at, value);
		tables.attachments[file.id] = payload;
		return { ...option, value: file.id };
	});
	return { sent, resolved: filledOnes(tables) };
}
