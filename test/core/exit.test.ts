import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { averagePrice, edgeOf, exitResult, priceForPnl } from '../../src/core/exit.ts';
import { priceOf, rateOf } from '../../src/core/quantity.ts';
import { HALF_PERCENT, position } from './build.ts';

const decimal = (text: string) => new Decimal(text);
const price = (text: string) => priceOf(decimal(text));
const rate = (text: string) => rateOf(decimal(text));

describe('closing', () => {
	test('0.2 BTC from 60,000 at 66,000: 1,200 by prices; fees of 0.05 % each way and funding come off', () => {
		const long = position({ size: '0.2', entry: '60000', rules: HALF_PERCENT });
		const result = exitResult(long, {
			exits: [{ price: price('66000'), part: rate('1') }],
			openFeeRate: rate('0.0005'),
			closeFeeRate: rate('0.0005'),
			fundingPaid: decimal('3'),
		});
		expect(Object.values(result).map((value: Decimal) => value.toFixed())).toEqual(['1200', '6', '6.6', '1184.4', '1']);
	});

	test('a ladder closes part by part and says how much is closed', () => {
		const short = position({ side: 'short', entry: '100', rules: HALF_PERCENT });
		const exits = [
			{ price: price('90'), part: rate('0.5') },
			{ price: price('80'), part: rate('0.25') },
		];
		const { gross, closed } = exitResult(short, { exits, openFeeRate: rate('0'), closeFeeRate: rate('0'), fundingPaid: decimal('0') });
		expect([gross.toFixed(), closed.toFixed()]).toEqual(['10', '0.75']);
	});

	test('an inverse long of 60,000 USD from 50,000 to 60,000 gains 0.2 coins', () => {
		const long = position({ kind: 'inverse', size: '60000', entry: '50000', rules: HALF_PERCENT });
		const { gross } = exitResult(long, {
			exits: [{ price: price('60000'), part: rate('1') }],
			openFeeRate: rate('0'),
			closeFeeRate: rate('0'),
			fundingPaid: decimal('0'),
		});
		expect(gross.toFixed()).toBe('0.2');
	});
});

test.each([
	['linear', 'long', '0.2', '60000', '1200', '66000'],
	['linear', 'short', '0.2', '60000', '1200', '54000'],
	['linear', 'short', '1', '100', '150', undefined],
	['inverse', 'long', '60000', '50000', '0.2', '60000'],
	['inverse', 'long', '60000', '50000', '1.2', undefined],
] as const)('%s %s %s from %s: a PnL of %s is reached at %s', (kind, side, size, entry, pnl, expected) => {
	expect(
		priceForPnl(position({ kind, side, size, entry, rules: HALF_PERCENT }), decimal(pnl))
			?.toSignificantDigits(60)
			.toFixed(),
	).toBe(expected);
});

test('fills average by value: 1 at 3,000, 1 at 2,800, 2 at 2,600 is 2,750; inverse averages the coins', () => {
	const fills = [
		['1', '3000'],
		['1', '2800'],
		['2', '2600'],
	].map(([size = '', at = '']) => ({ size: decimal(size), price: price(at) }));
	expect(averagePrice('linear', fills).toFixed()).toBe('2750');
	expect(
		averagePrice('inverse', [
			{ size: decimal('100'), price: price('100') },
			{ size: decimal('100'), price: price('300') },
		]).toFixed(),
	).toBe('150');
});

test.each([
	['0.5', '2', '0.5', '0.25'],
	['0.4', '1', '-0.2', '-0.2'],
])('winning %s of the time at %s to 1: expectancy %s, Kelly %s', (winRate, ratio, expectancy, kelly) => {
	const edge = edgeOf(rate(winRate), decimal(ratio));
	expect([edge.expectancy.toFixed(), edge.kelly.toFixed()]).toEqual([expectancy, kelly]);
});
