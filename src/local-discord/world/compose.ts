import { type APIAttachment, type APIMessage, MessageFlags, MessageType } from 'discord-api-types/v10';
import { asList, asText, type Json } from '../rules/problem.ts';
import { trimmed } from '../rules/trim.ts';
import type { State } from '../state.ts';
import { numbered } from './components.ts';
import { mentionsOf } from './mentions.ts';
import { userPayload } from './payloads.ts';
import type { Channel, Stored, StoredFile, User } from './types.ts';

/** A file as it came in a multipart request: `key` is the n of `files[n]`. */
export interface Upload {
	readonly key: string;
	readonly name: string;
	readonly type: string;
	readonly data: Uint8Array;
}

export interface Draft {
	readonly author: User;
	readonly channel: Channel;
	readonly body: Json;
	readonly uploads: readonly Upload[];
	readonly more?: Partial<APIMessage>;
	readonly visibleTo?: string | undefined;
	readonly interactionId?: string;
}

const SCHEME = 'attachment://';
const KEPT_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

export function keepFiles(state: State, uploads: readonly Upload[], described: readonly Json[]): StoredFile[] {
	return uploads.map((upload) => {
		const about = described.find((each) => String(each.id) === upload.key) ?? {};
		const name = asText(about.filename) || upload.name;
		const description = asText(about.description);
		const spoiler = name.startsWith('SPOILER_') || about.is_spoiler === true;
		return { id: state.newId(), name, type: upload.type, data: upload.data, spoiler, ...(description && { description }) };
	});
}

const urlOf = (state: State, channel: Channel, file: StoredFile) =>
	`${state.origin}/attachments/${channel.id}/${file.id}/${encodeURIComponent(file.name)}`;

/** Every `attachment://name` inside a payload becomes the address of that file; `used` learns which. */
function resolveFiles(value: unknown, addresses: ReadonlyMap<string, string>, used: Set<string>): unknown {
	if (typeof value === 'string' && value.startsWith(SCHEME)) {
		const name = value.slice(SCHEME.length);
		used.add(name);
		return addresses.get(name) ?? value;
	}
	if (Array.isArray(value)) return value.map((item) => resolveFiles(item, addresses, used));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolveFiles(inner, addresses, used)]));
}

export function attachmentPayload(state: State, channel: Channel, file: StoredFile): APIAttachment {
	const url = urlOf(state, channel, file);
	const described = file.description === undefined ? {} : { description: file.description };
	return { id: file.id, filename: file.name, size: file.data.length, url, proxy_url: url, content_type: file.type, ...described };
}

/** The parts of a message that a body sets, with the files it may point to. */
export function partsOf(
	state: State,
	channel: Channel,
	{ body, files }: { readonly body: Json; readonly files: readonly StoredFile[] },
): Partial<APIMessage> {
	const addresses = new Map(files.map((file) => [file.name, urlOf(state, channel, file)]));
	const inEmbeds = new Set<string>();
	const embeds = asList(resolveFiles(asList(trimmed(body).embeds), addresses, inEmbeds)).map((embed) => ({ type: 'rich', ...embed }));
	const components = numbered(asList(resolveFiles(asList(body.components), addresses, new Set())));
	const attachments = files.filter((file) => !inEmbeds.has(file.name)).map((file) => attachmentPayload(state, channel, file));
	const content = asText(body.content).trim();
	return { content, embeds: embeds as never, components: components as never, attachments };
}

export function composeMessage(state: State, draft: Draft): Stored {
	const { channel, body, author, visibleTo, interactionId } = draft;
	const files = keepFiles(state, draft.uploads, asList(body.attachments));
	const api = {
		id: state.newId(),
		type: MessageType.Default,
		channel_id: channel.id,
		author: userPayload(author),
		...partsOf(state, channel, { body, files }),
		timestamp: new Date(state.clock.now()).toISOString(),
		edited_timestamp: null,
		flags: (Number(body.flags ?? 0) & KEPT_FLAGS) | (visibleTo ? MessageFlags.Ephemeral : 0),
		pinned: false,
		tts: body.tts === true,
		...mentionsOf(state, draft),
		...draft.more,
	} as APIMessage;
	return { api, channel, files, ...(visibleTo && { visibleTo }), ...(interactionId && { interactionId }) };
}
