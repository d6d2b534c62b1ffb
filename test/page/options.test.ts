import type { APIApplicationCommand } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type BasicOption, choicesOf, matching, offered, readTyped } from '../../src/page/client/options.ts';

const option = (about: object) => ({ name: 'it', description: '', ...about }) as BasicOption;
const command = (name: string, about: object = {}) => ({ name, description: '', type: 1, ...about }) as APIApplicationCommand;
const PEOPLE = [{ name: 'Ada', value: '1' }];

test.each([
	{ of: 'text', type: 3, typed: '64,000.5', expected: { value: '64,000.5' } },
	{ of: 'a whole number', type: 4, typed: '12', expected: { value: 12 } },
	{ of: 'a number', type: 10, typed: 'ten', expected: { problem: '“it” wants a number, not “ten”.' } },
	{ of: 'a number', type: 10, typed: ' ', expected: { problem: '“it” wants a number, not “ ”.' } },
	{ of: 'yes or no', type: 5, typed: 'true', expected: { value: true } },
	{ of: 'yes or no', type: 5, typed: 'maybe', expected: { problem: '“it” has no choice “maybe”. Pick one from the list.' } },
	{ of: 'somebody', type: 6, typed: 'ada', expected: { value: '1' } },
])('“$typed” where $of is wanted', ({ type, typed, expected }) => {
	expect(readTyped(option({ type }), typed, PEOPLE)).toEqual(expected);
});

test('a choice is sent by its value, whatever its case', () => {
	const side = option({ type: 3, choices: [{ name: 'Long', value: 'l' }] });
	expect(choicesOf(side, PEOPLE)).toEqual([{ name: 'Long', value: 'l' }]);
	expect(readTyped(side, 'lOnG', PEOPLE)).toEqual({ value: 'l' });
});

test('subcommands are offered one by one; menu commands not at all', () => {
	const nested = command('settings', {
		options: [{ type: 2, name: 'mode', description: '', options: [{ type: 1, name: 'set', description: 'Sets it' }] }],
	});
	const names = offered([command('zeta'), nested, command('Check this trade', { type: 3 })]).map(({ name }) => name);
	expect(names).toEqual(['settings mode set', 'zeta']);
});

test('what begins with the typed letters comes before what only holds them', () => {
	const all = offered([command('enlarge'), command('margin'), command('large')]);
	expect(matching(all, 'la').map(({ name }) => name)).toEqual(['large', 'enlarge']);
});
