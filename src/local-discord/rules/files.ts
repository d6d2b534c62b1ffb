import type { Sent } from './message.ts';
import { asList, asText, lengthOf, type Problem, problem } from './problem.ts';

const FILES = 10;
const ALT_TEXT = 1_024; // code points
const SCHEME = 'attachment://';

interface Reference {
	readonly name: string;
	readonly path: Problem['path'];
}

/** Every `attachment://name` and where it stands. */
function references(value: unknown, path: Problem['path']): Reference[] {
	if (typeof value === 'string') return value.startsWith(SCHEME) ? [{ name: value.slice(SCHEME.length), path }] : [];
	if (Array.isArray(value)) return value.flatMap((item, n) => references(item, [...path, n]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => references(inner, [...path, key]));
}

/** `attachment://` names a file that is there. */
function danglingProblems({ json, uploads, before }: Sent): Problem[] {
	const listed = asList(json.attachments).map((each) => asText(each.filename));
	const names = new Set([...uploads, ...(before?.files ?? [])].map(({ name }) => name).concat(listed));
	const dangling = references({ embeds: json.embeds, components: json.components }, []).filter(({ name }) => !names.has(name));
	const words = 'The referenced attachment was not found';
	return dangling.map(({ path }) => problem(path, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', words));
}

/** Files that are uploaded, listed and pointed to are the same ones. */
export function fileProblems(sent: Sent): Problem[] {
	const { json, uploads, before } = sent;
	const ids = new Set([...uploads.map(({ key }) => key), ...(before?.files ?? []).map(({ id }) => id)]);
	const listed = asList(json.attachments).flatMap((each, n) => {
		const isThere = ids.has(String(each.id));
		const isLong = lengthOf(asText(each.description)) > ALT_TEXT;
		return [
			...(isThere ? [] : [problem(['attachments', n, 'id'], 'ATTACHMENT_NOT_FOUND', `Attachment with id ${each.id} was not found`)]),
			...(isLong ? [problem(['attachments', n, 'description'], 'BASE_TYPE_MAX_LENGTH', `Must be ${ALT_TEXT} or fewer in length.`)] : []),
		];
	});
	return [...danglingProblems(sent), ...listed];
}

/** Files that an edit keeps count too. */
export function tooManyFiles({ json, uploads, before }: Sent): boolean {
	const kept = before?.files ?? [];
	const listed = Array.isArray(json.attachments) ? new Set(asList(json.attachments).map((each) => String(each.id))) : undefined;
	const staying = listed ? kept.filter(({ id }) => listed.has(id)) : kept;
	return staying.length + uploads.length > FILES;
}
