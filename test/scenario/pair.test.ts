import { expect, test } from 'vitest';
import { pairFrom } from '../../src/scenario/pair.ts';

test.each([
	['btc', 'BTC', undefined],
	['BTCUSDT', 'BTC', 'USDT'],
	['btc/usdt', 'BTC', 'USDT'],
	['BTC_USDT', 'BTC', 'USDT'],
	['BTC-USDT-SWAP', 'BTC', 'USDT'],
	['ETHUSDT.P', 'ETH', 'USDT'],
	['BTC-PERP', 'BTC', undefined],
	['BTCPERP', 'BTC', undefined],
	['XBTUSD', 'BTC', 'USD'],
	['ETHBTC', 'ETH', 'BTC'],
	['BTCFDUSD', 'BTC', 'FDUSD'],
	['kPEPE', '1000PEPE', undefined],
	['1000PEPEUSDT', '1000PEPE', 'USDT'],
	['$SOL', 'SOL', undefined],
	['#DOGE/USDT', 'DOGE', 'USDT'],
	['SUSDT', 'S', 'USDT'],
	['usdt', 'USDT', undefined],
])('%s is %s quoted in %s', (text, base, quote) => {
	expect(pairFrom(text)).toEqual({ base, ...(quote && { quote }) });
});

test.each(['', ' ', '!', 'a b c!', 'BTC<@1>', 'x'.repeat(61), '\u202eBTC'])('%j is no symbol', (text) => {
	expect(() => pairFrom(text)).toThrow(expect.objectContaining({ code: 'not-a-symbol' }));
});
