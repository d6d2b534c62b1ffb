import { expect, test } from 'vitest';
import { findVenue, venueOf } from '../../src/venues/find.ts';
import { VENUES } from '../../src/venues/index.ts';

test.each([
	['Binance', 'binance'],
	['binance futures', 'binance'],
	['Binance USDⓈ-M', 'binance'],
	['binance coin-m', 'binance-coin'],
	['BYBIT', 'bybit'],
	['gate.io', 'gate'],
	['Gate IO', 'gate'],
	['HL', 'hyperliquid'],
	['dYdX v4', 'dydx'],
	['ku coin', 'kucoin'],
] as const)('“%s” is %s', (text, id) => expect(findVenue(text)).toBe(id));

test('no two venues share a name', () => {
	for (const { id, aliases, name } of Object.values(VENUES))
		for (const spelled of [id, name, ...aliases]) expect(findVenue(spelled)).toBe(id);
});

test.each(['ftx', '', '  ', 'bin'])('“%s” is no venue of ours, and is named', (input) => {
	expect(() => venueOf(input)).toThrow(expect.objectContaining({ code: 'unknown-venue', details: { input } }));
});
