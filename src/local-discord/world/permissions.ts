import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, Overwrite } from './types.ts';

const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);
const { Administrator, ViewChannel, SendMessages, EmbedLinks, AttachFiles, MentionEveryone, AddReactions, ReadMessageHistory } =
	PermissionFlagsBits;

/** What @everyone has in a server nobody has changed. */
export const EVERYONE_DEFAULT =
	ViewChannel |
	SendMessages |
	EmbedLinks |
	AttachFiles |
	AddReactions |
	ReadMessageHistory |
	PermissionFlagsBits.UseExternalEmojis |
	PermissionFlagsBits.UseApplicationCommands |
	PermissionFlagsBits.UseExternalApps |
	PermissionFlagsBits.ChangeNickname |
	PermissionFlagsBits.CreatePublicThreads |
	PermissionFlagsBits.SendMessagesInThreads;

/** In a DM everybody has these. */
const DM = ViewChannel | SendMessages | EmbedLinks | AttachFiles | MentionEveryone | AddReactions | ReadMessageHistory;

/** Permissions of a member over a whole server. A user who is no member has none. */
function permissionsIn(guild: Guild, userId: string): bigint {
	const member = guild.members.get(userId);
	if (!member) return 0n;
	if (guild.ownerId === userId) return ALL;
	const roles = [guild.id, ...member.roles];
	const bits = roles.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
	return bits & Administrator ? ALL : bits;
}

/** Permissions in one channel, in Discord's order: @everyone, then all roles together, then the member. */
export function permissionsFor(guild: Guild | undefined, channel: Channel, userId: string): bigint {
	if (!guild) return DM;
	const base = permissionsIn(guild, userId);
	const member = guild.members.get(userId);
	if (!member || base === ALL) return base;
	const apply = (bits: bigint, ids: readonly string[], type: 0 | 1) => {
		const hits = channel.overwrites.filter((overwrite) => overwrite.type === type && ids.includes(overwrite.id));
		const deny = hits.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
		const allow = hits.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
		return (bits & ~deny) | allow;
	};
	const everyone = apply(base, [guild.id], 0);
	return apply(apply(everyone, member.roles, 0), [userId], 1);
}

export const has = (bits: bigint, flag: bigint): boolean => (bits & flag) === flag;

/** Overwrites of a channel that only these users and bots see. */
export const onlyFor = (guild: Guild, userIds: readonly string[]): Overwrite[] => [
	{ id: guild.id, type: 0, allow: 0n, deny: ViewChannel },
	...userIds.map((id) => ({ id, type: 1, allow: ViewChannel, deny: 0n }) as const),
];
