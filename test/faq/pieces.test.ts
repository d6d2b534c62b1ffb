import { expect, test } from 'vitest';
import { createFaq } from '../../src/faq/faq.ts';
import { pieces } from '../../src/faq/pieces.ts';

function* counted(log: string[]): Generator<undefined, string> {
	log.push('first');
	yield;
	log.push('second');
	return 'made';
}

test('a piece at a time, each done once, and the rest by whoever can’t wait', () => {
	const log: string[] = [];
	const work = pieces(() => counted(log));
	expect(work.next()).toBe(false);
	expect(log).toEqual(['first']);
	expect(work.all()).toBe('made');
	expect(work.next()).toBe(true);
	expect(work.all()).toBe('made');
	expect(log).toEqual(['first', 'second']);
});

test('what fails fails each time, and never counts as done', () => {
	const work = pieces(function* (): Generator<undefined, never> {
		yield;
		throw new Error('bad file');
	});
	expect(work.next()).toBe(false);
	expect(() => work.next()).toThrow('bad file');
	expect(() => work.all()).toThrow('bad file');
});

test('the FAQ is prepared in many pieces, and then knows what it knows without', () => {
	const faq = createFaq();
	let parts = 1;
	while (!faq.prepare()) parts++;
	const unprepared = createFaq();
	expect(parts).toBeGreaterThan(unprepared.list().length);
	expect(faq.list()).toEqual(unprepared.list());
	expect(faq.find('what is isolated margin?')).toEqual(unprepared.find('what is isolated margin?'));
});
