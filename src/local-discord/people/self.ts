import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Scene } from '../interactions/payload.ts';
import type { State } from '../state.ts';
import { has, permissionsFor } from '../world/permissions.ts';
import type { Channel, Stored, User } from '../world/types.ts';
import { insist } from './refusal.ts';

/** Somebody, and the Discord that they are on. */
export interface Self {
	readonly state: State;
	readonly user: User;
}

/** Where a message is; any message will do. */
export type MessageAt = Pick<APIMessage, 'id' | 'channel_id'>;

export const permissionsOf = (state: State, { user, channel }: Scene): bigint =>
	permissionsFor(channel.guildId ? state.world.guild(channel.guildId) : undefined, channel, user.id);

/** Whether a channel is on this person's list at all. */
export function seesChannel({ state, user }: Self, channel: Channel): boolean {
	if (!channel.guildId) return channel.recipients.includes(user.id);
	return has(permissionsOf(state, { user, channel }), PermissionFlagsBits.ViewChannel);
}

export function channelFor(self: Self, channelId: string): Channel {
	const channel = self.state.world.channel(channelId);
	insist(channel && seesChannel(self, channel), `There is no channel ${channelId} on ${self.user.name}'s list.`);
	return channel;
}

export const seesMessage = (user: User, { visibleTo, dismissed }: Stored): boolean =>
	visibleTo === undefined || (visibleTo === user.id && !dismissed);

export function messageFor(self: Self, at: MessageAt): Stored {
	const channel = channelFor(self, at.channel_id);
	const stored = self.state.messages.get(channel.id, at.id);
	insist(stored && seesMessage(self.user, stored), 'This message is gone.');
	return stored;
}
