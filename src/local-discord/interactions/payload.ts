import { ApplicationIntegrationType, ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { State } from '../state.ts';
import { channelPayload, memberPayload, userPayload } from '../world/payloads.ts';
import { has, permissionsFor } from '../world/permissions.ts';
import type { Channel, User } from '../world/types.ts';
import type { Interaction, Owners } from './interactions.ts';

export function contextOf(channel: Channel): InteractionContextType {
	if (channel.guildId) return InteractionContextType.Guild;
	return channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** By which installs the app can be used here: the server's, the user's own, or both. */
export function ownersIn(state: State, channel: Channel, user: User, kinds: readonly number[]): Owners {
	const guild = channel.guildId ? state.world.guild(channel.guildId) : undefined;
	const byGuild = guild ? guild.installed : channel.type === ChannelType.DM;
	const guildInstall = byGuild && kinds.includes(ApplicationIntegrationType.GuildInstall);
	const userInstall = user.installed && kinds.includes(ApplicationIntegrationType.UserInstall);
	return { ...(guildInstall && { 0: guild?.id ?? '0' }), ...(userInstall && { 1: user.id }) };
}

/** Where only a user's own install brings the app in, that user needs Use External Apps for answers that others see. */
export function mustHide(state: State, channel: Channel, user: User, owners: Owners): boolean {
	const guild = channel.guildId ? state.world.guild(channel.guildId) : undefined;
	if (!guild || owners[0]) return false;
	return !has(permissionsFor(guild, channel, user.id), PermissionFlagsBits.UseExternalApps);
}

function place(state: State, { channel, user }: Interaction): object {
	const guild = channel.guildId ? state.world.guild(channel.guildId) : undefined;
	if (!guild) return { user: userPayload(user) };
	const permissions = permissionsFor(guild, channel, user.id).toString();
	const member = { ...memberPayload(guild.members.get(user.id)), permissions, user: userPayload(user) };
	const { id, locale } = guild;
	return { guild_id: id, guild: { id, locale, features: [] }, guild_locale: locale, member };
}

/** INTERACTION_CREATE, whole, as a bot gets it. */
export function interactionPayload(state: State, interaction: Interaction, data: object): object {
	const { id, token, type, channel, user, owners, source } = interaction;
	const guild = channel.guildId ? state.world.guild(channel.guildId) : undefined;
	const asked = permissionsFor(guild, channel, guild?.installed ? state.bot.id : user.id);
	return {
		version: 1,
		id,
		application_id: state.settings.applicationId,
		type,
		token,
		...place(state, interaction),
		channel_id: channel.id,
		channel: { ...channelPayload(channel, state.world.users), permissions: asked.toString() },
		app_permissions: asked.toString(),
		locale: user.locale,
		entitlements: [],
		entitlement_sku_ids: [],
		authorizing_integration_owners: owners,
		context: contextOf(channel),
		attachment_size_limit: state.settings.attachmentLimit,
		...(source && { message: source.api }),
		data,
	};
}
