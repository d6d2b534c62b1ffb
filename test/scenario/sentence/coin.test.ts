import { describe, expect, test } from 'vitest';
import { read } from '../../../src/scenario/sentence/read.ts';

const symbolIn = (text: string) => {
	const { symbol, quote, contract } = read(text).reading;
	return [symbol, quote, contract];
};

describe('a coin is known by', () => {
	test.each([
		['its ticker', 'btc', 'BTC', undefined],
		['its name', 'bitcoin', 'BTC', undefined],
		['a name that is misspelt often', 'etherium', 'ETH', undefined],
		['an old ticker', 'xbt', 'BTC', undefined],
		['a cash tag', '$SUI', 'SUI', undefined],
		['a hash tag', '#SUI', 'SUI', undefined],
		['a cash tag, though it is on no list', '$ZZTOP', 'ZZTOP', undefined],
		['a pair', 'SUIUSDT', 'SUI', 'USDT'],
		['a pair with a slash', 'SUI/USDT', 'SUI', 'USDT'],
		['a pair with a hyphen', 'sui-usdt', 'SUI', 'USDT'],
		['a pair of a coin on no list', 'ZZTOPUSDT', 'ZZTOP', 'USDT'],
		['a chart’s spelling', 'BTCUSDT.P', 'BTC', 'USDT'],
		['OKX’s spelling', 'BTC-USDT-SWAP', 'BTC', 'USDT'],
		['ccxt’s spelling', 'BTC/USDT:USDT', 'BTC', 'USDT'],
		['a perpetual’s suffix', 'BTC-PERP', 'BTC', undefined],
		['a perpetual’s suffix without a hyphen', 'btcperp', 'BTC', undefined],
		['USDC as its quote', 'ethusdc', 'ETH', 'USDC'],
		['a thousand at a time', '1000PEPEUSDT', '1000PEPE', 'USDT'],
		['k for a thousand', 'kPEPE', '1000PEPE', undefined],
		['k before SHIB', 'kshib', '1000SHIB', undefined],
		['a ticker with digits', '1INCH', '1INCH', undefined],
		['a ticker with digits behind', 'c98', 'C98', undefined],
		['its Russian name', 'биткоин', 'BTC', undefined],
		['its Chinese name', '以太坊', 'ETH', undefined],
		['its Korean name', '비트코인', 'BTC', undefined],
		['its Japanese name', 'ビットコイン', 'BTC', undefined],
	])('%s: %s', (_why, typed, symbol, quote) =>
		expect(symbolIn(`long ${typed} 10x isolated 100 usdt margin`)).toEqual([symbol, quote, undefined]),
	);
});

test.each(['BTCUSD_PERP', 'XBTUSD', 'BTC-USD-SWAP'])('%s is settled in the coin', (typed) =>
	expect(symbolIn(`long ${typed} 10x isolated 100 contracts 64k`)).toEqual(['BTC', 'USD', 'inverse']),
);

describe('a word that is a ticker too is a coin', () => {
	test.each([
		['beside its figure', 'long 300 near 5.05 10x iso', 'NEAR'],
		['beside its side', 'long near 5.05 10x iso', 'NEAR'],
		['before its side', 'apt short 15x isolated 220 apt 8.42', 'APT'],
		['as a pair', 'long CROSSUSDT 0.2 10x isolated', 'CROSS'],
		['with a tag', 'long $ME 0.6 10x isolated', 'ME'],
		['after a figure', 'short 2000 op 1.9 10x iso', 'OP'],
		['as what is bought', 'buy 500 gas 4.1 5x iso', 'GAS'],
		['as a size', 'long 120 link 15.05 15x iso', 'LINK'],
		['with a tag, whatever it means', 'short #ONE/USDT 0.02 10x', 'ONE'],
		['as a pair of one letter', 'long WUSDT 0.3 5x iso', 'W'],
	])('%s: %s', (_why, text, symbol) => expect(symbolIn(text)[0]).toBe(symbol));
});

test.each([
	['long 0.1 btc near 64k 10x iso', 'BTC'],
	['cross 10x long 0.1 btc 64k 5k wallet', 'BTC'],
	['give me one more: long 0.1 btc 64k 10x iso', 'BTC'],
	['can you link me the liq? long 0.1 btc 64k 10x iso', 'BTC'],
	['OPEN LONG BTC 0.1 at 64k 10x iso', 'BTC'],
	['the move is on, short 2 eth 2900 10x iso', 'ETH'],
	['LEVERAGE: CROSS 20x\nLONG BTC\nEntry 64000', 'BTC'],
])('and is none where another coin is meant: %s', (text, symbol) => expect(symbolIn(text)[0]).toBe(symbol));

test.each(['#long 0.1 at 64k 10x iso', '#signal long 0.1 at 64k 10x iso', '#vip long 0.1 at 64k 10x iso'])('%s names no coin', (text) =>
	expect(symbolIn(text)[0]).toBeUndefined(),
);
