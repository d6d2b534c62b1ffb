import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../interactions/exchange.ts';
import type { State } from '../state.ts';
import type { User } from '../world/types.ts';
import { begin } from './begin.ts';
import { commandFor, kindsOf } from './commands.ts';
import { resolveIds } from './resolved.ts';
import { channelFor, type MessageAt, messageFor } from './sees.ts';

/** Right-clicks a message and chooses an app's command. The app gets the message whole, whatever its intents. */
export function messageCommand(state: State, user: User, at: MessageAt, name: string): Exchange {
	const { channel, api } = messageFor(state, user, at);
	const command = commandFor(state, user, channel, { name, type: ApplicationCommandType.Message });
	const place = command.guild_id ? { guild_id: command.guild_id } : {};
	const data = { id: command.id, name, type: command.type, target_id: api.id, resolved: { messages: { [api.id]: api } }, ...place };
	return begin(state, {
		type: InteractionType.ApplicationCommand,
		user,
		channel,
		kinds: kindsOf(command),
		name,
		targetMessageId: api.id,
		data,
	});
}

/** Right-clicks a person and chooses an app's command. */
export function userCommand(state: State, user: User, at: { channelId: string; userId: string }, name: string): Exchange {
	const channel = channelFor(state, user, at.channelId);
	const command = commandFor(state, user, channel, { name, type: ApplicationCommandType.User });
	const resolved = resolveIds(state, channel, [at.userId], ['user']);
	const place = command.guild_id ? { guild_id: command.guild_id } : {};
	const data = { id: command.id, name, type: command.type, target_id: at.userId, resolved, ...place };
	return begin(state, { type: InteractionType.ApplicationCommand, user, channel, kinds: kindsOf(command), name, data });
}
