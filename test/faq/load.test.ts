import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadEntries } from '../../src/faq/load.ts';

const FRONT = `title: What is funding?
group: funding
phrasings: [what is funding, wat is funding, why do i pay funding, funding??]
keywords: [funding, rate, fee]
related: [funding-by-mode, funding-who-pays]
sources:
  - { name: A page, url: "https://example.com/a", checked: 2026-11-23 }
examples:
  - { command: margin, given: { side: long }, expect: { Initial margin: "100" } }`;
const BODY = 'Funding is what longs and shorts pay each other. '.repeat(8);
const file = (front = FRONT, body = BODY) => `---\n${front}\n---\n${body}\n`;

let directory = '';
const put = (name: string, text: string) => writeFileSync(join(directory, name), text);
beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'faq-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('an entry is its file: the name is the id, the rest of the document the body', () => {
	put('funding-what-is.md', file());
	const [entry] = loadEntries(directory);
	expect(entry).toMatchObject({ id: 'funding-what-is', title: 'What is funding?', body: BODY.trim(), translations: {} });
});

test('a translation stands beside its English entry', () => {
	put('funding-what-is.md', file());
	put('funding-what-is.de.md', file('title: Was ist Funding?\nphrasings: [was ist funding, wozu funding, funding gebühr, funding rate]'));
	const [entry, ...others] = loadEntries(directory);
	expect(others).toEqual([]);
	expect(entry?.translations.de).toMatchObject({ title: 'Was ist Funding?', body: BODY.trim() });
});

describe('a bad file is named, never skipped', () => {
	const TITLE = 'title: What is funding?';
	test.each([
		['no front matter', 'bad.md', BODY, 'bad.md: starts with “---”'],
		['broken YAML', 'bad.md', file(`${FRONT}\ntitle: again`), 'bad.md: front matter is not YAML'],
		['no title', 'bad.md', file(FRONT.replace(`${TITLE}\n`, '')), 'bad.md: front.title'],
		['a long title', 'bad.md', file(FRONT.replace(TITLE, `title: ${'a'.repeat(81)}`)), 'bad.md: front.title'],
		['a field that nobody reads', 'bad.md', file(`${FRONT}\nauthor: me`), 'bad.md: front: Unrecognized key: "author"'],
		['an unknown group', 'bad.md', file(FRONT.replace('group: funding', 'group: fun')), 'bad.md: front.group'],
		['three phrasings', 'bad.md', file(FRONT.replace(', funding??', '')), 'bad.md: front.phrasings'],
		['a phrasing twice', 'bad.md', file(FRONT.replace('funding??', 'What is funding')), 'bad.md: front.phrasings: are not unique'],
		['a source without a date', 'bad.md', file(FRONT.replace(', checked: 2026-11-23', '')), 'bad.md: front.sources.0.checked'],
		['a date that is none', 'bad.md', file(FRONT.replace('2026-11-23', '2026-13-01')), 'bad.md: front.sources.0.checked'],
		['a source that is no https address', 'bad.md', file(FRONT.replace('https:', 'http:')), 'bad.md: front.sources.0.url'],
		['a figure that is not text', 'bad.md', file(FRONT.replace('"100"', '100')), 'bad.md: front.examples.0'],
		['a short body', 'bad.md', file(FRONT, 'Funding is paid.'), 'bad.md: body: has 16 characters, not 300–900'],
		['a long body', 'bad.md', file(FRONT, 'x'.repeat(901)), 'bad.md: body: has 901 characters, not 300–900'],
		['a strange name', 'Bad File.md', file(), 'Bad File.md: a FAQ file is called'],
		['a translation alone', 'bad.de.md', file(`${TITLE}\nphrasings: [aaa, bbb, ccc, ddd]`), 'bad.de.md: there is no bad.md beside it'],
		[
			'a venue row confirmed by nothing',
			'bad.md',
			file(
				`${FRONT}\nvenues:\n  - { venue: okx, answer: Yes., checked: 2026-11-23, confirmed: true }\n  - { venue: gate, answer: Yes., checked: 2026-11-23, confirmed: false }`,
			),
			'bad.md: front.venues.0: a confirmed row names its source',
		],
		[
			'a venue row by a source not listed',
			'bad.md',
			file(
				`${FRONT}\nvenues:\n  - { venue: okx, answer: Yes., source: Another, checked: 2026-11-23, confirmed: true }\n  - { venue: gate, answer: Yes., checked: 2026-11-23, confirmed: false }`,
			),
			'a venue row names a source that is not under sources',
		],
	])('%s', (_what, name, text, message) => {
		put('good.md', file());
		put(name, text);
		expect(() => loadEntries(directory)).toThrow(message);
	});

	test('all problems of all files come at once', () => {
		put('one.md', file(FRONT, 'short'));
		put('two.md', 'nothing');
		expect(() => loadEntries(directory)).toThrow(/one\.md: body[\s\S]*two\.md: starts/);
	});
});

describe('the scripts', () => {
	const node = (script: string, ...args: readonly string[]) => {
		try {
			return { status: 0, text: execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', stdio: 'pipe' }) };
		} catch (error) {
			const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
			return { status, text: stdout + stderr };
		}
	};

	test('faq:new makes a file that says what to fill in, and never overwrites one', () => {
		expect(node('scripts/faq-new.ts', 'my-topic', directory)).toMatchObject({ status: 0 });
		const made = readFileSync(join(directory, 'my-topic.md'), 'utf8');
		expect(() => loadEntries(directory)).toThrow('my-topic.md: front.phrasings');
		expect(node('scripts/faq-new.ts', 'my-topic', directory)).toMatchObject({ status: 1, text: expect.stringContaining('exists already') });
		expect(readFileSync(join(directory, 'my-topic.md'), 'utf8')).toBe(made);
	});

	test.each(['', 'Not an id', '../evil'])('faq:new refuses “%s” and says how an id looks', (id) => {
		expect(node('scripts/faq-new.ts', id, directory)).toMatchObject({ status: 1, text: expect.stringContaining('lower-case words') });
	});

	test('faq:stale lists what is over a year old on a day, and nothing the day an entry is written', () => {
		expect(node('scripts/faq-stale.ts', '2020-01-01')).toMatchObject({ status: 0, text: '0 older than a year on 2020-01-01\n' });
		const later = node('scripts/faq-stale.ts', '2099-01-01');
		expect(later.status).toBe(1);
		expect(later.text).toMatch(/^\d{4}-\d\d-\d\d {2}isolated-what-is {2}\S/m);
	});
});
