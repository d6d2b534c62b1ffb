import { describe, expect, test } from 'vitest';
import { read } from '../../../src/scenario/sentence/read.ts';
import { meantBy } from '../../../src/scenario/sentence/typo.ts';

describe('a slip of the finger is read as what was meant', () => {
	test.each([
		['lnog', 'long'],
		['shrot', 'short'],
		['shorrt', 'short'],
		['isolted', 'isolated'],
		['isoalted', 'isolated'],
		['croos', 'cross'],
		['leverge', 'leverage'],
		['levrage', 'leverage'],
		['entri', 'entry'],
		['balnce', 'balance'],
		['walet', 'wallet'],
		['funidng', 'funding'],
		['liqudation', 'liquidation'],
		['bitcoim', 'bitcoin'],
		['ethereun', 'ethereum'],
		['LOOONG'.toLowerCase(), 'long'],
		['shoooort', 'short'],
	])('%s is %s', (typed, meant) => expect(meantBy(typed)).toBe(meant));
});

test.each(
	'song lone along belong shirt sort shore gross crops across step shop stock enter center target better ether average clever later wall fallet'
		.split(' ')
		.filter((word) => word !== 'fallet'),
)('%s is a word of its own', (word) => expect(meantBy(word)).toBeUndefined());

test.each(['a', 'btc', '', 'x'.repeat(40), 'лонг', 'qwertyuiop', '12345'])('%j is left as it is', (word) =>
	expect(meantBy(word)).toBeUndefined(),
);

test('what was corrected is handed back, so that the reply can say so', () => {
	const { reading, corrections } = read('lnog 0.3 btc 62,5k levrage 10 isoltaed');
	expect(corrections).toEqual([
		{ typed: 'lnog', meant: 'long' },
		{ typed: 'levrage', meant: 'leverage' },
		{ typed: 'isoltaed', meant: 'isolated' },
	]);
	expect(reading).toMatchObject({ side: 'long', symbol: 'BTC', size: '0.3', entry: '62500', leverage: '10', mode: 'isolated' });
});

test('a sentence without slips has no corrections', () => expect(read('long 0.3 btc 62.5k 10x isolated').corrections).toEqual([]));
