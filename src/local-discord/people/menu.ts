import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../interactions/exchange.ts';
import type { Scene } from '../interactions/payload.ts';
import { begin } from './begin.ts';
import { commandFor, ownersOf } from './commands.ts';
import { resolveIds } from './resolved.ts';
import { channelFor, type MessageAt, messageFor, type Self } from './self.ts';

type MenuType = ApplicationCommandType.Message | ApplicationCommandType.User;

interface Chosen {
	readonly name: string;
	readonly type: MenuType;
	readonly targetId: string;
	readonly resolved: object | undefined;
}

function choose({ state }: Self, scene: Scene, { name, type, targetId, resolved }: Chosen): Exchange {
	const command = commandFor(state, scene, { name, type });
	const place = command.guild_id ? { guild_id: command.guild_id } : {};
	const target = type === ApplicationCommandType.Message ? { targetMessageId: targetId } : {};
	const deed = { ...scene, ...target, type: InteractionType.ApplicationCommand, owners: ownersOf(state, scene, command), name };
	return begin(state, deed, { id: command.id, name, type, target_id: targetId, resolved, ...place });
}

/** Right-clicks a message and chooses an app's command. The app gets the message whole, whatever its intents. */
export function messageCommand(self: Self, at: MessageAt, name: string): Exchange {
	const { channel, api } = messageFor(self, at);
	const resolved = { messages: { [api.id]: api } };
	return choose(self, { user: self.user, channel }, { name, type: ApplicationCommandType.Message, targetId: api.id, resolved });
}

/** Right-clicks a person and chooses an app's command. */
export function userCommand(self: Self, at: { channelId: string; userId: string }, name: string): Exchange {
	const channel = channelFor(self, at.channelId);
	const resolved = resolveIds(self.state, channel, { ids: [at.userId], kinds: ['user'] });
	return choose(self, { user: self.user, channel }, { name, type: ApplicationCommandType.User, targetId: at.userId, resolved });
}
