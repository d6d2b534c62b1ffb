import { describe, expect, test } from 'vitest';
import { read } from '../../../src/scenario/sentence/read.ts';

describe('what is taken back does not count', () => {
	test.each([
		['long 0.1 btc 64k 5x no wait 10x isolated', { leverage: '10' }],
		['long 0.1 btc 64k 20x not 10x isolated', { leverage: '20' }],
		['long 4 sol... no 40 sol at 139 10x isolated', { size: '40', entry: '139' }],
		['long 3 contracts, sorry, 0.1 btc 64k 10x isolated', { size: '0.1', size_unit: 'base' }],
		['long 0.1 btc at 64k, i mean 63k, 10x isolated', { entry: '63000' }],
		['long, no wait, short 0.1 btc 64k 10x isolated', { side: 'short' }],
		['long eth no wait btc 0.1 at 64k 10x isolated', { symbol: 'BTC' }],
		['long 0.1 btc 64k 10x not cross', { mode: 'isolated' }],
		['long 0.1 btc ~~60k~~ 64k 10x isolated', { entry: '64000' }],
	])('%s', (text, want) => {
		const { reading, unread } = read(text);
		expect({ ...reading, unread }).toMatchObject({ ...want, unread: [] });
		expect(reading.error).toBeUndefined();
	});

	test('but two that stand side by side contradict', () => expect(read('long 0.1 btc 64k 5x 10x iso').reading.error).toBe('two_leverages'));
});

describe('what can hardly be meant is asked about', () => {
	test.each([
		['long 0.5 btc 64,00 10x iso', { entry: ['64'] }],
		['long 0.5 btc at 64 10x iso', { entry: ['64'] }],
		['long 1.234 eth 2.900 10x isoliert', { size: ['1234', '1.234'] }],
	])('%s', (text, alternatives) => expect(read(text).reading.alternatives).toEqual(alternatives));

	test('a stop that is no number', () => expect(read('long 0.5 btc 64k 10x iso stop NaN').reading.error).toBe('not_a_number'));
});

describe('two figures side by side are one only where nothing else can be meant', () => {
	test.each([
		['short 0.75 eth @2 955.5 10x iso', '2955.5'],
		['short 4 eth entry price: 2 975 lev: 10x iso', '2975'],
		['long | 0.4 btc | 61 800 | x10 | isolated', '61800'],
		['short @99 300 sol iso 10x', '99'],
		['short sol entry: 102 300 sol iso 10x', '102'],
	])('%s', (text, entry) => expect(read(text).reading.entry).toBe(entry));
});
