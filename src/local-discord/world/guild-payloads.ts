import type { APIRole, GatewayGuildCreateDispatchData, Locale, RoleFlags } from 'discord-api-types/v10';
import { channelPayload, JOINED, memberPayload, userPayload } from './payloads.ts';
import type { Guild, Role, User } from './types.ts';

export function rolePayload(role: Role, position: number): APIRole {
	const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
	const { id, name } = role;
	const permissions = role.permissions.toString();
	return {
		id,
		name,
		color: 0,
		colors,
		hoist: false,
		position,
		permissions,
		managed: false,
		mentionable: false,
		flags: 0 as RoleFlags,
		icon: null,
		unicode_emoji: null,
	};
}

/** What a server may have and these have not. */
const NOTHING = {
	description: null,
	home_header: null,
	discovery_splash: null,
	banner: null,
	application_id: null,
	region: 'us-east',
	afk_channel_id: null,
	system_channel_id: null,
	widget_enabled: false,
	widget_channel_id: null,
	rules_channel_id: null,
	safety_alerts_channel_id: null,
	public_updates_channel_id: null,
	vanity_url_code: null,
	incidents_data: null,
	premium_subscription_count: 0,
	max_presences: null,
	max_members: 500_000,
	max_video_channel_users: 25,
	max_stage_video_channel_users: 50,
	nsfw: false,
};

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
		...NOTHING,
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
