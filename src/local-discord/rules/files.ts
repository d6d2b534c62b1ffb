import type { Upload } from '../world/compose.ts';
import type { Stored } from '../world/types.ts';
import { asList, asText, type Json, lengthOf, type Problem, problem } from './problem.ts';

const FILES = 10;
const ALT_TEXT = 1_024;
const SCHEME = 'attachment://';

/** Every `attachment://name` and where it stands. */
function references(value: unknown, path: Problem['path']): { name: string; path: Problem['path'] }[] {
	if (typeof value === 'string') return value.startsWith(SCHEME) ? [{ name: value.slice(SCHEME.length), path }] : [];
	if (Array.isArray(value)) return value.flatMap((item, n) => references(item, [...path, n]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => references(inner, [...path, key]));
}

/** Uploaded files, those named in `attachments`, and those that embeds and components point to, must be the same ones. */
export function fileProblems(body: Json, uploads: readonly Upload[], before: Stored | undefined): Problem[] {
	const listed = asList(body.attachments);
	const kept = before?.files ?? [];
	const names = new Set([
		...uploads.map((each) => each.name),
		...listed.map((each) => asText(each.filename)),
		...kept.map((file) => file.name),
	]);
	const dangling = [...references(body.embeds, ['embeds']), ...references(body.components, ['components'])]
		.filter(({ name }) => !names.has(name))
		.map(({ path }) => problem(path, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', 'The referenced attachment was not found'));
	const strangers = listed.flatMap((each, n) => {
		const id = String(each.id);
		const isThere = uploads.some((upload) => upload.key === id) || kept.some((file) => file.id === id);
		return isThere ? [] : [problem(['attachments', n, 'id'], 'ATTACHMENT_NOT_FOUND', `Attachment with id ${id} was not found`)];
	});
	const described = listed.flatMap((each, n) =>
		lengthOf(asText(each.description)) > ALT_TEXT
			? [problem(['attachments', n, 'description'], 'BASE_TYPE_MAX_LENGTH', `Must be ${ALT_TEXT} or fewer in length.`)]
			: [],
	);
	const staying = Array.isArray(body.attachments) ? kept.filter((file) => listed.some((each) => String(each.id) === file.id)) : kept;
	const tooMany =
		staying.length + uploads.length > FILES
			? [problem(['attachments'], 'BASE_TYPE_MAX_LENGTH', `Must be ${FILES} or fewer in length.`)]
			: [];
	return [...dangling, ...strangers, ...described, ...tooMany];
}
