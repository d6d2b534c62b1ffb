import { type APIMessage, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { asList, type Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { composeMessage, keepFiles, partsOf, type Upload } from '../world/compose.ts';
import { mentionsOf } from '../world/mentions.ts';
import { userPayload } from '../world/payloads.ts';
import { publish, republish } from '../world/publish.ts';
import type { Stored } from '../world/types.ts';
import type { Interaction } from './interactions.ts';

interface Given {
	readonly body: Json;
	readonly uploads: readonly Upload[];
}

/** What a message tells of the interaction that it answers. */
function provenance(state: State, interaction: Interaction, repliesTo: string | undefined): Partial<APIMessage> {
	const { id, type, user, owners, name, source, targetMessageId, channel } = interaction;
	const metadata = {
		id,
		type,
		user: userPayload(user),
		authorizing_integration_owners: owners,
		...(source && { interacted_message_id: source.api.id }),
		...(targetMessageId && { target_message_id: targetMessageId }),
	};
	const named = name === undefined ? {} : { interaction: { id, type, name, user: userPayload(user) } };
	const ids = { application_id: state.settings.applicationId, webhook_id: state.settings.applicationId };
	const reference = repliesTo ? { message_reference: { type: 0, channel_id: channel.id, message_id: repliesTo } } : {};
	return { ...ids, interaction_metadata: metadata, ...named, ...reference } as Partial<APIMessage>;
}

function typeOf({ type, targetMessageId }: Interaction, repliesTo: string | undefined): MessageType {
	if (repliesTo) return MessageType.Reply;
	if (type !== InteractionType.ApplicationCommand) return MessageType.Default;
	return targetMessageId ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

/** A new message in answer to an interaction: the first one, or one that follows it. */
export function answerMessage(
	state: State,
	interaction: Interaction,
	given: Given & { ephemeral: boolean; loading?: boolean; repliesTo?: string },
): Stored {
	const { user, channel, source } = interaction;
	const repliesTo = given.repliesTo ?? source?.api.id;
	const stored = composeMessage(state, {
		author: state.bot,
		channel,
		body: given.body,
		uploads: given.uploads,
		visibleTo: given.ephemeral ? user.id : undefined,
		interactionId: interaction.id,
		more: { type: typeOf(interaction, repliesTo), ...provenance(state, interaction, repliesTo) },
	});
	if (given.loading) stored.api.flags = (stored.api.flags ?? 0) | MessageFlags.Loading;
	interaction.own.add(stored.api.id);
	publish(state, stored);
	return stored;
}

/** Files after an edit: `attachments`, where given, lists what stays; what is uploaded is added. */
function filesAfter(state: State, stored: Stored, { body, uploads }: Given) {
	const listed = body.attachments;
	const kept = Array.isArray(listed) ? asList(listed).map((each) => String(each.id)) : undefined;
	const stay = kept ? stored.files.filter((file) => kept.includes(file.id)) : stored.files;
	return [...stay, ...keepFiles(state, uploads, asList(listed))];
}

/** A message with the parts changed that the body names; everybody who sees it sees the change. */
export function amend(state: State, stored: Stored, given: Given): void {
	const { body } = given;
	const files = filesAfter(state, stored, given);
	const parts = partsOf(state, stored.channel, body, files);
	const wasLoading = ((stored.api.flags ?? 0) & MessageFlags.Loading) !== 0;
	const flags =
		((stored.api.flags ?? 0) & ~MessageFlags.Loading) |
		(Number(body.flags ?? 0) & (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds));
	const { interactionId } = stored;
	const mentions =
		'content' in body
			? mentionsOf(state, { author: state.bot, channel: stored.channel, body, uploads: [], ...(interactionId && { interactionId }) })
			: {};
	stored.files = files;
	stored.api = {
		...stored.api,
		...('content' in body && { content: parts.content }),
		...('embeds' in body && { embeds: parts.embeds }),
		...('components' in body && { components: parts.components }),
		attachments: 'embeds' in body ? parts.attachments : attachmentsBeside(stored, parts),
		...mentions,
		flags,
		edited_timestamp: wasLoading ? null : new Date(state.clock.now()).toISOString(),
	} as APIMessage;
	republish(state, stored);
}

/** Without new embeds, the files that the old ones show stay inside them. */
function attachmentsBeside(stored: Stored, parts: Partial<APIMessage>): APIMessage['attachments'] {
	const shown = JSON.stringify(stored.api.embeds);
	return (parts.attachments ?? []).filter((attachment) => !shown.includes(`/${attachment.id}/`));
}
