import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../../src/scenario/sentence/read.ts';

const PIECES =
	'long short btc eth iso cross 10x x10 64k 0.5 1,234 1.234 -5 +3 $ % @ → -> : = / ( ) 1e999999 usdt margin wallet stop tp1 entry risk 2% 8h funding лонг 做多 롱 ロング 10倍 #BTC/USDT $PEPE \n 🚀 <@1> ``` NaN 1) 2) 0x1f'.split(
		' ',
	);

test('no text of any kind throws', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'binary', maxLength: 300 }),
				fc.string({ unit: 'grapheme', maxLength: 300 }),
				fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
				fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
			),
			fc.constantFrom(undefined, 'de', 'zh-CN', 'ru', 'xx'),
			(text, locale) => {
				const { reading, spans, unread } = read(text, { locale });
				expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
				for (const { from, to, text: cut } of [...spans, ...unread]) expect(text.slice(from, to)).toBe(cut);
			},
		),
		{ numRuns: 1_500 },
	);
});

test('nor does any text after any other', () => {
	const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((words) => words.join(' '));
	fc.assert(
		fc.property(pieces, pieces, pieces, (first, second, text) => {
			expect(typeof read(text, { context: [first, second] }).reading.intent).toBe('string');
		}),
		{ numRuns: 500 },
	);
});

test.each([
	'1 ',
	'1,',
	'1 000 ',
	'long ',
	'10x ',
	'btc ',
	'0.1 btc @ 60k ',
	'long 0.5 btc 64k 10x iso, ',
	'做多',
	'롱',
	'лонг ',
	'((((',
	'<@',
	'```',
	'qwertyuiop ',
	'longg shrot levrage isoalted ',
	'tp1 ',
	'target 1 2 3 4 5 6 7 8 9 ',
	'$',
	'%',
	'\n',
	'stop loss at ',
	'1:1 ',
	'🚀',
	'a',
	'9',
	'x',
	'-->',
	'1e1',
	'one hundred ',
])('ten thousand characters of %j take less than 20 ms', (piece) => {
	const text = piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
	const times = Array.from({ length: 7 }, () => {
		const start = process.cpuUsage();
		read(text);
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	expect(Math.min(...times)).toBeLessThan(20);
});

test('a text with more figures than any trade is not read for its figures', () => {
	const text = `long 0.5 btc 64k 10x iso ${'1 2 3 4 5 6 7 8 9 '.repeat(40)}`;
	expect(read(text).reading).toEqual({ intent: 'none' });
});
