import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/scenario/sentence/read.ts';
import { type Case, wrongIn } from './match.ts';

const FOLDER = join(import.meta.dirname, 'sentences');

/** One sentence a line: its text, what the same person said before, and what it says. */
const casesOf = (file: string): Case[] =>
	readFileSync(join(FOLDER, file), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Case);

describe.each(readdirSync(FOLDER))('%s', (file) => {
	test.each(casesOf(file))('$id $text', (one) => {
		const { reading } = read(one.text, { context: one.context ?? [] });
		expect(wrongIn(one, reading)).toEqual([]);
	});
});

test('there are sentences of every kind, each with its own id', () => {
	const all = readdirSync(FOLDER).flatMap(casesOf);
	expect(readdirSync(FOLDER)).toHaveLength(16);
	expect(all.length).toBeGreaterThan(600);
	expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
	expect(new Set(all.map(({ text, context = [] }) => `${context.join('\n')}\n${text}`)).size).toBe(all.length);
});
