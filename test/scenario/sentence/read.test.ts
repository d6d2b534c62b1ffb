import { describe, expect, test } from 'vitest';
import { read } from '../../../src/scenario/sentence/read.ts';

const field = (text: string, name: string) => (read(text).reading as unknown as Record<string, unknown>)[name];

test('each field says where it was said, with its label', () => {
	const { spans } = read('long 0.25 btc at 71.3k 12x isolated, wallet 5,000 usdt');
	const said = Object.fromEntries(spans.map(({ field: name, text }) => [name, text]));
	expect(said).toMatchObject({ side: 'long', base: '0.25 btc', entry: 'at 71.3k', leverage: '12x', balance: 'wallet 5,000 usdt' });
});

describe('leverage', () => {
	test.each([
		'10x',
		'x10',
		'×10',
		'10X',
		'10 x',
		'x 10',
		'1:10',
		'lev 10',
		'leverage 10',
		'leverage: 10x',
		'10x leverage',
		'10 times',
		'ten x',
		'leverage=10',
		'10倍',
		'10배',
		'10х',
	])('%s', (said) => expect(field(`long 0.5 btc 64k isolated ${said}`, 'leverage')).toBe('10'));
});

describe('an entry of 64,000', () => {
	test.each([
		'64000',
		'64,000',
		'64_000',
		'64k',
		'64.0k',
		'64K',
		'$64,000',
		'64000$',
		'64k usdt',
		'@64k',
		'@ 64000',
		'at 64k',
		'entry 64k',
		'entry: 64,000.00',
		'from 64k',
		'avg 64k',
		'６４０００',
		'64 000',
		'sixty four thousand',
	])('%s', (said) => expect(field(`long 0.5 btc 10x isolated ${said}`, 'entry')).toBe('64000'));
});

describe('a figure whose marks can be read two ways is read as the rest of the sentence reads it', () => {
	test.each([
		['short 0,4 BTC bei 65.500 Hebel 10 isoliert', '65500'],
		['long 0.4 btc 65.500 10x iso', '65500'],
		['long 2 eth 2.850 10x iso', '2850'],
		['long 2.5 eth 2,850 10x iso', '2850'],
		['long 200 xrp 2.850 10x iso', '2.85'],
		['long 0,5 eth 2.850,50 10x iso', '2850.5'],
		['btc long 0.2 giriş fiyatı 63.500 izole 20x', '63500'],
		['long 20 sol 150,5 10x iso', '150.5'],
	])('%s', (text, entry) => expect(field(text, 'entry')).toBe(entry));
});

describe('what nothing explains is asked about, never used', () => {
	test.each([
		['long 0.1 btc 64k 10x iso 777', '777'],
		['long 0.1 btc 64k 10x iso 3%', '3%'],
	])('%s', (text, unread) => expect(read(text).unread.map(({ text: said }) => said)).toEqual([unread]));

	test('two figures for one thing', () => {
		const { reading } = read('long 0.1 btc 64k 10x cross wallet 5000 balance 9000');
		expect([reading.ambiguous, reading.alternatives]).toEqual([['balance'], { balance: ['5000', '9000'] }]);
	});
});

/** Every order of a list. */
const ordersOf = (words: readonly string[]): string[][] =>
	words.length < 2 ? [[...words]] : words.flatMap((word, at) => ordersOf(words.toSpliced(at, 1)).map((rest) => [word, ...rest]));

test.each(ordersOf(['long 0.5 btc', '10x', 'isolated', 'entry 64k', 'wallet 5k']).map((order) => order.join(' ')))(
	'order is free: %s',
	(text) =>
		expect(read(text).reading).toMatchObject({
			side: 'long',
			size: '0.5',
			size_unit: 'base',
			leverage: '10',
			mode: 'isolated',
			entry: '64000',
			balance: '5000',
		}),
);

test('a position that is said twice is one', () =>
	expect(read('long 0.5 btc 10x isolated 64k long 0.5 btc').reading).toMatchObject({ side: 'long', size: '0.5', entry: '64000' }));

test('an earlier reading that was kept serves as well as the words', () => {
	const { reading: previous } = read('short 0.2 btc 70k 10x isolated');
	expect(read('same at 50x', { previous }).reading).toEqual(read('same at 50x', { context: ['short 0.2 btc 70k 10x isolated'] }).reading);
});

test.each(['thanks!', 'gm', 'what is isolated margin?', 'lol nice'])('%s does not go on with the trade before it', (text) =>
	expect(read(text, { context: ['short 0.2 btc 70k 10x isolated'] }).follows).toBe(false),
);

test('a new trade does not take from the one before it', () => {
	const { reading } = read('short 3 eth 2900 5x', { context: ['long 0.2 btc 70k 10x isolated, stop 68k'] });
	expect(reading).toEqual({
		intent: 'margin',
		side: 'short',
		symbol: 'ETH',
		size: '3',
		size_unit: 'base',
		entry: '2900',
		leverage: '5',
		fillable: ['mode'],
	});
});
