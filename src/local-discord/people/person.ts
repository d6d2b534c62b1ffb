import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Exchange, OpenModal } from '../interactions/exchange.ts';
import type { State } from '../state.ts';
import type { Sighting } from '../world/sighting.ts';
import type { Channel, User } from '../world/types.ts';
import { commandsIn } from './commands.ts';
import type { FieldValues } from './fields.ts';
import { messageCommand, userCommand } from './menu.ts';
import { submitModal } from './modal.ts';
import type { OptionValues } from './options.ts';
import { click, select } from './press.ts';
import { type Manner, say } from './say.ts';
import { channelFor, type MessageAt, seesMessage } from './self.ts';
import { slash } from './slash.ts';
import { readTyped, type TypedCommand } from './typed.ts';
import { channelsOf, dismiss, hears, watch } from './view.ts';

/** Somebody in front of a Discord client. What the client would not send throws a ClientRefusal. */
export interface Person {
	readonly user: User;
	/** The DM with the bot. */
	readonly dm: Channel;
	/** `name` is `margin`, or `settings mode` for a subcommand. */
	slash(channelId: string, name: string, values?: OptionValues): Exchange;
	/** Asks for suggestions for the option `focused`. */
	autocomplete(channelId: string, name: string, typed: { readonly values?: OptionValues; readonly focused: string }): Exchange;
	click(at: MessageAt, customId: string): Exchange;
	select(at: MessageAt, customId: string, values: readonly string[]): Exchange;
	submitModal(open: OpenModal, values: FieldValues): Exchange;
	messageCommand(at: MessageAt, name: string): Exchange;
	userCommand(at: { readonly channelId: string; readonly userId: string }, name: string): Exchange;
	say(channelId: string, text: string, manner?: Manner): APIMessage;
	/** Reads `/name option:value …` as the client's box does, for `slash`. */
	read(channelId: string, line: string): TypedCommand;
	/** Puts away a message that only this person sees; the bot does not hear of it. */
	dismiss(at: MessageAt): void;
	/** Channels on this person's list, DMs with the bot included. */
	channels(): readonly Channel[];
	/** What stands in a channel for this person, oldest first. */
	messages(channelId: string): readonly APIMessage[];
	commands(channelId: string): readonly APIApplicationCommand[];
	/** Everything this person sees happen; returns what stops it. */
	watch(listener: (sighting: Sighting) => void): () => void;
	/** The next message by the bot in a channel; rejects after `within` ms. */
	hears(channelId: string, within?: number): Promise<APIMessage>;
}

export function createPerson(state: State, user: User): Person {
	const self = { state, user };
	const at = (channelId: string) => channelFor(self, channelId);
	return {
		user,
		get dm() {
			return state.world.dm(user.id);
		},
		slash: (channelId, name, values = {}) => slash(self, at(channelId), { name, values }),
		autocomplete: (channelId, name, { values = {}, focused }) => slash(self, at(channelId), { name, values, focused }),
		click: (message, customId) => click(self, message, customId),
		select: (message, customId, values) => select(self, message, { customId, values }),
		submitModal: (open, values) => submitModal(self, open, values),
		messageCommand: (message, name) => messageCommand(self, message, name),
		userCommand: (where, name) => userCommand(self, where, name),
		say: (channelId, text, manner = {}) => say(self, at(channelId), { text, ...manner }),
		read: (channelId, line) => readTyped(self, at(channelId), line),
		dismiss: (message) => dismiss(self, message),
		channels: () => channelsOf(self),
		messages: (channelId) => [...state.messages.in(at(channelId).id)].filter((stored) => seesMessage(user, stored)).map(({ api }) => api),
		commands: (channelId) => commandsIn(state, { user, channel: at(channelId) }),
		watch: (listener) => watch(self, listener),
		hears: (channelId, within = 20_000) => hears(self, channelId, within),
	};
}
