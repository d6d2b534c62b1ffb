import { describe, expect, test } from 'vitest';
import { read } from '../../../src/scenario/sentence/read.ts';
import type { Reading } from '../../../src/scenario/sentence/reading.ts';

/** Each contradiction and impossible value, in several words, and beside each a sentence that is only close to it. */
const ERRORS: { readonly [E in NonNullable<Reading['error']>]: readonly string[] } = {
	stop_wrong_side: [
		'long eth 3000 stop 3100 2% of 1k',
		'short 1 btc 65k sl 64k 10x iso',
		'long 0.1 btc entry 60k-61k stop 62k risk 1% of 5k',
		'BTCUSDT LONG\nEntry: 60000\nSL: 61000\nTP: 65000\nLeverage: 10x',
		'long sol 150 10x, stop loss at 155, size 10 sol',
	],
	target_wrong_side: [
		'long 1 eth 3000 tp 2800 10x iso',
		'short 0.1 btc 65k target 70k 10x isolated',
		'#SOL SHORT\nEntry 150\nTP1 160\nTP2 170\nSL 155\n10x iso',
	],
	size_margin_leverage_conflict: [
		'$200 margin 10x for a 5,000 usdt btc long',
		'margin 100 usdt 5x position 3000 usdt long eth iso',
		'100 usdt margin 10x long 1 btc 60k isolated',
	],
	size_value_conflict: ['long 0.1 btc worth 20k at 64k 10x iso', 'short 2 eth worth 9000 usdt at 3000 10x isolated'],
	two_leverages: ['5x 15x long sol 20 sol 150 iso', 'leverage 10x, 30x long 2 eth 2.9k isolated', '20x long 0.1 btc 64k isolated 50x'],
	two_sides: ['long short 0.1 btc 64k 10x isolated', 'short and long 1 eth 2900 10x iso', '0.1 btc long 64k 10x iso short'],
	two_modes: ['isolated cross long 0.1 btc 64k 10x', 'cross 10x long 0.1 btc 64k isolated'],
	two_sizes: ['long 0.1 btc 0.3 btc 64k 10x iso', 'short 1 eth 4 eth 2900 isolated 10x'],
	negative_leverage: ['long 1 eth 3000 -10x isolated', 'leverage -5 long 1 eth 3000 iso'],
	leverage_below_one: ['0.5x isolated long 2 eth 2800', '0x long 1 eth 2900 iso', 'long 1 eth 3k isolated leverage 0'],
	leverage_too_high: ['long 0.01 btc 64k 1000x iso', '500x long sol 10 sol 150 isolated', 'short 0.1 eth 2900 leverage 201 iso'],
	non_positive_price: ['long 1 eth at 0 10x iso', 'short 1 eth at -2900 10x isolated', 'long 1 eth 3000 stop 0 10x iso'],
	non_positive_size: ['long 0 btc at 64k 10x isolated', 'long -2 eth 3000 10x isolated'],
	risk_pct_out_of_range: [
		'risk 0% of 5k btc 60k stop 59k',
		'risk 150% of 2k long eth 3000 stop 2900',
		'risk -2% of 5k btc long 60k stop 58k',
		'risk 0 usdt long btc 64k stop 63k',
	],
	zero_stop_distance: ['1% of 5k long btc 60k stop 60k', 'long eth 3000 stop 0% 2% of 1k'],
	margin_exceeds_balance: [
		'long 3 eth 3000 10x isolated, 500 usdt wallet',
		'cross 1k wallet 10x long 1 btc 60k',
		'2000 usdt margin short eth 2.9k 10x isolated, wallet 1,500 usdt',
		'cross 1k 10x: long 0.1 btc 64k, long 2 eth 2.9k',
	],
	count_mismatch: ['bought 0.1, 0.2, 0.3 btc at 60k, 59k 10x isolated', 'sold 1, 1, 2 sol at 150, 155 5x isolated'],
	number_out_of_range: [
		'long 1e40 btc 64k 10x',
		'long 99999999999999999999999999999999999 btc 64k 10x iso',
		'short 1 btc at 1e999999 10x iso',
	],
	not_a_number: ['long 1.2.3 eth at 3000 10x iso', 'long nan btc 64k 10x iso', 'long 0.5 btc at 64.0.0k 10x iso'],
	stop_inside_entry_range: [
		'long eth entry 2900-3000 stop 2950 risk 1% of 3k',
		'#SOL/USDT LONG\nEntry Zone: 150 - 155\nStop: 152\nTargets: 160\n10x iso',
	],
};

describe.each(Object.entries(ERRORS))('%s', (error, sentences) => {
	test.each(sentences)('%s', (text) => expect(read(text).reading.error).toBe(error));
});

test.each([
	'long eth 3000 stop 2900 2% of 1k',
	'short 0.1 btc 65k target 60k stop 67k 10x isolated',
	'$500 margin 10x for a 5,000 usdt btc long at 64k isolated',
	'long 0.1 btc worth 6,400 usdt at 64k 10x iso',
	'10x or 25x long sol 20 sol 150 iso',
	'hedge: long 1 btc 64k and short 1 btc 66k cross 20k',
	'isolated or cross: long 0.1 btc 64k 10x, 3k wallet',
	'bought 0.1 btc at 60k and 0.3 btc at 58k 10x iso',
	'long 1 eth 3000 1x isolated',
	'long 0.01 btc 64k 200x iso',
	'risk 100% of 1k long eth 3000 stop 2900',
	'long 0.5 btc 60k 10x iso wallet 3,000 usdt',
	'bought 0.1, 0.2 btc at 60k, 59k 10x isolated',
	'short 10k usd btc inverse 60k 5x isolated, 0.1 btc wallet',
	'long eth entry 2900-3000 stop 2850 risk 1% of 3k',
])('no error in: %s', (text) => expect(read(text).reading.error).toBeUndefined());

test.each([
	['long 3 eth 3000 10x isolated, 500 usdt wallet', { size: '3', entry: '3000', leverage: '10', balance: '500' }],
	['long eth 3000 stop 3100 2% of 1k', { entry: '3000', stop: '3100', risk_pct: '2', balance: '1000' }],
	['long 0.01 btc 64k 1000x iso', { leverage: '1000' }],
])('a value that is impossible, or contradicts only another, is still told as read: %s', (text, fields) =>
	expect(read(text).reading).toMatchObject(fields),
);

test.each([
	['5x 15x long sol 20 sol 150 iso', 'leverage'],
	['long 0.1 btc 0.3 btc 64k 10x iso', 'size'],
	['$200 margin 10x for a 5,000 usdt btc long', 'size'],
	['isolated cross long 0.1 btc 64k 10x', 'mode'],
	['long short 0.1 btc 64k 10x isolated', 'side'],
	['long 1e40 btc 64k 10x', 'size'],
])('where two figures contradict, none is taken: %s has no %s', (text, field) => expect(read(text).reading).not.toHaveProperty(field));
