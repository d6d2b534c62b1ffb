import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import { wholly } from './pieces.ts';
import { type Entry, entryFile, type Translation, translationFile } from './schema.ts';

export const ENTRIES = fileURLToPath(new URL('./entries/', import.meta.url));

/** `<id>.md`, or `<id>.<language>.md` beside it. */
const FILE_NAME = /^(?<id>[a-z0-9-]+)(?:\.(?<language>[a-z]{2}(?:-[A-Z]{2})?))?\.md$/;
const DOCUMENT = /^---\r?\n(?<front>[\s\S]*?)\r?\n---\r?\n(?<text>[\s\S]*)$/;

interface File {
	readonly name: string;
	readonly id: string;
	readonly language: string | undefined;
	readonly text: string;
}

/** One file by its schema; else an Error with one line a problem, the file's name before each. */
function readAs<T>(schema: z.ZodType<T>, { name, text }: File): T {
	const parts = DOCUMENT.exec(text)?.groups;
	if (!parts) throw new Error(`${name}: starts with “---”, front matter and “---”, then the answer`);
	const read = schema.safeParse({ front: frontOf(name, parts.front ?? ''), body: parts.text });
	if (read.success) return read.data;
	throw new Error(read.error.issues.map(({ path, message }) => `${name}: ${path.join('.')}: ${message}`).join('\n'));
}

function frontOf(name: string, yaml: string): unknown {
	try {
		return parse(yaml);
	} catch (cause) {
		throw new Error(`${name}: front matter is not YAML: ${(cause as Error).message}`, { cause });
	}
}

function fileOf(directory: string, name: string): File {
	const parts = FILE_NAME.exec(name)?.groups;
	if (!parts?.id) throw new Error(`${name}: a FAQ file is called <topic>.md or <topic>.<language>.md`);
	return { name, id: parts.id, language: parts.language, text: readFileSync(join(directory, name), 'utf8') };
}

type Translations = Readonly<Record<string, Translation>>;

function entryOf(file: File, translations: Translations): Entry {
	const { front, body } = readAs(entryFile, file);
	return { ...front, id: file.id, body, translations };
}

function translationOf(file: File): readonly [language: string, Translation] {
	const { front, body } = readAs(translationFile, file);
	return [file.language ?? '', { ...front, body }];
}

/** All entries, a file at a time; else one Error that names every bad file and what is wrong in it. A bad file is never skipped. */
export function* readingEntries(directory: string = ENTRIES): Generator<undefined, readonly Entry[]> {
	const problems: string[] = [];
	const attempt = <T>(read: () => T): T[] => {
		try {
			return [read()];
		} catch (error) {
			problems.push((error as Error).message);
			return [];
		}
	};
	const files = readdirSync(directory)
		.sort()
		.flatMap((name) => attempt(() => fileOf(directory, name)));
	const english = files.filter(({ language }) => language === undefined);
	const translated = files.filter(({ language }) => language !== undefined);
	const entries: Entry[] = [];
	for (const file of english) {
		yield;
		const own = translated.filter(({ id }) => id === file.id);
		const translations = Object.fromEntries(own.flatMap((one) => attempt(() => translationOf(one))));
		entries.push(...attempt(() => entryOf(file, translations)));
	}
	const orphans = translated.filter(({ id }) => !english.some((file) => file.id === id));
	problems.push(...orphans.map(({ name, id }) => `${name}: there is no ${id}.md beside it`));
	if (problems.length > 0) throw new Error(`The FAQ cannot be read:\n${problems.join('\n')}`);
	return entries;
}

export const loadEntries = (directory?: string): readonly Entry[] => wholly(readingEntries(directory));
