import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { asList, type Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { keepFiles, partsOf } from '../world/compose.ts';
import { mentionsOf } from '../world/mentions.ts';
import { republish } from '../world/publish.ts';
import type { Stored, StoredFile } from '../world/types.ts';
import type { Given } from './answer.ts';

const SETTABLE = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/** Files after an edit: `attachments`, where given, lists what stays; what is uploaded is added. */
function filesAfter(state: State, stored: Stored, { body, uploads }: Given): StoredFile[] {
	const listed = body.attachments;
	const kept = Array.isArray(listed) ? asList(listed).map((each) => String(each.id)) : undefined;
	const stay = kept ? stored.files.filter((file) => kept.includes(file.id)) : stored.files;
	return [...stay, ...keepFiles(state, uploads, asList(listed))];
}

/** Without new embeds, the files that the old ones show stay inside them. */
function attachmentsBeside(stored: Stored, parts: Partial<APIMessage>): APIMessage['attachments'] {
	const shown = JSON.stringify(stored.api.embeds);
	return (parts.attachments ?? []).filter((attachment) => !shown.includes(`/${attachment.id}/`));
}

function mentionsAfter(state: State, { channel, interactionId }: Stored, body: Json): Partial<APIMessage> {
	if (!('content' in body)) return {};
	return mentionsOf(state, { author: state.bot, channel, body, uploads: [], ...(interactionId && { interactionId }) });
}

/** Changes the parts of a message that the body names; everybody who sees it sees the change. */
export function amend(state: State, stored: Stored, given: Given): void {
	const { body } = given;
	const files = filesAfter(state, stored, given);
	const parts = partsOf(state, stored.channel, { body, files });
	const before = stored.api.flags ?? 0;
	const wasLoading = (before & MessageFlags.Loading) !== 0;
	stored.api = {
		...stored.api,
		...('content' in body && { content: parts.content }),
		...('embeds' in body && { embeds: parts.embeds }),
		...('components' in body && { components: parts.components }),
		attachments: 'embeds' in body ? parts.attachments : attachmentsBeside(stored, parts),
		...mentionsAfter(state, stored, body),
		flags: (before & ~MessageFlags.Loading) | (Number(body.flags ?? 0) & SETTABLE),
		edited_timestamp: wasLoading ? null : new Date(state.clock.now()).toISOString(),
	} as APIMessage;
	stored.files = files;
	republish(state, stored);
}
