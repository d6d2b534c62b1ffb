import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import type { Dispatch } from '../gateway/gateway.ts';
import type { State } from '../state.ts';
import { memberPayload } from './payloads.ts';
import type { Stored } from './types.ts';

/**
 * The message as the bot gets it. Without the message content intent it is emptied,
 * but for the bot's own, those in DMs and those that mention the bot.
 */
export function messageFor(state: State, { api, channel }: Stored, intents: number): object {
	const sees =
		(intents & GatewayIntentBits.MessageContent) !== 0 ||
		api.author.id === state.bot.id ||
		!channel.guildId ||
		api.mentions.some((user) => user.id === state.bot.id);
	return sees ? api : { ...api, content: '', embeds: [], attachments: [], components: [] };
}

/** What a message event has beside the message. Ephemeral ones come as if in a DM: without guild and member. */
function around(state: State, { api, channel, visibleTo }: Stored): object {
	const guild = channel.guildId && !visibleTo ? state.world.guild(channel.guildId) : undefined;
	if (!guild) return { channel_type: channel.type };
	const member = guild.members.get(api.author.id);
	return { channel_type: channel.type, guild_id: guild.id, ...(member && { member: memberPayload(member) }) };
}

/** Which bots hear of a message: those who are members there; of a private one, its own author. */
function hearing(state: State, { channel, visibleTo }: Stored): Pick<Dispatch, 'intent' | 'guildId'> | undefined {
	if (visibleTo) return { intent: GatewayIntentBits.DirectMessages };
	if (!channel.guildId) return channel.type === ChannelType.DM ? { intent: GatewayIntentBits.DirectMessages } : undefined;
	const isMember = state.world.guild(channel.guildId)?.installed;
	return isMember ? { intent: GatewayIntentBits.GuildMessages, guildId: channel.guildId } : undefined;
}

function tellBot(state: State, t: string, stored: Stored): void {
	const to = hearing(state, stored);
	if (to) state.dispatch({ t, ...to, data: (intents) => ({ ...messageFor(state, stored, intents), ...around(state, stored) }) });
}

const audience = (stored: Stored) => ({ channelId: stored.channel.id, ...(stored.visibleTo && { to: stored.visibleTo }) });

export function publish(state: State, stored: Stored): void {
	state.messages.add(stored);
	state.sightings.emit({ kind: 'message', message: stored.api, ...audience(stored) });
	tellBot(state, 'MESSAGE_CREATE', stored);
}

/** Tells everybody of a message that has changed. */
export function republish(state: State, stored: Stored): void {
	if (!stored.dismissed) state.sightings.emit({ kind: 'edit', message: stored.api, ...audience(stored) });
	tellBot(state, 'MESSAGE_UPDATE', stored);
}

export function unpublish(state: State, stored: Stored): void {
	const { channel, api } = stored;
	state.messages.remove(channel.id, api.id);
	state.sightings.emit({ kind: 'delete', messageId: api.id, ...audience(stored) });
	const to = hearing(state, stored);
	const place = to?.guildId ? { guild_id: to.guildId } : {};
	if (to) state.dispatch({ t: 'MESSAGE_DELETE', ...to, data: () => ({ id: api.id, channel_id: channel.id, ...place }) });
}
