import { expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { fundingPayment } from '../../src/core/funding.ts';
import { moneyOf, rateOf } from '../../src/core/quantity.ts';

const payment = (side: 'long' | 'short', notional: string, fundingRate: string) =>
	fundingPayment({ side, notional: moneyOf(new Decimal(notional), 'USDT'), fundingRate: rateOf(new Decimal(fundingRate)) });

test.each([
	// Hyperliquid's example (hyperliquid.gitbook.io/hyperliquid-docs/trading/funding, 2026-11-23): 10 BTC at an oracle price of 10,000, 0.95 % for
	// 8 hours, an eighth of it each hour.
	{ side: 'long', notional: '100000', rate: '0.0011875', expected: '-118.75' },
	{ side: 'short', notional: '100000', rate: '0.0011875', expected: '118.75' },
	{ side: 'long', notional: '10000', rate: '-0.0003', expected: '3' },
	{ side: 'short', notional: '10000', rate: '-0.0003', expected: '-3' },
	{ side: 'long', notional: '10000', rate: '0', expected: '0' },
] as const)('$side $notional at $rate → $expected', ({ side, notional, rate, expected }) => {
	const { amount, asset } = payment(side, notional, rate);
	expect(amount.eq(expected)).toBe(true);
	expect(asset).toBe('USDT');
});

test('what one side pays the other side gets', () => {
	const [long, short] = [payment('long', '12345.67', '0.000123'), payment('short', '12345.67', '0.000123')];
	expect(long.amount.plus(short.amount).isZero()).toBe(true);
});
