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

/** The message that is replied to; what is gone may be passed over only if the body says so. */
function referenced(state: State, request: ApiRequest, channel: Channel): Stored | undefined {
	const reference = asJson(request.json.message_reference);
	const id = asText(reference.message_id);
	if (!id) return undefined;
	if (!mayIn(state, channel, ReadMessageHistory)) throw new Refusal('no-read-history');
	const stored = state.messages.get(channel.id, id);
	if (stored && !stored.visibleTo) return stored;
	if (reference.fail_if_not_exists !== false)
		request.refuse([problem(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')]);
	return undefined;
}

/** With `enforce_nonce` a repeat gets the first message. */
function repeated(state: State, channel: Channel, request: ApiRequest): Stored | undefined {
	const { nonce, enforce_nonce } = request.json;
	if (enforce_nonce !== true || nonce === undefined) return undefined;
	for (const stored of state.messages.in(channel.id)) {
		const isSame = stored.api.nonce === nonce && stored.api.author.id === state.bot.id;
		if (isSame) return stored;
	}
	return undefined;
}

function create(state: State, request: ApiRequest) {
	const channel = channelOf(state, request, SendMessages);
	const { json, uploads } = request;
	if (!channel.guildId && !state.world.users.get(channel.recipients[0] ?? '')?.dmsOpen) throw new Refusal('cannot-message-user');
	request.verify(() => checkNewMessage(request));
	if (asList(json.embeds).length > 0 && !mayIn(state, channel, EmbedLinks)) throw new Refusal('missing-permissions');
	if (uploads.length > 0 && !mayIn(state, channel, AttachFiles)) throw new Refusal('missing-permissions');
	const first = repeated(state, channel, request);
	if (first) return ok(first.api);
	const to = referenced(state, request, channel);
	const reference = to && {
		type: MessageType.Reply,
		message_reference: { type: 0, channel_id: channel.id, message_id: to.api.id, ...(channel.guildId && { guild_id: channel.guildId }) },
		referenced_message: to.api,
	};
	const more = { ...reference, ...(json.nonce !== undefined && { nonce: json.nonce }) } as Partial<APIMessage>;
	const stored = composeMessage(state, { author: state.bot, channel, body: json, uploads, more });
	publish(state, stored);
	return ok(stored.api);
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
