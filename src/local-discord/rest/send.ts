import { type APIMessage, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { checkNewMessage } from '../rules/message.ts';
import { asJson, asList, asText, problem } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { composeMessage } from '../world/compose.ts';
import { publish } from '../world/publish.ts';
import type { Channel, Stored } from '../world/types.ts';
import { Refusal } from './errors.ts';
import { channelOf, mayIn } from './places.ts';
import { type ApiAnswer, type ApiRequest, ok } from './route.ts';

const { SendMessages, EmbedLinks, AttachFiles, ReadMessageHistory } = PermissionFlagsBits;

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

function replyParts(to: Stored | undefined): Partial<APIMessage> {
	if (!to) return {};
	const { guildId, id } = to.channel;
	const message_reference = { type: 0, channel_id: id, message_id: to.api.id, ...(guildId && { guild_id: guildId }) };
	return { type: MessageType.Reply, message_reference, referenced_message: to.api };
}

/** What this message needs beyond being allowed to write here. */
function refuseForbidden(state: State, channel: Channel, { json, uploads }: ApiRequest): void {
	const [recipient] = channel.recipients;
	if (recipient && !state.world.users.get(recipient)?.dmsOpen) throw new Refusal('cannot-message-user');
	if (asList(json.embeds).length > 0 && !mayIn(state, channel, EmbedLinks)) throw new Refusal('missing-permissions');
	if (uploads.length > 0 && !mayIn(state, channel, AttachFiles)) throw new Refusal('missing-permissions');
}

/** Sends a message with the bot's token. */
export function create(state: State, request: ApiRequest): ApiAnswer {
	const channel = channelOf(state, request, SendMessages);
	const { json, uploads } = request;
	refuseForbidden(state, channel, request);
	request.verify(() => checkNewMessage(request));
	const first = repeated(state, channel, request);
	if (first) return ok(first.api);
	const nonce = json.nonce === undefined ? {} : { nonce: json.nonce as string };
	const more = { ...replyParts(referenced(state, request, channel)), ...nonce };
	const stored = composeMessage(state, { author: state.bot, channel, body: json, uploads, more });
	publish(state, stored);
	return ok(stored.api);
}
