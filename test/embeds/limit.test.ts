import type { APIEmbed } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMIT, limitEmbeds, sizeOfEmbed } from '../../src/embeds/limit.ts';
import { problemsOf } from '../commands/payload.ts';

const text = (max: number) => fc.integer({ min: 1, max }).map((length) => '😀'.repeat(length));
const embed: fc.Arbitrary<APIEmbed> = fc.record(
	{
		title: text(400),
		description: text(6_000),
		fields: fc.array(fc.record({ name: text(300), value: text(1_500) }), { maxLength: 30 }),
		footer: fc.record({ text: text(3_000) }),
		author: fc.record({ name: text(300) }),
	},
	{ requiredKeys: ['title'] },
);

test('whatever goes in, what comes out is what Discord accepts', () => {
	fc.assert(
		fc.property(fc.array(embed, { minLength: 1, maxLength: 12 }), (embeds) => {
			const limited = limitEmbeds(embeds);
			expect(problemsOf({ embeds: limited })).toEqual([]);
			expect(limited.length).toBeGreaterThan(0);
			expect(limited.reduce((sum, each) => sum + sizeOfEmbed(each), 0)).toBeLessThanOrEqual(LIMIT.total);
		}),
		{ numRuns: 60 },
	);
});

test('256 emoji in a title stay: Discord counts code points', () => {
	expect(limitEmbeds([{ title: '😀'.repeat(256) }])).toEqual([{ title: '😀'.repeat(256) }]);
});

test('an empty field is not sent as nothing, which Discord refuses', () => {
	expect(problemsOf({ embeds: limitEmbeds([{ fields: [{ name: '', value: '' }] }]) })).toEqual([]);
});
