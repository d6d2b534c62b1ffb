import { ApplicationIntegrationType, ChannelType, InteractionContextType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { State } from '../state.ts';
import { channelPayload, memberPayload, userPayload } from '../world/payloads.ts';
import { has, permissionsFor } from '../world/permissions.ts';
import type { Channel, Guild, User } from '../world/types.ts';
import type { Interaction, Owners } from './interactions.ts';

/** Who does something, and where. */
export interface Scene {
	readonly user: User;
	readonly channel: Channel;
}

export function contextOf(channel: Channel): InteractionContextType {
	if (channel.guildId) return InteractionContextType.Guild;
	return channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

export const guildOf = (state: State, { guildId }: Channel): Guild | undefined => (guildId ? state.world.guild(guildId) : undefined);

/** By which of these installs the app can be used here: the server's, the user's own, or both. */
export function ownersIn(state: State, { channel, user }: Scene, kinds: readonly number[]): Owners {
	const guild = guildOf(state, channel);
	const byGuild = guild ? guild.installed : channel.type === ChannelType.DM;
	const guildInstall = byGuild && kinds.includes(ApplicationIntegrationType.GuildInstall);
	const userInstall = user.installed && kinds.includes(ApplicationIntegrationType.UserInstall);
	return { ...(guildInstall && { 0: guild?.id ?? '0' }), ...(userInstall && { 1: user.id }) };
}

/** Where only a user's own install brings the app in, that user needs Use External Apps for answers that others see. */
export function mustHide(state: State, { channel, user }: Scene, owners: Owners): boolean {
	const guild = guildOf(state, channel);
	if (!guild || owners[0]) return false;
	return !has(permissionsFor(guild, channel, user.id), P.UseExternalApps);
}

const IN_DMS = P.AttachFiles | P.EmbedLinks | P.MentionEveryone;

/** What the app may do here. Where it is no member, no more than the user who brought it. */
function appPermissions(state: State, { channel, user }: Scene): bigint {
	const guild = guildOf(state, channel);
	if (!guild) return channel.type === ChannelType.DM ? IN_DMS | P.UseExternalEmojis : IN_DMS;
	return permissionsFor(guild, channel, guild.installed ? state.bot.id : user.id);
}

function place(state: State, { channel, user }: Scene): object {
	const guild = guildOf(state, channel);
	if (!guild) return { user: userPayload(user) };
	const permissions = permissionsFor(guild, channel, user.id).toString();
	const member = { ...memberPayload(guild.members.get(user.id)), permissions, user: userPayload(user) };
	const { id, locale } = guild;
	return { guild_id: id, guild: { id, locale, features: [] }, guild_locale: locale, member };
}

/** INTERACTION_CREATE, whole, as a bot gets it. */
export function interactionPayload(state: State, interaction: Interaction, data: object): object {
	const { id, token, type, channel, user, owners, source } = interaction;
	const may = appPermissions(state, interaction).toString();
	return {
		version: 1,
		id,
		application_id: state.settings.applicationId,
		type,
		token,
		...place(state, interaction),
		channel_id: channel.id,
		channel: { ...channelPayload(channel, state.world.users), permissions: may },
		app_permissions: may,
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
