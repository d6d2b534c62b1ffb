import { GatewayIntentBits } from 'discord-api-types/v10';
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

/** The bot hears of a channel when it is a member there; of an ephemeral message when it is its own. */
function tellBot(state: State, t: string, stored: Stored): void {
	const { channel, visibleTo } = stored;
	const private_ = !channel.guildId || visibleTo !== undefined;
	if (private_ && channel.recipients.length > 1) return;
	if (channel.guildId && !visibleTo && !state.world.guild(channel.guildId)?.installed) return;
	state.dispatch({
		t,
		intent: private_ ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
		...(channel.guildId && !private_ && { guildId: channel.guildId }),
		data: (intents) => ({ ...messageFor(state, stored, intents), ...around(state, stored) }),
	});
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
	const guildId = stored.visibleTo ? undefined : channel.guildId;
	const intent = guildId ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
	const data = () => ({ id: api.id, channel_id: channel.id, ...(guildId && { guild_id: guildId }) });
	state.dispatch({ t: 'MESSAGE_DELETE', intent, ...(guildId && { guildId }), data });
}
