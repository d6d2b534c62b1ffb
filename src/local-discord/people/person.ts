import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Exchange, OpenModal } from '../interactions/exchange.ts';
import type { State } from '../state.ts';
import { unpublish } from '../world/publish.ts';
import type { Sighting } from '../world/sighting.ts';
import type { Channel, User } from '../world/types.ts';
import { commandsIn } from './commands.ts';
import { messageCommand, userCommand } from './menu.ts';
import { type FieldValues, submitModal } from './modal.ts';
import type { OptionValues } from './options.ts';
import { click, select } from './press.ts';
import { insist } from './refusal.ts';
import { type Saying, say } from './say.ts';
import { channelFor, type MessageAt, messageFor, seesChannel, seesMessage } from './sees.ts';
import { slash } from './slash.ts';

/** Somebody in front of a Discord client. What the client would not send throws a ClientRefusal. */
export interface Person {
	readonly user: User;
	/** The DM with the bot. */
	readonly dm: Channel;
	slash(channelId: string, name: string, values?: OptionValues): Exchange;
	/** Asks for suggestions for the option `focused`. */
	autocomplete(channelId: string, name: string, values: OptionValues, focused: string): Exchange;
	click(at: MessageAt, customId: string): Exchange;
	select(at: MessageAt, customId: string, values: readonly string[]): Exchange;
	submitModal(open: OpenModal, values: FieldValues): Exchange;
	messageCommand(at: MessageAt, name: string): Exchange;
	userCommand(at: { channelId: string; userId: string }, name: string): Exchange;
	say(channelId: string, text: string, how?: Saying): APIMessage;
	/** Dismisses a message that only this person sees. */
	dismiss(at: MessageAt): void;
	/** What stands in a channel for this person, oldest first. */
	messages(channelId: string): readonly APIMessage[];
	commands(channelId: string): readonly APIApplicationCommand[];
	/** Everything this person sees happen; returns what stops it. */
	watch(listener: (sighting: Sighting) => void): () => void;
	/** The next message by the bot in a channel; rejects after `within` ms. */
	hears(channelId: string, within?: number): Promise<APIMessage>;
}

function isSeenBy(state: State, user: User, { channelId, to }: Sighting): boolean {
	if (to !== undefined) return to === user.id;
	const channel = state.world.channel(channelId);
	return channel !== undefined && seesChannel(state, user, channel);
}

function watchAs(state: State, user: User, listener: (sighting: Sighting) => void): () => void {
	return state.sightings.on((sighting) => {
		if (isSeenBy(state, user, sighting)) listener(sighting);
	});
}

function hears(state: State, user: User, channelId: string, within: number): Promise<APIMessage> {
	const { promise, resolve, reject } = Promise.withResolvers<APIMessage>();
	const stop = watchAs(state, user, (sighting) => {
		if (sighting.kind === 'message' && sighting.channelId === channelId && sighting.message.author.id === state.bot.id)
			resolve(sighting.message);
	});
	const timer = setTimeout(() => reject(new Error(`The bot said nothing in ${channelId} within ${within} ms`)), within);
	return promise.finally(() => {
		clearTimeout(timer);
		stop();
	});
}

function dismiss(state: State, user: User, at: MessageAt): void {
	const stored = messageFor(state, user, at);
	insist(stored.visibleTo === user.id, 'Only what nobody else sees can be dismissed.');
	unpublish(state, stored);
}

export function createPerson(state: State, user: User): Person {
	const at = (channelId: string) => channelFor(state, user, channelId);
	return {
		user,
		get dm() {
			return state.world.dm(user.id);
		},
		slash: (channelId, name, values = {}) => slash(state, { user, channel: at(channelId), name, values }),
		autocomplete: (channelId, name, values, focused) => slash(state, { user, channel: at(channelId), name, values, focused }),
		click: (message, customId) => click(state, { user, at: message, customId }),
		select: (message, customId, values) => select(state, { user, at: message, customId }, values),
		submitModal: (open, values) => submitModal(state, user, open, values),
		messageCommand: (message, name) => messageCommand(state, user, message, name),
		userCommand: (where, name) => userCommand(state, user, where, name),
		say: (channelId, text, how = {}) => say(state, user, at(channelId), text, how),
		dismiss: (message) => dismiss(state, user, message),
		messages: (channelId) =>
			[...state.messages.in(at(channelId).id)].filter((stored) => seesMessage(user, stored)).map((stored) => stored.api),
		commands: (channelId) => commandsIn(state, user, at(channelId)),
		watch: (listener) => watchAs(state, user, listener),
		hears: (channelId, within = 5_000) => hears(state, user, channelId, within),
	};
}
