import { ApplicationCommandOptionType as Option, ApplicationCommandType as Type } from 'discord-api-types/v10';
import { asList, asText, type Json, lengthOf, type Problem, problem } from './problem.ts';
import { checkSchema, type Verdict } from './schema.ts';

type Path = Problem['path'];
type Schema = Parameters<typeof checkSchema>[0];

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST: Partial<Record<Type, number>> = { [Type.ChatInput]: 100, [Type.User]: 15, [Type.Message]: 15, [Type.PrimaryEntryPoint]: 1 };
const WHOLE = 8_000; // code points of names, descriptions and values

/** The specification has permissions as a number; Discord takes and gives them as text. */
const forSchema = (body: Json): Json =>
	typeof body.default_member_permissions === 'string'
		? { ...body, default_member_permissions: Number(body.default_member_permissions) }
		: body;

const isNested = (option: Json) => option.type === Option.Subcommand || option.type === Option.SubcommandGroup;

function nameProblems(thing: Json, path: Path): Problem[] {
	const localized = Object.entries((thing.name_localizations as object) ?? {}).map(([locale, name]) => ({
		name: asText(name),
		path: [...path, 'name_localizations', locale],
	}));
	return [{ name: asText(thing.name), path: [...path, 'name'] }, ...localized]
		.filter(({ name }) => !NAME.test(name) || name !== name.toLowerCase())
		.map(({ path: at }) => problem(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
}

function choiceProblems(option: Json, path: Path): Problem[] {
	const choices = asList(option.choices);
	if (choices.length > 0 && option.autocomplete === true) {
		return [
			problem(
				[...path, 'autocomplete'],
				'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
				'Choices and autocomplete are mutually exclusive',
			),
		];
	}
	const names = choices.map((choice) => choice.name);
	const again = names.some((name, n) => names.indexOf(name) < n);
	return again
		? [problem([...path, 'choices'], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', 'Choice names must be unique')]
		: [];
}

/** Options of one level: their names differ, required ones come first, subcommands stand alone. */
function optionProblems(options: readonly Json[], path: Path, depth: 0 | 1 | 2): Problem[] {
	const problems = options.flatMap((option, n) => [...nameProblems(option, [...path, n]), ...choiceProblems(option, [...path, n])]);
	const names = options.map((option) => option.name);
	const required = options.map((option) => option.required === true);
	options.forEach((option, n) => {
		if (names.indexOf(option.name) < n)
			problems.push(problem([...path, n, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists'));
		if (required[n] && required.slice(0, n).includes(false))
			problems.push(
				problem(
					[...path, n],
					'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
					'Required options must be placed before non-required options',
				),
			);
		const tooDeep = (option.type === Option.SubcommandGroup && depth > 0) || (option.type === Option.Subcommand && depth > 1);
		if (tooDeep) problems.push(problem([...path, n, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Nested too deep'));
		if (isNested(option)) problems.push(...optionProblems(asList(option.options), [...path, n, 'options'], (depth + 1) as 1 | 2));
	});
	const nested = options.filter(isNested).length;
	if (nested > 0 && nested < options.length)
		problems.push(
			problem(
				path,
				'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
				'Sub-command and sub-command group option types are mutually exclusive to all other types',
			),
		);
	return problems;
}

const longest = (thing: Json, key: string) =>
	Math.max(
		lengthOf(asText(thing[key])),
		...Object.values((thing[`${key}_localizations`] as object) ?? {}).map((text) => lengthOf(asText(text))),
	);

/** Names, descriptions and values together, the longest localisation counted. */
function sizeOf(thing: Json): number {
	const choices = asList(thing.choices).reduce((sum, choice) => sum + longest(choice, 'name') + lengthOf(String(choice.value ?? '')), 0);
	return (
		longest(thing, 'name') +
		longest(thing, 'description') +
		choices +
		asList(thing.options).reduce((sum, option) => sum + sizeOf(option), 0)
	);
}

function slashProblems(body: Json, path: Path): Problem[] {
	const described =
		asText(body.description) === '' ? [problem([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')] : [];
	return [...nameProblems(body, path), ...described, ...optionProblems(asList(body.options), [...path, 'options'], 0)];
}

function menuProblems(body: Json, path: Path): Problem[] {
	const forbidden = ['description', 'options'].filter((key) => asText(body[key]) !== '' || asList(body[key]).length > 0);
	return forbidden.map((key) =>
		problem([...path, key], 'APPLICATION_COMMAND_CONTEXT_MENU_FORBIDDEN_FIELD', `Context menu commands cannot have ${key}`),
	);
}

/** Checks one command; `path` is its place in a list of several. */
export function checkCommand(schema: Schema, body: Json, path: Path): Verdict {
	const { problems, unknown } = checkSchema(schema, forSchema(body));
	const isSlash = (body.type ?? Type.ChatInput) === Type.ChatInput;
	const placed = problems.map((each) => ({ ...each, path: [...path, ...each.path] }));
	const own = placed.length > 0 ? [] : isSlash ? slashProblems(body, path) : menuProblems(body, path);
	const large = sizeOf(body) > WHOLE ? [problem(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${WHOLE})`)] : [];
	return { problems: [...placed, ...own, ...large], unknown };
}

/** What all commands of one scope must be together: so many of each kind, and no name twice. */
export function checkCommandSet(commands: readonly Json[], kind: 'one' | 'many'): Problem[] {
	const keys = commands.map((command) => `${command.type ?? Type.ChatInput}:${command.name}`);
	const problems = keys.flatMap((key, n) =>
		keys.indexOf(key) < n
			? [problem(kind === 'many' ? [n] : [], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')]
			: [],
	);
	for (const [type, most] of Object.entries(MOST)) {
		const count = keys.filter((key) => key.startsWith(`${type}:`)).length;
		if (count > most) problems.push(problem([], 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`));
	}
	return problems;
}
