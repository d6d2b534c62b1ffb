import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExamples } from '../../src/faq/fit/examples.ts';
import { clean, wordsOf } from '../../src/faq/text/normalize.ts';
import { distance, speller } from '../../src/faq/text/spelling.ts';

describe('words of a text', () => {
	test.each([
		['whats my liq on 20x w/o sl', 'what is my liquidation on levx without stop loss'],
		["I can't switch, it won't let me", 'i can not switch it will not let me'],
		['USDⓈ-M or COIN-M?', 'usdt margined or coin margined ?'],
		['0.01% of 500 usdt every 8h', 'pctx of moneyx every hourx'],
		['is 1:2 RR ok, or 3R', 'is ratiox risk reward ok or rmultx'],
		['BTC at 64k on Bybit', 'coinx at numx on venuex'],
		['tp/sl & iso pos got rekt', 'take profit stop loss isolated position got liquidated'],
		['set_margin_mode(positionSide)', 'set margin mode position side'],
		['<@1234> hi https://example.com/a?b=c', 'hi urlx'],
		['“Isolated”\u200b ‘margin’', 'isolated margin'],
		['error -2019', 'error errx'],
		['lp of my long, and LP yields', 'liquidation price of my long and liquidity pool yields'],
	])('%s → %s', (text, words) => expect(wordsOf(text).join(' ')).toBe(words));

	test('a coin’s name inside a word is no coin', () => expect(wordsOf('ethics solve adapt')).toEqual(['ethics', 'solve', 'adapt']));
	test('cleaning a clean text changes nothing', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => clean(clean(text)) === clean(text)));
	});
});

describe('spelling', () => {
	const spell = speller(['liquidation', 'leverage', 'margin', 'funding'], new Set(['founding', 'marine']));
	test.each([
		['liqiudation', 'liquidation'],
		['liquidaton', 'liquidation'],
		['levrage', 'leverage'],
		['magrin', 'margin'],
		['fundding', 'funding'],
		['founding', 'founding'],
		['marine', 'marine'],
		['mrgn', 'mrgn'],
		['banana', 'banana'],
	])('%s → %s', (typed, meant) => expect(spell(typed)).toBe(meant));

	test.each([
		['', '', 0],
		['margin', 'margin', 0],
		['margin', 'magrin', 1],
		['margin', 'margn', 1],
		['margin', 'xargin', 1],
		['kitten', 'sitting', 3],
	])('%s and %s are %d apart', (a, b, apart) => {
		expect([distance(a, b, 6), distance(b, a, 6)]).toEqual([apart, apart]);
	});
	test('a distance above the most asked for is told as one more', () => expect(distance('liquidation', 'funding', 2)).toBe(3));
});

describe('a training file', () => {
	test('gives topics, other right answers and the voice', () => {
		expect(readExamples('# remark\n[adl]\nwhat is adl\n\nwho pays => insurance-fund\n', 'chat')).toEqual([
			{ text: 'what is adl', label: 'adl', also: [], voice: 'chat' },
			{ text: 'who pays', label: 'adl', also: ['insurance-fund'], voice: 'chat' },
		]);
	});
	test('of what is outside gives groups', () => expect(readExamples('[tax]\nvat?', 'outside-more')[0]?.label).toBe('outside:tax'));
	test('without a topic before the first question is an error that names the line', () => {
		expect(() => readExamples('# x\nwhat is adl', 'chat')).toThrow('chat.txt, line 2');
	});
});
