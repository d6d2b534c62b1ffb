import { describe, expect, test } from 'vitest';
import { ladderFrom, ladderPrice } from '../../src/scenario/ladder.ts';

const shown = (text: string) => ladderFrom(text, 'entries').map(({ price, part }) => [price.toFixed(), part.toFixed(4)]);

describe('a ladder', () => {
	test.each([
		['64k', [['64000', '1.0000']]],
		[
			'64k / 63k',
			[
				['64000', '0.5000'],
				['63000', '0.5000'],
			],
		],
		[
			'30% 64k / 70%@62,500',
			[
				['64000', '0.3000'],
				['62500', '0.7000'],
			],
		],
		[
			'50% 66k; 25% 70k',
			[
				['66000', '0.5000'],
				['70000', '0.2500'],
			],
		],
		[
			'64,000.5 and 63k then 62k',
			[
				['64000.5', '0.3333'],
				['63000', '0.3333'],
				['62000', '0.3333'],
			],
		],
	])('“%s”', (text, expected) => {
		expect(shown(text)).toEqual(expected);
	});

	test.each([
		['60% 64k / 60% 62k', 'ladder-parts'],
		['60% 64k / 62k', 'ladder-parts'],
		[Array(21).fill('64k').join('/'), 'ladder-too-long'],
		['', 'not-a-number'],
		['64k / lots', 'not-a-number'],
		['64k / 0', 'not-positive'],
		['-5% 64k / 50% 62k', 'not-positive'],
	])('“%s” is refused: %s', (text, code) => {
		expect(() => ladderFrom(text, 'entries')).toThrow(expect.objectContaining({ code }));
	});

	test('fills average by coins in a linear contract, by value in an inverse one', () => {
		expect(ladderPrice('linear', ladderFrom('100 / 300', 'entries')).toFixed()).toBe('200');
		expect(ladderPrice('inverse', ladderFrom('100 / 300', 'entries')).toFixed()).toBe('150');
	});
});
