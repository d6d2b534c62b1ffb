import {
	IncomingWebhookInteractionRequestSchema,
	IncomingWebhookUpdateRequestPartialSchema,
	MessageCreateRequestSchema,
	MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { MessageFlags } from 'discord-api-types/v10';
import { Refusal } from '../rest/errors.ts';
import type { Upload } from '../world/compose.ts';
import type { Stored } from '../world/types.ts';
import { componentProblems } from './components.ts';
import { embedProblems } from './embeds.ts';
import { fileProblems, tooManyFiles } from './files.ts';
import { asJson, asList, asText, type Json, lengthOf, type Problem, problem } from './problem.ts';
import { checkSchema, type Verdict } from './schema.ts';
import { trimmed } from './trim.ts';

/** A body as it came, with its files; `before` is the message that it changes. */
export interface Sent {
	readonly json: Json;
	readonly uploads: readonly Upload[];
	readonly before?: Stored | undefined;
}

const CONTENT = 2_000; // code points
const LEGACY = ['content', 'embeds', 'poll', 'sticker_ids'];

const isGiven = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '');

function contentProblems(body: Json): Problem[] {
	const isLong = lengthOf(asText(body.content)) > CONTENT;
	return isLong ? [problem(['content'], 'BASE_TYPE_MAX_LENGTH', `Must be ${CONTENT} or fewer in length.`)] : [];
}

/** A kind cannot be both allowed as a whole and listed one by one. */
function mentionProblems(body: Json): Problem[] {
	const allowed = asJson(body.allowed_mentions);
	const parse = Array.isArray(allowed.parse) ? allowed.parse : [];
	const both = ['users', 'roles'].filter((kind) => parse.includes(kind) && isGiven(allowed[kind]));
	return both.map((kind) => {
		const words = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
		return problem(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', words);
	});
}

function v2Problems(body: Json): Problem[] {
	return LEGACY.filter((key) => isGiven(body[key])).map((key) => {
		const words = `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
		return problem([key], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', words);
	});
}

/** Every rule about a message's body that the specification leaves out. */
function handRules({ json, uploads, before }: Sent): Problem[] {
	const flags = Number(json.flags ?? 0) | (before?.api.flags ?? 0);
	const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
	return [
		...contentProblems(json),
		...embedProblems(asList(json.embeds)),
		...componentProblems(asList(json.components), isV2),
		...mentionProblems(json),
		...(isV2 ? v2Problems(json) : []),
		...fileProblems({ json, uploads, before }),
	];
}

const SHOWN = ['content', 'embeds', 'components', 'sticker_ids', 'poll'];

/** Whether there is anything to show; after an edit, what the body does not name stays. */
function isEmpty({ json, uploads, before }: Sent): boolean {
	const { content, embeds, components } = before?.api ?? {};
	const now: Json = { content, embeds, components, ...json };
	const isForward = asJson(json.message_reference).type === 1;
	const files = Array.isArray(json.attachments) ? json.attachments.length : (before?.files.length ?? 0);
	return uploads.length === 0 && files === 0 && !isForward && !SHOWN.some((key) => isGiven(now[key]));
}

type Schema = Parameters<typeof checkSchema>[0];

/** Checks a message's body: by the specification first, then by hand. */
function checkBody(schema: Schema, { json, ...rest }: Sent): Verdict {
	const sent = { ...rest, json: trimmed(json) };
	const { problems, unknown } = checkSchema(schema, sent.json);
	const all = problems.length > 0 ? problems : handRules(sent);
	if (all.length === 0 && tooManyFiles(sent)) throw new Refusal('too-many-files');
	if (all.length === 0 && isEmpty(sent)) throw new Refusal('empty-message');
	return { problems: all, unknown };
}

export const checkAnswer = (sent: Sent): Verdict => checkBody(IncomingWebhookInteractionRequestSchema, sent);
export const checkWebhookEdit = (sent: Sent): Verdict => checkBody(IncomingWebhookUpdateRequestPartialSchema, sent);
export const checkNewMessage = (sent: Sent): Verdict => checkBody(MessageCreateRequestSchema, sent);
export const checkMessageEdit = (sent: Sent): Verdict => checkBody(MessageEditRequestPartialSchema, sent);
