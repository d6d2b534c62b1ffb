import type { ZodMiniType } from 'zod/mini';
import { asJson, type Problem, problem } from './problem.ts';

type Schema = ZodMiniType<unknown, unknown>;
type Issue = Record<string, unknown> & { readonly code: string; readonly path: readonly (string | number)[] };

/** Of the members of a union that were tried, the one whose `type` fitted, or else the one that got furthest. */
function likeliest(tried: readonly (readonly Issue[])[]): readonly Issue[] {
	const fitting = tried.filter((issues) => !issues.some((issue) => issue.path.length === 1 && issue.path[0] === 'type'));
	const [best] = (fitting.length > 0 ? fitting : tried).toSorted((a, b) => a.length - b.length);
	return best ?? [];
}

const WORDS: Record<string, (issue: Issue) => readonly [code: string, message: string]> = {
	too_big: ({ origin, maximum }) =>
		origin === 'string'
			? ['BASE_TYPE_MAX_LENGTH', `Must be ${maximum} or fewer in length.`]
			: origin === 'array'
				? ['BASE_TYPE_MAX_LENGTH', `Must be ${maximum} or fewer in length.`]
				: ['NUMBER_TYPE_MAX', `Value should be less than or equal to ${maximum}.`],
	too_small: ({ origin, minimum }) =>
		origin === 'number'
			? ['NUMBER_TYPE_MIN', `Value should be greater than or equal to ${minimum}.`]
			: ['BASE_TYPE_MIN_LENGTH', `Must be ${minimum} or more in length.`],
	invalid_value: ({ values }) => ['BASE_TYPE_CHOICES', `Value must be one of {${(values as unknown[]).join(', ')}}.`],
	invalid_format: ({ format }) =>
		format === 'url' ? ['URL_TYPE_INVALID_URL', 'Not a well formed URL.'] : ['DATE_TIME_TYPE_PARSE', `Not a well formed ${format}.`],
	invalid_type: ({ expected }) => ['BASE_TYPE_REQUIRED', `This field is required or must be a ${expected}.`],
};

function flatten(issues: readonly Issue[], above: Problem['path']): Problem[] {
	return issues.flatMap((issue) => {
		const path = [...above, ...issue.path];
		if (issue.code === 'invalid_union') {
			const inner = flatten(likeliest(issue.errors as Issue[][]), path);
			return inner.length > 0 ? inner : [problem(path, 'UNION_TYPE_CHOICES', 'Could not be interpreted as any of the allowed types.')];
		}
		const [code, message] = WORDS[issue.code]?.(issue) ?? ['BASE_TYPE_BAD_TYPE', 'Not of the expected type.'];
		return [problem(path, code, message)];
	});
}

/** discord.js sends these with every body, whatever it is for. */
const SENT_ALONG = ['tts', 'enforce_nonce'];

/** Keys that the specification has no place for: Discord takes no notice of them, so whoever sends them is mistaken. */
function unknownKeys(sent: unknown, known: unknown, path: string): string[] {
	if (Array.isArray(sent)) return sent.flatMap((item, n) => unknownKeys(item, (known as unknown[])[n], `${path}[${n}]`));
	if (typeof sent !== 'object' || sent === null) return [];
	const there = asJson(known);
	return Object.entries(sent).flatMap(([key, value]) => {
		const at = path ? `${path}.${key}` : key;
		if (key in there) return unknownKeys(value, there[key], at);
		return value === undefined || (value === false && SENT_ALONG.includes(key)) ? [] : [at];
	});
}

export interface Verdict {
	readonly problems: readonly Problem[];
	/** Paths of keys the specification does not know; not refused, only noted. */
	readonly unknown: readonly string[];
}

/** Checks a payload against one of the specification's schemas. */
export function checkSchema(schema: Schema, payload: unknown): Verdict {
	const parsed = schema.safeParse(payload);
	if (!parsed.success) return { problems: flatten(parsed.error.issues as unknown as Issue[], []), unknown: [] };
	return { problems: [], unknown: unknownKeys(payload, parsed.data, '') };
}
