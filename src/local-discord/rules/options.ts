import { Locale, ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { asList, asText, type Json, type Problem, problem } from './problem.ts';

type Path = Problem['path'];

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

const isNested = (option: Json) => option.type === Option.Subcommand || option.type === Option.SubcommandGroup;
const translations = (thing: Json, key: string) => Object.entries((thing[`${key}_localizations`] as object | null) ?? {});

/** Translations are for locales that Discord knows. */
export function localeProblems(thing: Json, path: Path): Problem[] {
	return ['name', 'description'].flatMap((key) =>
		translations(thing, key)
			.filter(([locale]) => !LOCALES.has(locale))
			.map(([locale]) =>
				problem([...path, `${key}_localizations`, locale], 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`),
			),
	);
}

/** A name and its translations: letters, digits, - and _, in lower case where there is one. */
export function nameProblems(thing: Json, path: Path): Problem[] {
	const translated = translations(thing, 'name').map(([locale, name]) => ({ name, at: [...path, 'name_localizations', locale] }));
	return [{ name: asText(thing.name), at: [...path, 'name'] }, ...translated]
		.filter(({ name }) => !NAME.test(name) || name !== name.toLowerCase())
		.map(({ at }) => problem(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
}

function choiceProblems(option: Json, path: Path): Problem[] {
	const choices = asList(option.choices);
	const names = choices.map(({ name }) => name);
	const twice = names.some((name, n) => names.indexOf(name) < n);
	const both = choices.length > 0 && option.autocomplete === true;
	return [
		...choices.flatMap((choice, n) => localeProblems(choice, [...path, 'choices', n])),
		...(both ? [problem(path, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', 'Choices and autocomplete are mutually exclusive')] : []),
		...(twice ? [problem(path, 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', 'Option choice name already exists')] : []),
	];
}

/** What is wrong with one option, given those before it. */
function oneProblems(option: Json, earlier: readonly Json[], { path, depth }: { path: Path; depth: number }): Problem[] {
	const problems = [...nameProblems(option, path), ...localeProblems(option, path), ...choiceProblems(option, path)];
	const tooDeep = (option.type === Option.SubcommandGroup && depth > 0) || (option.type === Option.Subcommand && depth > 1);
	if (earlier.some(({ name }) => name === option.name)) {
		problems.push(problem([...path, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists'));
	}
	if (option.required === true && earlier.some(({ required }) => required !== true)) {
		const words = 'Required options must be placed before non-required options';
		problems.push(problem(path, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', words));
	}
	if (tooDeep) problems.push(problem([...path, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Nested too deep'));
	if (isNested(option)) problems.push(...optionProblems(asList(option.options), [...path, 'options'], depth + 1));
	return problems;
}

/** Options of one level: their names differ, required ones come first, subcommands stand alone. */
export function optionProblems(options: readonly Json[], path: Path, depth = 0): Problem[] {
	const problems = options.flatMap((option, n) => oneProblems(option, options.slice(0, n), { path: [...path, n], depth }));
	const nested = options.filter(isNested).length;
	if (nested === 0 || nested === options.length) return problems;
	const words = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
	return [...problems, problem(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', words)];
}
