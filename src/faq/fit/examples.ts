import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry } from '../schema.ts';
import { OUTSIDE } from '../search/rank.ts';

const TRAINING = fileURLToPath(new URL('../training/', import.meta.url));

/** One labelled question. */
export interface Example {
	readonly text: string;
	/** An entry's id, or `outside:<group>`. */
	readonly label: string;
	/** Other entries that answer it too. */
	readonly also: readonly string[];
	/** The training file's name, or `entries`: who speaks. */
	readonly voice: string;
}

const HEADING = /^\[(?<label>[a-z0-9-]+)\]$/;

/** A training file: `[topic]`, then a question a line, `=> topic` behind it for another right answer. Lines that start with # are remarks. */
export function readExamples(text: string, voice: string): readonly Example[] {
	const prefix = voice.startsWith('outside') ? OUTSIDE : '';
	let label = '';
	return text.split('\n').flatMap((raw, index) => {
		const line = raw.trim();
		if (line === '' || line.startsWith('# ')) return [];
		const heading = HEADING.exec(line)?.groups?.label;
		if (heading !== undefined) {
			label = prefix + heading;
			return [];
		}
		if (label === '') throw new Error(`${voice}.txt, line ${index + 1}: a [topic] must stand before the first question`);
		const [question = '', ...also] = line.split(' => ');
		return [{ text: question, label, also, voice }];
	});
}

export function trainingExamples(directory: string = TRAINING): readonly Example[] {
	const names = readdirSync(directory)
		.filter((name) => name.endsWith('.txt'))
		.sort();
	return names.flatMap((name) => readExamples(readFileSync(join(directory, name), 'utf8'), name.slice(0, -'.txt'.length)));
}

/** Titles, phrasings and keywords of the entries. */
export function entryExamples(entries: readonly Entry[]): readonly Example[] {
	return entries.flatMap(({ id, title, phrasings }) =>
		[title, ...phrasings].map((text) => ({ text, label: id, also: [], voice: 'entries' })),
	);
}
