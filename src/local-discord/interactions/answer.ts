import { type APIMessage, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { composeMessage, type Upload } from '../world/compose.ts';
import { userPayload } from '../world/payloads.ts';
import { publish } from '../world/publish.ts';
import type { Stored } from '../world/types.ts';
import type { Interaction } from './interactions.ts';

/** What the bot sent. */
export interface Given {
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
