import {
	type APIChannel,
	type APIGuildMember,
	type APIUser,
	type ChannelFlags,
	GuildMemberFlags,
	type UserFlags,
} from 'discord-api-types/v10';
import type { Channel, Member, User } from './types.ts';

export const JOINED = '2024-01-01T00:00:00.000Z';

export function userPayload(user: User): APIUser {
	return {
		id: user.id,
		username: user.name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
		discriminator: '0',
		global_name: user.bot ? null : user.name,
		avatar: null,
		bot: user.bot,
		flags: 0 as UserFlags,
		public_flags: 0 as UserFlags,
		primary_guild: null,
		avatar_decoration_data: null,
		collectibles: null,
	};
}

/** A member as it rides with a message: without its user, which the message already has. */
export function memberPayload(member: Member | undefined): Omit<APIGuildMember, 'user'> {
	return {
		roles: [...(member?.roles ?? [])],
		joined_at: JOINED,
		premium_since: null,
		deaf: false,
		mute: false,
		nick: null,
		avatar: null,
		banner: null,
		communication_disabled_until: null,
		pending: false,
		flags: GuildMemberFlags.CompletedOnboarding,
	};
}

export function channelPayload(channel: Channel, users: ReadonlyMap<string, User>): APIChannel {
	const { id, type, name, guildId } = channel;
	const recipients = channel.recipients.flatMap((each) => users.get(each) ?? []).map(userPayload);
	if (!guildId) return { id, type, last_message_id: null, recipients, name: null, flags: 0 } as unknown as APIChannel;
	const permission_overwrites = channel.overwrites.map((overwrite) => ({
		id: overwrite.id,
		type: overwrite.type,
		allow: overwrite.allow.toString(),
		deny: overwrite.deny.toString(),
	}));
	return {
		id,
		type,
		name,
		guild_id: guildId,
		position: 0,
		permission_overwrites,
		parent_id: null,
		nsfw: false,
		topic: null,
		flags: 0 as ChannelFlags,
		rate_limit_per_user: 0,
		last_message_id: null,
	} as APIChannel;
}
