import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trainingExamples } from '../../src/faq/fit/examples.ts';
import { allExamples, digestOf } from '../../src/faq/fit/learn.ts';
import { train } from '../../src/faq/fit/train.ts';
import { loadEntries } from '../../src/faq/load.ts';
import { wholly } from '../../src/faq/pieces.ts';
import { MODEL, pack, readingModel, unpack } from '../../src/faq/search/model.ts';
import { OUTSIDE } from '../../src/faq/search/rank.ts';

const entries = loadEntries();
const shipped = wholly(readingModel());

test('the shipped model was made from these entries and training questions (else: npm run faq:fit)', () => {
	expect(shipped.inputs).toBe(digestOf(allExamples(entries)));
});

test('it knows exactly the entries that exist', () => {
	const known = shipped.classifier.labels.filter((label) => !label.startsWith(OUTSIDE));
	expect(known.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
});

test('its file stays under 3 MB', () => expect(statSync(MODEL).size).toBeLessThan(3_000_000));

test('training questions are for entries that exist, and none is written twice for different ones', () => {
	const ids = new Set(entries.map(({ id }) => id));
	const seen = new Map<string, string>();
	const bad: string[] = [];
	for (const { text, label, also } of trainingExamples()) {
		for (const id of [label, ...also]) if (!id.startsWith(OUTSIDE) && !ids.has(id)) bad.push(`${id}: no such entry`);
		const before = seen.get(text.toLowerCase());
		if (before !== undefined && before !== label) bad.push(`“${text}” is ${before} and ${label}`);
		seen.set(text.toLowerCase(), label);
	}
	expect(bad).toEqual([]);
});

test('a packed model reads back as it was, weights to 1/127 of the largest of their feature', () => {
	const examples = trainingExamples().filter(({ voice, label }) => voice === 'qa' && label.startsWith('funding'));
	const classifier = train(examples.map((example) => ({ ...example, also: [] })));
	const { gate } = shipped;
	const back = unpack(pack({ classifier, gate, inputs: 'x' }));
	expect(back).toMatchObject({
		inputs: 'x',
		gate,
		classifier: { labels: classifier.labels, home: classifier.home, domain: classifier.domain },
	});
	expect([...back.classifier.lexicon.rows]).toEqual([...classifier.lexicon.rows]);
	const { classes, table } = classifier.weights;
	const { table: steps, scale } = back.classifier.weights;
	table.forEach((weight, cell) => {
		const row = Math.floor(cell / classes);
		const largest = Math.max(...table.subarray(row * classes, (row + 1) * classes).map(Math.abs));
		expect(Math.abs(weight - (steps[cell] ?? Number.NaN) * (scale[row] ?? Number.NaN))).toBeLessThanOrEqual(largest / 250);
	});
});

test('training twice gives the same weights', () => {
	const examples = trainingExamples().filter(({ voice, also }) => voice === 'qa' && also.length === 0);
	expect(train(examples).weights.table).toEqual(train(examples).weights.table);
});
