import { DomainError } from '../core/error.ts';
import type { AnyCommand, Given } from './define.ts';

/** Longer lines than any that Discord lets a person send are read no further. */
const LONGEST = 10_000;

interface Mark {
	readonly name: string;
	readonly at: number;
	readonly valueAt: number;
}

/** A sentence goes on: the one of the last option, or the one before all options. */
const isInSentence = (before: string, last: Mark | undefined, { options }: AnyCommand): boolean =>
	last ? options[last.name]?.sentence === true : before.trim() !== '' && Object.values(options).some(({ sentence }) => sentence);

/** Places that look like `option:`; inside a sentence option only real options count. */
function marksOf(rest: string, command: AnyCommand): Mark[] {
	const marks: Mark[] = [];
	for (const match of rest.matchAll(/(?<=^|\s)([a-z][a-z_-]{0,31}):(?!\/\/)/gi)) {
		const name = match[1]?.toLowerCase() ?? '';
		if (isInSentence(rest.slice(0, match.index), marks.at(-1), command) && !Object.hasOwn(command.options, name)) continue;
		marks.push({ name, at: match.index, valueAt: match.index + match[0].length });
	}
	return marks;
}

/** Text before the first option is the command's sentence, where it has an option for one. Throws stray-text. */
function strayMark(stray: string, { name, options }: AnyCommand): { name: string; value: string }[] {
	if (stray === '') return [];
	const sentence = Object.keys(options).find((field) => options[field]?.sentence);
	if (sentence === undefined) throw new DomainError('stray-text', { command: name, input: stray });
	return [{ name: sentence, value: stray }];
}

/** The options of a typed command by name; values run to the next `option:`. */
function givenOf(rest: string, command: AnyCommand): Given {
	const marks = marksOf(rest, command);
	const values = [
		...strayMark(rest.slice(0, marks[0]?.at).trim(), command),
		...marks.map(({ name, valueAt }, index) => ({ name, value: rest.slice(valueAt, marks[index + 1]?.at).trim() })),
	];
	const names = values.map(({ name }) => name);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) throw new DomainError('option-twice', { command: command.name, field: twice });
	return Object.fromEntries(values.map(({ name, value }) => [name, value]));
}

/** `/margin side:long size:0.5 btc entry:64k` → the command and what was given. Throws DomainError. */
export function readLine(line: string, commands: readonly AnyCommand[]): { readonly command: AnyCommand; readonly given: Given } {
	const text = line.slice(0, LONGEST).trim();
	const [, word = '', rest = ''] = /^\/\s*(\S*)\s*(.*)$/s.exec(text) ?? [];
	const command = commands.find(({ name }) => name === word.toLowerCase());
	if (!command) throw new DomainError('unknown-command', { input: `/${word}`, known: commands.map(({ name }) => name) });
	return { command, given: givenOf(rest, command) };
}
