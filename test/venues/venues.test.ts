import { describe, expect, test } from 'vitest';
import { VENUES } from '../../src/venues/index.ts';
import { type Fact, VENUE_IDS } from '../../src/venues/types.ts';

const isFact = (value: unknown): value is Fact<unknown> =>
	typeof value === 'object' && value !== null && 'source' in value && 'asOf' in value;
const factsOf = (value: unknown, path = ''): { path: string; fact: Fact<unknown> }[] => {
	if (isFact(value)) return [{ path, fact: value }];
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) => factsOf(inner, path ? `${path}.${key}` : key));
};

describe.each(VENUE_IDS)('%s', (id) => {
	const facts = factsOf(VENUES[id]);

	test('stands under its own id', () => expect(VENUES[id].id).toBe(id));

	test.each(facts)('$path has a source and a date that is not in the future', ({ fact }) => {
		expect(fact.source.length).toBeGreaterThan(5);
		expect(fact.asOf).toMatch(/^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
		expect(fact.asOf <= new Date().toISOString().slice(0, 10)).toBe(true);
	});

	test('what was found in no official text is marked as unconfirmed', () => {
		const open = facts.filter(
			({ fact }) => /not found|third|analogy|default fee|several clients/i.test(fact.source) && fact.unconfirmed !== true,
		);
		expect(open.map(({ path }) => path)).toEqual([]);
	});

	test('an unknown answer is never stated as a fact', () => {
		for (const { fact } of facts) {
			if (typeof fact.is === 'object' && fact.is !== null && 'answer' in fact.is && fact.is.answer === 'unknown')
				expect(fact.unconfirmed).toBe(true);
		}
	});
});
