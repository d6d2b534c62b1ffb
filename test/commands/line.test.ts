import { expect, test } from 'vitest';
import { defineCommand } from '../../src/commands/define.ts';
import { commands } from '../../src/commands/index.ts';
import { readLine } from '../../src/commands/line.ts';
import { option, optional } from '../../src/commands/option.ts';

const say = defineCommand({
	name: 'say',
	description: 'A sentence and a word',
	options: { text: option.text('Anything'), mood: optional(option.flag('Any')) },
	example: { text: 'hi' },
	run: () => ({ content: 'hi' }),
});
const list = [...commands, say];
const given = (line: string) => readLine(line, list).given;

test.each([
	['/margin side:long size:0.5 btc entry:64k', { side: 'long', size: '0.5 btc', entry: '64k' }],
	['/margin   side: long   size:  100 usdt margin ', { side: 'long', size: '100 usdt margin' }],
	['/MARGIN Side:long', { side: 'long' }],
	['/margin', {}],
	['/margin leverage:1:20', { leverage: '1:20' }],
	['/margin side:', { side: '' }],
	['/say text:entry: 64k, see https://a.example/x?y:z at 12:30', { text: 'entry: 64k, see https://a.example/x?y:z at 12:30' }],
	['/say text:hello mood:true', { text: 'hello', mood: 'true' }],
	['/say hello there mood:true', { text: 'hello there', mood: 'true' }],
	['/say long btc entry: 64k tp: 70k', { text: 'long btc entry: 64k tp: 70k' }],
	['/say text:two\nlines', { text: 'two\nlines' }],
])('%j', (line, expected) => {
	expect(given(line)).toEqual(expected);
});

test.each([
	['/nope side:long', 'unknown-command'],
	['/', 'unknown-command'],
	['/size long side:long', 'stray-text'],
	['/margin side:long side:short', 'option-twice'],
	['/say hello text:hi', 'option-twice'],
])('%s is refused as %s', (line, code) => {
	expect(() => readLine(line, list)).toThrow(expect.objectContaining({ code }));
});

test('an option that a command does not have is kept, so that it can be named', () => {
	expect(given('/margin sied:long')).toEqual({ sied: 'long' });
});
