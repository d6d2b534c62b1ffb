import { expect, test } from 'vitest';
import { changeLines, differences } from '../../src/discord/difference.ts';

const margin = {
	name: 'margin',
	description: 'What do I risk?',
	type: 1,
	contexts: [0, 1, 2],
	integration_types: [0, 1],
	options: [
		{ name: 'side', type: 3, description: 'Long or short', required: true, choices: [{ name: 'long', value: 'long' }] },
		{ name: 'stop', type: 3, description: 'A price' },
	],
};

/** As Discord gives it back. */
const registered = {
	...margin,
	id: '1',
	application_id: '2',
	version: '3',
	default_member_permissions: null,
	dm_permission: true,
	nsfw: false,
	name_localizations: null,
	contexts: [2, 0, 1],
	options: [margin.options[0], { ...margin.options[1], required: false, autocomplete: false }],
};

const linesOf = (before: readonly (typeof margin)[], after: readonly object[]) =>
	changeLines(differences(before, after as (typeof margin)[]));

test('what Discord adds, defaults and the order of plain lists are no difference', () => {
	expect(linesOf([registered as never], [margin])).toEqual([]);
});

test('new, gone and changed commands, to the field', () => {
	const changed = { ...margin, options: [{ ...margin.options[0], description: 'Up or down' }] };
	expect(linesOf([registered as never, { ...margin, name: 'old' }], [changed, { name: 'Explain', type: 3 }])).toEqual([
		'~ /margin',
		'    options.side.description: "Long or short" → "Up or down"',
		'    options.stop.place: 2 → nothing',
		'    options.stop.name: "stop" → nothing',
		'    options.stop.type: 3 → nothing',
		'    options.stop.description: "A price" → nothing',
		'+ “Explain” (menu)',
		'- /old',
	]);
});

test('a new order of options is a change', () => {
	expect(linesOf([registered as never], [{ ...margin, options: margin.options.toReversed() }])).toEqual([
		'~ /margin',
		'    options.side.place: 1 → 2',
		'    options.stop.place: 2 → 1',
	]);
});
