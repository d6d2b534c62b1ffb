import { ApplicationIntegrationType, InteractionContextType, ApplicationCommandType as Type } from 'discord-api-types/v10';
import { localeProblems, nameProblems, optionProblems } from './options.ts';
import { asList, asText, type Json, lengthOf, type Problem, problem } from './problem.ts';
import { checkSchema, type Verdict } from './schema.ts';

type Path = Problem['path'];
type Schema = Parameters<typeof checkSchema>[0];

const MOST: Partial<Record<Type, number>> = { [Type.ChatInput]: 100, [Type.User]: 15, [Type.Message]: 15, [Type.PrimaryEntryPoint]: 1 };
const WHOLE = 8_000; // code points of names, descriptions and values
const GLOBAL_ONLY = ['contexts', 'integration_types', 'dm_permission'];
/** The documentation has them, the specification has not. */
const DOCUMENTED = ['nsfw'];

/** The specification has permissions as a number; Discord takes and gives them as text. */
function forSchema(body: Json): Json {
	const { default_member_permissions: permissions } = body;
	return typeof permissions === 'string' ? { ...body, default_member_permissions: Number(permissions) } : body;
}

const longest = (thing: Json, key: string) => {
	const translated = Object.values((thing[`${key}_localizations`] as object | null) ?? {});
	return Math.max(...[thing[key], ...translated].map((text) => lengthOf(asText(text))));
};

const sum = (list: readonly Json[], of: (each: Json) => number) => list.reduce((total, each) => total + of(each), 0);

/** Names, descriptions and values together, the longest localisation counted. */
function sizeOf(thing: Json): number {
	const choices = sum(asList(thing.choices), (choice) => longest(choice, 'name') + lengthOf(String(choice.value ?? '')));
	return longest(thing, 'name') + longest(thing, 'description') + choices + sum(asList(thing.options), sizeOf);
}

function slashProblems(body: Json, path: Path): Problem[] {
	const isMute = asText(body.description).trim() === '';
	const mute = isMute ? [problem([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')] : [];
	return [...nameProblems(body, path), ...mute, ...optionProblems(asList(body.options), [...path, 'options'])];
}

function menuProblems(body: Json, path: Path): Problem[] {
	const forbidden = ['description', 'options'].filter((key) => asText(body[key]) !== '' || asList(body[key]).length > 0);
	return forbidden.map((key) =>
		problem([...path, key], 'APPLICATION_COMMAND_CONTEXT_MENU_INVALID', `Context menu commands cannot have ${key}`),
	);
}

/** Private channels are reached only through a user's own install. */
function contextProblems({ contexts, integration_types }: Json, path: Path): Problem[] {
	const needsUser = Array.isArray(contexts) && contexts.includes(InteractionContextType.PrivateChannel);
	const kinds = Array.isArray(integration_types) ? integration_types : [ApplicationIntegrationType.GuildInstall];
	if (!needsUser || kinds.includes(ApplicationIntegrationType.UserInstall)) return [];
	return [problem([...path, 'contexts'], 'APPLICATION_COMMAND_INVALID_CONTEXT', 'PRIVATE_CHANNEL requires USER_INSTALL')];
}

function ownProblems(body: Json, path: Path): Problem[] {
	const isSlash = (body.type ?? Type.ChatInput) === Type.ChatInput;
	const kind = isSlash ? slashProblems(body, path) : menuProblems(body, path);
	const isLarge = sizeOf(body) > WHOLE;
	const large = isLarge ? [problem(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${WHOLE})`)] : [];
	return [...kind, ...localeProblems(body, path), ...contextProblems(body, path), ...large];
}

/** Checks one command; `path` is its place in a list of several, `scope` '' or a guild id. */
export function checkCommand(schema: Schema, body: Json, { path, scope }: { readonly path: Path; readonly scope: string }): Verdict {
	const { problems, unknown } = checkSchema(schema, forSchema(body));
	const placed = problems.map((each) => ({ ...each, path: [...path, ...each.path] }));
	const useless = scope === '' ? [] : GLOBAL_ONLY.filter((key) => body[key] !== undefined && body[key] !== null);
	return {
		problems: placed.length > 0 ? placed : ownProblems(body, path),
		unknown: [...unknown.filter((key) => !DOCUMENTED.includes(key)), ...useless],
	};
}

const keyOf = (command: Json) => `${command.type ?? Type.ChatInput}:${command.name}`;

/** No two commands of a kind share a name. */
export function duplicateNames(commands: readonly Json[]): Problem[] {
	const keys = commands.map(keyOf);
	const again = [...keys.keys()].filter((n) => keys.indexOf(keys[n] ?? '') < n);
	return again.map((n) => problem([n], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique'));
}

/** Whether there are more commands of a kind than one scope takes. */
export function exceedsCounts(commands: readonly Json[]): boolean {
	return Object.entries(MOST).some(([type, most]) => commands.filter((command) => keyOf(command).startsWith(`${type}:`)).length > most);
}
