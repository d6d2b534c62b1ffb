import type { APIMessage } from 'discord-api-types/v10';
import type { Sighting } from '../world/sighting.ts';
import type { Channel } from '../world/types.ts';
import { insist } from './refusal.ts';
import { type MessageAt, messageFor, type Self, seesChannel } from './self.ts';

function isSeen(self: Self, sighting: Sighting): boolean {
	if (sighting.kind === 'commands' || sighting.kind === 'presence') return true;
	const { channelId, to } = sighting;
	if (to !== undefined) return to === self.user.id;
	const channel = self.state.world.channel(channelId);
	return channel !== undefined && seesChannel(self, channel);
}

/** Tells of everything that this person sees happen. */
export function watch(self: Self, listener: (sighting: Sighting) => void): () => void {
	return self.state.sightings.on((sighting) => {
		if (isSeen(self, sighting)) listener(sighting);
	});
}

export function hears(self: Self, channelId: string, within: number): Promise<APIMessage> {
	const { promise, resolve, reject } = Promise.withResolvers<APIMessage>();
	const isTheBot = (message: APIMessage) => message.author.id === self.state.bot.id;
	const stop = watch(self, (sighting) => {
		if (sighting.kind === 'message' && sighting.channelId === channelId && isTheBot(sighting.message)) resolve(sighting.message);
	});
	const timer = setTimeout(() => reject(new Error(`The bot said nothing in ${channelId} within ${within} ms`)), within);
	return promise.finally(() => {
		clearTimeout(timer);
		stop();
	});
}

/** The message stays with Discord and can still be edited; this person sees it no more. */
export function dismiss(self: Self, at: MessageAt): void {
	const stored = messageFor(self, at);
	insist(stored.visibleTo === self.user.id, 'Only what nobody else sees can be dismissed.');
	stored.dismissed = true;
	self.state.sightings.emit({ kind: 'delete', channelId: stored.channel.id, to: self.user.id, messageId: stored.api.id });
}

export function channelsOf(self: Self): readonly Channel[] {
	const { world } = self.state;
	const inGuilds = [...world.guildsOf(self.user.id)].flatMap((guild) => [...guild.channels.values()]);
	return [...inGuilds, ...world.privateChannels()].filter((channel) => seesChannel(self, channel));
}
