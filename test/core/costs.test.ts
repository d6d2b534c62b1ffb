import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEvenPriceOf, distanceOf, maximumLossOf, pnlAt, tradeFee } from '../../src/core/costs.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { moneyOf, priceOf, rateOf } from '../../src/core/quantity.ts';
import { HALF_PERCENT, position } from './build.ts';
import { crossPosition } from './random-account.ts';

const rate = (text: string) => rateOf(new Decimal(text));

describe('break-even', () => {
	test.each([
		// entry 50,000, 0.05 % twice: 50,000 · 1.0005 / 0.9995
		{ side: 'long', kind: 'linear', expected: '50050.03' },
		{ side: 'short', kind: 'linear', expected: '49950.02' },
		{ side: 'long', kind: 'inverse', expected: '50050.03' },
		{ side: 'short', kind: 'inverse', expected: '49950.02' },
	] as const)('$kind $side from 50,000 with 0.05 % each way → $expected', ({ side, kind, expected }) => {
		const trade = position({ kind, side, entry: '50000', rules: HALF_PERCENT });
		expect(breakEvenPriceOf(trade, { openFeeRate: rate('0.0005'), closeFeeRate: rate('0.0005') })?.toFixed(2)).toBe(expected);
	});

	test('closing there leaves nothing won or lost, whatever funding was paid', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('linear' as const, 'inverse' as const).chain((kind) => crossPosition({ symbol: 'BTCUSD', kind })),
				fc.integer({ min: -50, max: 50 }),
				(trade, permille) => {
					const entryNotional = tradeFee(trade, trade.entryPrice, { rate: rate('1'), asset: 'x' }).amount;
					const fundingPaid = entryNotional.times(permille).div(1000);
					const [openFeeRate, closeFeeRate] = [rate('0.0005'), rate('0.0002')];
					const price = breakEvenPriceOf(trade, { openFeeRate, closeFeeRate, fundingPaid });
					if (!price) throw new Error('no break-even');
					const fees = [
						tradeFee(trade, trade.entryPrice, { rate: openFeeRate, asset: 'x' }),
						tradeFee(trade, price, { rate: closeFeeRate, asset: 'x' }),
					].reduce((sum, { amount }) => sum.plus(amount), fundingPaid);
					expect(pnlAt(trade, price).minus(fees).abs().lt(entryNotional.times('1e-50'))).toBe(true);
				},
			),
		);
	});

	test('funding received beyond the whole value of a long leaves no price to break even at', () => {
		const trade = position({ entry: '100', rules: HALF_PERCENT });
		expect(breakEvenPriceOf(trade, { openFeeRate: rate('0'), closeFeeRate: rate('0'), fundingPaid: new Decimal(-200) })).toBeUndefined();
	});
});

test('a fee is on notional: quote for linear, coin for inverse', () => {
	const at = priceOf(new Decimal('40000'));
	const fee = (kind: 'linear' | 'inverse', size: string) =>
		tradeFee(position({ kind, size, entry: '50000', rules: HALF_PERCENT }), at, { rate: rate('0.0005'), asset: 'x' }).amount.toFixed();
	expect([fee('linear', '2'), fee('inverse', '80000')]).toEqual(['40', '0.001']);
});

test.each([
	['100', undefined, '100'],
	['100', '1.5', '101.5'],
	['-20', '1.5', '1.5'],
	['-20', undefined, '0'],
])('with %s behind a position and %s paid on top, at most %s is lost', (backing, paid, expected) => {
	const terms = { backing: moneyOf(new Decimal(backing), 'USDT'), ...(paid !== undefined && { paid: new Decimal(paid) }) };
	expect(maximumLossOf(terms)).toEqual(moneyOf(new Decimal(expected), 'USDT'));
});

test('distance is a fraction of the price it is measured from', () => {
	expect(distanceOf(priceOf(new Decimal(90)), priceOf(new Decimal(120))).toFixed()).toBe('-0.25');
});
