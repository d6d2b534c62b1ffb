import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/core/decimal.ts';
import { fundingOf, intervalsOf, listingOf, tickerOf, tiersOf } from '../../../src/venues/live/ccxt-parse.ts';
import { figureOf, POSITIVE, TIME } from '../../../src/venues/live/figure.ts';
import { KEPT } from '../../../src/venues/live/kept.ts';

describe('a figure', () => {
	test.each([
		['1', '1'],
		[1, '1'],
		['0.10', '0.1'],
		[1e-7, '0.0000001'],
		['1.5E+3', '1500'],
		[' -0.000031 ', '-0.000031'],
		['.5', '0.5'],
	])('%j is %s', (value, text) => expect(figureOf(value)).toBe(text));

	test.each([
		null,
		undefined,
		'',
		' ',
		'NaN',
		'Infinity',
		Number.NaN,
		Number.POSITIVE_INFINITY,
		{},
		[],
		[1],
		true,
		'1,5',
		'0x10',
		'1e9999',
		'1 2',
		'--1',
	])('%j is none', (value) => expect(figureOf(value)).toBeUndefined());

	test('any finite number comes back as itself, without an exponent', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e50, max: 1e50 }), (value) => {
				const text = figureOf(value);
				expect(text).not.toMatch(/e/i);
				expect(new Decimal(text ?? Number.NaN).toNumber()).toBe(value === 0 ? 0 : value);
			}),
		);
	});

	test.each(['0', '-1', 0, null])('%j is no price', (value) => expect(POSITIVE.parse(value)).toBeUndefined());
	test.each([1_795_000_000_000, '1795000000000'])('%j is a time', (value) => expect(TIME.parse(value)).toBe(1_795_000_000_000));
	test.each([1_795_000_000, '2026-01-01', 1.5, '', 0])('%j is no time in milliseconds', (value) =>
		expect(TIME.parse(value)).toBeUndefined(),
	);
});

describe('what ccxt gives', () => {
	const market = { id: 'BTCUSDT', base: 'BTC', quote: 'USDT', swap: true, active: true, linear: true, inverse: false, contractSize: '1' };

	test.each([
		['a spot market', { ...market, swap: false }],
		['a market that is closed', { ...market, active: false }],
		['a market without a contract size', { ...market, contractSize: undefined }],
		['a quanto market', { ...market, linear: false, inverse: false }],
		['nothing', undefined],
	])('%s is not listed', (_, value) => expect(listingOf(value)).toEqual([]));

	test('a market without steps is listed without them', () => {
		expect(listingOf({ ...market, precision: null, limits: {} })).toEqual([
			{ symbol: 'BTCUSDT', base: 'BTC', quote: 'USDT', kind: 'linear', contractSize: '1' },
		]);
	});

	test('only what is said is taken', () => {
		expect(fundingOf({ fundingRate: 0.0001, interval: '4h', fundingTimestamp: 5, markPrice: undefined })).toEqual({
			fundingRate: '0.0001',
			fundingIntervalHours: '4',
		});
		expect(fundingOf({})).toEqual({});
		expect(tickerOf({ markPrice: undefined, info: { fairPrice: '64112.9' } })).toEqual({ markPrice: '64112.9' });
		expect(tickerOf({ last: '5' })).toEqual({});
	});

	test('an interval that is no hours is none', () => {
		expect([...intervalsOf({ 'A/USDT:USDT': { interval: '4h' }, 'B/USDT:USDT': { interval: '480' }, 'C/USDT:USDT': {} })]).toEqual([
			['A/USDT:USDT', '4'],
		]);
	});

	const tier = (maxNotional: unknown, maintenanceMarginRate: unknown, maxLeverage: unknown) => ({
		maxNotional,
		maintenanceMarginRate,
		maxLeverage,
	});

	test('rates in percent, as Bybit documents them, are read as such; a mixture is not read at all', () => {
		expect(tiersOf([tier('150', '0.5', '100'), tier('300', '1', '50')]).rows.map(({ rate }) => rate)).toEqual(['0.005', '0.01']);
		expect(() => tiersOf([tier('150', '0.005', '100'), tier('300', '1', '50')])).toThrow(expect.objectContaining({ code: 'broken' }));
		expect(tiersOf([tier('150', '0.005', '100')]).rows).toEqual([{ upTo: '150', rate: '0.005', maxLeverage: '100' }]);
	});

	test.each([[[]], [null], [[tier('1', undefined, '5')]], [[tier('1', '-0.1', '5')]]])('%j are no tiers', (answer) => {
		expect(() => tiersOf(answer)).toThrow(expect.objectContaining({ code: 'broken' }));
	});
});

test.each([
	[
		'bounds that fall',
		[
			{ upTo: '10', rate: '0.01' },
			{ upTo: '5', rate: '0.02' },
		],
	],
	[
		'rates that fall',
		[
			{ upTo: '10', rate: '0.02' },
			{ upTo: '50', rate: '0.01' },
		],
	],
	[
		'an open tier in the middle',
		[
			{ upTo: null, rate: '0.01' },
			{ upTo: '50', rate: '0.02' },
		],
	],
	['a rate of 1', [{ upTo: null, rate: '1' }]],
	['a rate of 0', [{ upTo: null, rate: '0' }]],
	['none', []],
])('a ladder with %s is not kept', (_, rows) => expect(KEPT.tiers.safeParse({ rows }).success).toBe(false));
