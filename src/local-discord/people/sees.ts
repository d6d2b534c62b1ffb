import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { State } from '../state.ts';
import { has, permissionsFor } from '../world/permissions.ts';
import type { Channel, Stored, User } from '../world/types.ts';
import { insist } from './refusal.ts';

export const permissionsOf = (state: State, user: User, channel: Channel): bigint =>
	permissionsFor(channel.guildId ? state.world.guild(channel.guildId) : undefined, channel, user.id);

/** Whether a channel is on this person's list at all. */
export function seesChannel(state: State, user: User, channel: Channel): boolean {
	if (!channel.guildId) return channel.recipients.includes(user.id);
	return has(permissionsOf(state, user, channel), PermissionFlagsBits.ViewChannel);
}

export function channelFor(state: State, user: User, channelId: string): Channel {
	const channel = state.world.channel(channelId);
	insist(channel && seesChannel(state, user, channel), `There is no channel ${channelId} on ${user.name}'s list.`);
	return channel;
}

export const seesMessage = (user: User, { visibleTo }: Stored): boolean => visibleTo === undefined || visibleTo === user.id;

export interface MessageAt {
	readonly id: string;
	readonly channel_id: string;
}

export function messageFor(state: State, user: User, at: MessageAt): Stored {
	const channel = channelFor(state, user, at.channel_id);
	const stored = state.messages.get(channel.id, at.id);
	insist(stored && seesMessage(user, stored), 'This message is gone.');
	return stored;
}
