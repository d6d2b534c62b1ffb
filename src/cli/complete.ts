import { suggestionsFor } from '../commands/autocomplete.ts';
import type { AnyCommand } from '../commands/define.ts';
import { commands } from '../commands/index.ts';
import { consoleServices } from './services.ts';

/** What readline wants: the completions, and the piece of the line that they replace. */
type Completions = [hits: string[], piece: string];

const services = consoleServices();
const OPTION = /(?<=\s)([a-z][a-z_-]*):/g;

/** Options typed so far, by name. */
function givenIn(line: string): Record<string, string> {
	const marks = [...line.matchAll(OPTION)];
	return Object.fromEntries(
		marks.map((mark, index) => [mark[1] ?? '', line.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim()]),
	);
}

function optionNames({ options }: AnyCommand, line: string, piece: string): Completions {
	const given = givenIn(line);
	const names = Object.keys(options).filter((name) => !(name in given));
	return [names.map((name) => `${name}:`).filter((name) => name.startsWith(piece.toLowerCase())), piece];
}

function optionValues(command: AnyCommand, field: string, { line, typed }: { line: string; typed: string }): Completions {
	const option = command.options[field];
	const choices = option?.choices ?? (option?.type === 'flag' ? [{ value: 'true' }, { value: 'false' }] : undefined);
	const fixed = choices?.map(({ value }) => value).filter((value) => value.startsWith(typed.toLowerCase()));
	const values = fixed ?? suggestionsFor(command.name, field, givenIn(line), services).map(({ value }) => value);
	return [values.map((value) => `${value} `), typed];
}

/** Tab: names of commands, then of their options, then values. Never an error. */
export function completionsFor(line: string): Completions {
	const [, name = '', rest] = /^\s*\/(\S*)(\s.*)?$/.exec(line) ?? [];
	if (!line.trimStart().startsWith('/')) return [[], line];
	if (rest === undefined)
		return [commands.map((command) => `/${command.name} `).filter((word) => word.startsWith(`/${name.toLowerCase()}`)), `/${name}`];
	const command = commands.find((each) => each.name === name.toLowerCase());
	if (!command) return [[], line];
	const piece = /\S*$/.exec(rest)?.[0] ?? '';
	const [, field, typed = ''] = /^([a-z][a-z_-]*):(.*)$/.exec(piece) ?? [];
	return field === undefined ? optionNames(command, line, piece) : optionValues(command, field, { line, typed });
}
