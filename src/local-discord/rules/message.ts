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
import { fileProblems } from './files.ts';
import { asJson, asList, asText, type Json, lengthOf, type Problem, problem } from './problem.ts';
import { checkSchema, type Verdict } from './schema.ts';

const CONTENT = 2_000; // code points
const LEGACY = ['content', 'embeds', 'poll', 'sticker_ids'];

const isGiven = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '');

function contentProblems(body: Json): Problem[] {
	const isLong = lengthOf(asText(body.content).trim()) > CONTENT;
	return isLong ? [problem(['content'], 'BASE_TYPE_MAX_LENGTH', `Must be ${CONTENT} or fewer in length.`)] : [];
}

/** A kind cannot be both allowed as a whole and listed one by one. */
function mentionProblems(body: Json): Problem[] {
	const allowed = asJson(body.allowed_mentions);
	const parse = Array.isArray(allowed.parse) ? allowed.parse : [];
	return ['users', 'roles']
		.filter((kind) => parse.includes(kind) && isGiven(allowed[kind]))
		.map((kind) =>
			problem(
				['allowed_mentions'],
				'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
				`parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
			),
		);
}

function v2Problems(body: Json, isV2: boolean): Problem[] {
	if (!isV2) return [];
	return LEGACY.filter((key) => isGiven(body[key])).map((key) =>
		problem(
			[key],
			'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
			`The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
		),
	);
}

/** Every rule about a message's body that the specification leaves out. */
function handRules(body: Json, uploads: readonly Upload[], before: Stored | undefined): Problem[] {
	const was = before?.api.flags ?? 0;
	const isV2 = ((Number(body.flags ?? 0) | was) & MessageFlags.IsComponentsV2) !== 0;
	return [
		...contentProblems(body),
		...embedProblems(asList(body.embeds)),
		...componentProblems(asList(body.components), isV2),
		...mentionProblems(body),
		...v2Problems(body, isV2),
		...fileProblems(body, uploads, before),
	];
}

const SHOWN = ['content', 'embeds', 'components', 'sticker_ids', 'poll', 'message_reference'];

/** Nothing to show: 50006. After an edit, what the body does not name stays. */
function refuseEmpty(body: Json, uploads: readonly Upload[], before: Stored | undefined): void {
	if (uploads.length > 0) return;
	const was = { content: before?.api.content, embeds: before?.api.embeds, components: before?.api.components };
	const now: Json = { ...was, ...body };
	const isForward = asJson(body.message_reference).type === 1;
	const keepsFiles = before && (Array.isArray(body.attachments) ? body.attachments.length > 0 : before.files.length > 0);
	const shows = SHOWN.filter((key) => key !== 'message_reference' || isForward).some((key) =>
		isGiven(typeof now[key] === 'string' ? now[key].trim() : now[key]),
	);
	if (!shows && !keepsFiles) throw new Refusal('empty-message');
}

type Schema = Parameters<typeof checkSchema>[0];

export function checkBody(schema: Schema, body: Json, uploads: readonly Upload[], before?: Stored): Verdict {
	const { problems, unknown } = checkSchema(schema, body);
	const all = problems.length > 0 ? problems : handRules(body, uploads, before);
	if (all.length === 0) refuseEmpty(body, uploads, before);
	return { problems: all, unknown };
}

export const checkFollowUp = (body: Json, uploads: readonly Upload[]): Verdict =>
	checkBody(IncomingWebhookInteractionRequestSchema, body, uploads);

export const checkWebhookEdit = (body: Json, uploads: readonly Upload[], before: Stored): Verdict =>
	checkBody(IncomingWebhookUpdateRequestPartialSchema, body, uploads, before);

export const checkNewMessage = (body: Json, uploads: readonly Upload[]): Verdict => checkBody(MessageCreateRequestSchema, body, uploads);

export const checkMessageEdit = (body: Json, uploads: readonly Upload[], before: Stored): Verdict =>
	checkBody(MessageEditRequestPartialSchema, body, uploads, before);
