import { ChannelType } from 'discord-api-types/v10';
import { EVERYONE_DEFAULT } from './permissions.ts';
import type { Channel, Guild, Member, Role } from './types.ts';

/** So many servers of one size, for measuring: each is made again from its number whenever it is needed. */
export interface ManyGuilds {
	readonly count: number;
	readonly channels: number;
	readonly roles: number;
	readonly emojis: number;
}

const FIRST_GUILD = 262_260_000_000n << 22n; // the first one falls on shard 0 of any usual number
const ROLES_FROM = 1_000_000n;

/** Shards are chosen by `id >> 22`: servers that follow each other fall on shards that do. */
export const guildIdAt = (index: number): string => (FIRST_GUILD + (BigInt(index) << 22n)).toString();

/** The number of the server that a guild, channel or role id belongs to; out of range for any other id. */
export const indexOfId = (id: string): number => Number((BigInt(id) - FIRST_GUILD) >> 22n);

export function textChannel(id: string, guildId: string, name: string): Channel {
	return { id, type: ChannelType.GuildText, guildId, name, overwrites: [], recipients: [] };
}

export function emptyGuild(id: string, name: string, ownerId: string): Guild {
	const everyone: Role = { id, name: '@everyone', permissions: EVERYONE_DEFAULT };
	return {
		id,
		name,
		ownerId,
		locale: 'en-US',
		roles: new Map([[id, everyone]]),
		channels: new Map(),
		members: new Map(),
		installed: true,
		emojis: 0,
	};
}

/** Server number `index` of many: always the same one. */
export function guildAt(index: number, size: ManyGuilds, botId: string): Guild {
	const id = guildIdAt(index);
	const first = BigInt(id);
	const guild = { ...emptyGuild(id, `Server ${index + 1}`, (first + 1n).toString()), emojis: size.emojis };
	for (let n = 0; n < size.channels; n++) {
		const channelId = (first + 1n + BigInt(n)).toString();
		guild.channels.set(channelId, textChannel(channelId, id, n === 0 ? 'general' : `channel-${n}`));
	}
	for (let n = 1; n < size.roles; n++) {
		const roleId = (first + ROLES_FROM + BigInt(n)).toString();
		guild.roles.set(roleId, { id: roleId, name: `Role ${n}`, permissions: 0n });
	}
	const bot: Member = { userId: botId, roles: [] };
	guild.members.set(botId, bot);
	return guild;
}
