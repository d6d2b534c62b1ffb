import {
	type APIApplication,
	type APIChannel,
	type APIGuildMember,
	type APIRole,
	type APIUser,
	type GatewayGuildCreateDispatchData,
	GuildMemberFlags,
	type Locale,
	type RoleFlags,
} from 'discord-api-types/v10';
import type { Channel, Guild, Member, Role, User } from './types.ts';

const JOINED = '2024-01-01T00:00:00.000000+00:00';

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

function rolePayload(role: Role, position: number): APIRole {
	const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
	const { id, name } = role;
	const permissions = role.permissions.toString();
	return { id, name, color: 0, colors, hoist: false, position, permissions, managed: false, mentionable: false, flags: 0 as RoleFlags };
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

const emojiPayload = (guild: Guild, n: number) => ({
	id: (BigInt(guild.id) + 2_000_000n + BigInt(n)).toString(),
	name: `emoji_${n}`,
	roles: [],
	require_colons: true,
	managed: false,
	animated: false,
	available: true,
});

/** What a guild is over REST; `guildCreatePayload` adds what only the gateway tells. */
export function guildPayload(guild: Guild): object {
	const roles = [...guild.roles.values()].map(rolePayload);
	const emojis = Array.from({ length: guild.emojis }, (_, n) => emojiPayload(guild, n));
	return {
		id: guild.id,
		name: guild.name,
		icon: null,
		splash: null,
		owner_id: guild.ownerId,
		afk_timeout: 300,
		verification_level: 0,
		default_message_notifications: 1,
		explicit_content_filter: 0,
		roles,
		emojis,
		features: [],
		mfa_level: 0,
		system_channel_flags: 0,
		preferred_locale: guild.locale as Locale,
		premium_tier: 0,
		nsfw_level: 0,
		stickers: [],
		premium_progress_bar_enabled: false,
	};
}

export function guildCreatePayload(guild: Guild, users: ReadonlyMap<string, User>, bot: User): GatewayGuildCreateDispatchData {
	return {
		...guildPayload(guild),
		joined_at: JOINED,
		large: false,
		unavailable: false,
		member_count: guild.members.size,
		voice_states: [],
		members: [{ ...memberPayload(guild.members.get(bot.id)), user: userPayload(bot) }],
		channels: [...guild.channels.values()].map((channel) => channelPayload(channel, users)),
		threads: [],
		presences: [],
		stage_instances: [],
		guild_scheduled_events: [],
		soundboard_sounds: [],
	} as unknown as GatewayGuildCreateDispatchData;
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
