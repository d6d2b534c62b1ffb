import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { amend } from '../interactions/amend.ts';
import { checkMessageEdit } from '../rules/message.ts';
import { problem } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { messageFor, unpublish } from '../world/publish.ts';
import type { Channel, Stored } from '../world/types.ts';
import { Refusal } from './errors.ts';
import { channelOf, mayIn } from './places.ts';
import { type ApiRequest, noContent, ok, route } from './route.ts';
import { create } from './send.ts';

const { ReadMessageHistory, ManageMessages } = PermissionFlagsBits;

/** A message that is there for everybody: ephemeral ones are unknown here. */
function messageOf(state: State, request: ApiRequest, channel: Channel): Stored {
	const stored = state.messages.get(channel.id, request.params.message ?? '');
	if (!stored || stored.visibleTo) throw new Refusal('unknown-message');
	return stored;
}

function edit(state: State, request: ApiRequest) {
	const channel = channelOf(state, request);
	const stored = messageOf(state, request, channel);
	if (stored.api.author.id !== state.bot.id) throw new Refusal('cannot-edit-others');
	request.verify(() => checkMessageEdit({ ...request, before: stored }));
	amend(state, stored, { body: request.json, uploads: request.uploads });
	return ok(stored.api);
}

function remove(state: State, request: ApiRequest) {
	const channel = channelOf(state, request);
	const stored = messageOf(state, request, channel);
	const isOwn = stored.api.author.id === state.bot.id;
	if (!isOwn && !channel.guildId) throw new Refusal('dm-action');
	if (!isOwn && !mayIn(state, channel, ManageMessages)) throw new Refusal('missing-permissions');
	unpublish(state, stored);
	return noContent;
}

/** Read over REST, a message hides its content by the same rule as over the gateway. */
const readable = (state: State, stored: Stored) =>
	messageFor(state, stored, state.settings.grantedIntents & GatewayIntentBits.MessageContent ? GatewayIntentBits.MessageContent : 0);

/** The latest first; without the permission, none. */
function list(state: State, request: ApiRequest) {
	const channel = channelOf(state, request);
	if (!mayIn(state, channel, ReadMessageHistory)) return ok([]);
	const { query } = request;
	const limit = Number(query.get('limit') ?? 50);
	const isFit = Number.isInteger(limit) && limit >= 1 && limit <= 100;
	request.refuse(isFit ? [] : [problem(['limit'], 'NUMBER_TYPE_RANGE', 'int value should be between 1 and 100.')]);
	const after = BigInt(query.get('after') ?? 0);
	const before = BigInt(query.get('before') ?? Number.MAX_SAFE_INTEGER * 1_000);
	const seen = [...state.messages.in(channel.id)].filter(
		({ visibleTo, api }) => !visibleTo && BigInt(api.id) > after && BigInt(api.id) < before,
	);
	return ok(
		seen
			.slice(-limit)
			.reverse()
			.map((stored) => readable(state, stored)),
	);
}

const MESSAGE = '/channels/:channel/messages/:message';

/** Messages in channels and DMs, sent with the bot's token. */
export const MESSAGES = [
	route('POST /channels/:channel/messages', create, { requests: 5, per: 5_000 }),
	route('GET /channels/:channel/messages', list, { requests: 5, per: 5_000 }),
	route(`GET ${MESSAGE}`, (state, request) =>
		ok(readable(state, messageOf(state, request, channelOf(state, request, ReadMessageHistory)))),
	),
	route(`PATCH ${MESSAGE}`, edit, { requests: 5, per: 5_000 }),
	route(`DELETE ${MESSAGE}`, remove, { requests: 5, per: 1_000 }),
];
