/** One line of what a deployment changes. */
export interface Change {
	readonly kind: 'new' | 'changed' | 'gone';
	/** /margin, or a context menu's name. */
	readonly name: string;
	/** What exactly: `options.side.description: "A" → "B"`. Empty for new and gone ones. */
	readonly details: readonly string[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = Readonly<Record<string, Json>>;

/** What Discord tells of a command beyond what was registered, or derives from it. */
const DISCORDS_OWN = [
	'id',
	'application_id',
	'version',
	'guild_id',
	'dm_permission',
	'default_permission',
	'name_localized',
	'description_localized',
];

const isObject = (value: Json | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNamed = (value: Json): value is Fields => isObject(value) && typeof value.name === 'string';

/** Left out, null, false, an empty text or an empty list: all mean the same to Discord. */
const isNothing = (value: Json): boolean =>
	value === null ||
	value === false ||
	value === '' ||
	(Array.isArray(value) && value.length === 0) ||
	(isObject(value) && Object.keys(value).length === 0);

const bare = (value: Json): boolean => !Array.isArray(value) && !isObject(value);

/** Every leaf by its path; options by their names, plain lists (contexts) without regard to order. */
function leaves(value: Json, path: string, into: Map<string, string>): Map<string, string> {
	if (isNothing(value)) return into;
	if (Array.isArray(value)) {
		if (value.every(bare)) return into.set(path, JSON.stringify(value.toSorted()));
		value.forEach((item, index) => {
			const name = isNamed(item) ? item.name : index;
			into.set(`${path}.${name}.place`, `${index + 1}`);
			leaves(item, `${path}.${name}`, into);
		});
		return into;
	}
	if (!isObject(value)) return into.set(path, JSON.stringify(value));
	for (const [key, item] of Object.entries(value)) if (!DISCORDS_OWN.includes(key)) leaves(item, path ? `${path}.${key}` : key, into);
	return into;
}

const leavesOf = (command: object): Map<string, string> =>
	leaves({ type: 1, ...(JSON.parse(JSON.stringify(command)) as Fields) }, '', new Map());

function detailsOf(before: object, after: object): string[] {
	const [old, now] = [leavesOf(before), leavesOf(after)];
	return [...new Set([...old.keys(), ...now.keys()])]
		.filter((path) => old.get(path) !== now.get(path))
		.map((path) => `${path}: ${old.get(path) ?? 'nothing'} → ${now.get(path) ?? 'nothing'}`);
}

interface Named {
	readonly name: string;
	readonly type?: number | undefined;
}

const keyOf = ({ name, type = 1 }: Named): string => `${type} ${name}`;
const titleOf = ({ name, type = 1 }: Named): string => (type === 1 ? `/${name}` : `“${name}” (menu)`);

/** What registering `wanted` in place of `registered` would change. */
export function differences(registered: readonly Named[], wanted: readonly Named[]): readonly Change[] {
	const before = new Map(registered.map((command) => [keyOf(command), command]));
	const after = new Set(wanted.map(keyOf));
	const gone = registered
		.filter((command) => !after.has(keyOf(command)))
		.map((command) => ({ kind: 'gone' as const, name: titleOf(command), details: [] }));
	const rest = wanted.flatMap((command): Change[] => {
		const old = before.get(keyOf(command));
		if (!old) return [{ kind: 'new', name: titleOf(command), details: [] }];
		const details = detailsOf(old, command);
		return details.length > 0 ? [{ kind: 'changed', name: titleOf(command), details }] : [];
	});
	return [...rest, ...gone];
}

const MARK = { new: '+', changed: '~', gone: '-' } as const;

export const changeLines = (changes: readonly Change[]): readonly string[] =>
	changes.flatMap(({ kind, name, details }) => [`${MARK[kind]} ${name}`, ...details.map((detail) => `    ${detail}`)]);
