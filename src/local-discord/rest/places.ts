import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { asText } from '../rules/problem.ts';
import { checkSchema } from '../rules/schema.ts';
import type { State } from '../state.ts';
import { guildPayload } from '../world/guild-payloads.ts';
import { channelPayload, memberPayload, userPayload } from '../world/payloads.ts';
import { has, permissionsFor } from '../world/permissions.ts';
import type { Channel, Guild } from '../world/types.ts';
import { Refusal } from './errors.ts';
import { type ApiRequest, noContent, ok, route } from './route.ts';

/** A server the bot is in. */
export function guildOf(state: State, { params }: ApiRequest): Guild {
	const id = params.guild ?? '';
	const guild = state.world.guild(id);
	if (!guild) throw new Refusal('unknown-guild');
	if (!guild.installed) throw new Refusal('missing-access');
	return guild;
}

/** A channel that the bot sees, where it may do all of `needed`. */
export function channelOf(state: State, { params }: ApiRequest, ...needed: readonly bigint[]): Channel {
	const id = params.channel ?? '';
	const channel = state.world.channel(id);
	if (!channel) throw new Refusal('unknown-channel');
	const guild = channel.guildId ? state.world.guild(channel.guildId) : undefined;
	const bits = permissionsFor(guild, channel, state.bot.id);
	if (channel.recipients.length > 1 || !has(bits, PermissionFlagsBits.ViewChannel)) throw new Refusal('missing-access');
	if (needed.some((flag) => !has(bits, flag))) throw new Refusal('missing-permissions');
	return channel;
}

/** Whether the bot may do something in a channel. */
export const mayIn = (state: State, channel: Channel, flag: bigint) =>
	has(permissionsFor(channel.guildId ? state.world.guild(channel.guildId) : undefined, channel, state.bot.id), flag);

function openDm(state: State, request: ApiRequest) {
	request.verify(() => checkSchema(CreatePrivateChannelRequestSchema, request.body));
	const id = asText(request.json.recipient_id);
	if (!state.world.users.has(id)) throw new Refusal('unknown-user');
	if (id === state.bot.id) throw new Refusal('self-dm');
	return ok(channelPayload(state.world.dm(id), state.world.users));
}

function member(state: State, request: ApiRequest) {
	const id = request.params.user ?? '';
	const found = guildOf(state, request).members.get(id === '@me' ? state.bot.id : id);
	const user = found && state.world.users.get(found.userId);
	if (!user) throw new Refusal('unknown-member');
	return ok({ ...memberPayload(found), user: userPayload(user) });
}

function typing(state: State, request: ApiRequest) {
	const channel = channelOf(state, request, PermissionFlagsBits.SendMessages);
	state.sightings.emit({ kind: 'typing', channelId: channel.id, userId: state.bot.id });
	return noContent;
}

/** Servers, channels, members and DMs. */
export const PLACES = [
	route('POST /users/@me/channels', openDm, { requests: 10, per: 10_000 }),
	route('GET /guilds/:guild', (state, request) => ok(guildPayload(guildOf(state, request)))),
	route('GET /guilds/:guild/channels', (state, request) =>
		ok([...guildOf(state, request).channels.values()].map((channel) => channelPayload(channel, state.world.users))),
	),
	route('GET /guilds/:guild/members/:user', member),
	route('GET /channels/:channel', (state, request) => ok(channelPayload(channelOf(state, request), state.world.users))),
	route('POST /channels/:channel/typing', typing, { requests: 5, per: 5_000 }),
];
