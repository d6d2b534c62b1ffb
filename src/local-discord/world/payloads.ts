import { type APIApplication, type APIChannel, type APIGuildMember, type APIUser, GuildMemberFlags } from 'discord-api-types/v10';
import type { Channel, Member, User } from './types.ts';

export const JOINED = '2024-01-01T00:00:00.000000+00:00';

export function userPayload(user: User): APIUser {
	return {
		id: user.id,
		username: user.name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
		discriminator: '0',
		global_name: user.bot ? null : user.name,
		avatar: null,
		bot: user.bot,
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
	return { id, type, name, guild_id: guildId, position: 0, permission_overwrites, parent_id: null, nsfw: false, topic: null } as APIChannel;
}

export function applicationPayload(id: string, name: string, bot: User): Partial<APIApplication> {
	const install = { oauth2_install_params: { scopes: ['applications.commands' as never], permissions: '0' } };
	return {
		id,
		name,
		icon: null,
		description: '',
		summary: '' as never,
		bot_public: true,
		bot_require_code_grant: false,
		verify_key: '0'.repeat(64),
		flags: 0 as never,
		bot: userPayload(bot),
		integration_types_config: { 0: install, 1: install },
	};
}
