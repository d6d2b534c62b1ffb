import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { moneyOf } from '../../src/core/quantity.ts';
import { echo, liquidationPrice, money, owed, owned, percent, price, signedMoney, signedPercent, times } from '../../src/embeds/format.ts';

const d = (value: string) => new Decimal(value);

test.each([
	['45226.13065', '45,226.13'],
	['45000', '45,000.00'],
	['1000000', '1,000,000.00'],
	['1234567.891', '1,234,567.89'],
	['150.128456', '150.128'],
	['1.234567', '1.23457'],
	['0.5', '0.50'],
	['0.1234567', '0.123457'],
	['0.00000123', '0.00000123'],
	['0.00000123456789', '0.00000123457'],
	['0', '0.00'],
	['1e-18', '0.000000000000000001'],
	['1e30', '1,000,000,000,000,000,000,000,000,000,000.00'],
])('the price %s is shown as %s', (value, shown) => {
	expect(price(d(value))).toBe(shown);
});

test.each([
	['45226.131', true, '45,226.14'],
	['45226.139', false, '45,226.13'],
	['0.000001405714', true, '0.00000140572'],
	['0.000001405719', false, '0.00000140571'],
	['53999.9999999999999999999999999999999999999', true, '54,000.00'],
	['54000.0000000000000000000000000000000000001', true, '54,000.00'],
	['53999.9999999999999999999999999999999999999', false, '54,000.00'],
])('the liquidation price %s, below the mark: %s, is shown as %s', (value, below, shown) => {
	expect(liquidationPrice(d(value), below)).toBe(shown);
});

const numberIn = (shown: string) => new Decimal(shown.replace(/[^\d.−]/g, '').replace('−', '-'));
const figure = fc.tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: -14, max: 4 }));

test('a long’s liquidation price is never shown lower than it is, a short’s never higher, and both are near', () => {
	fc.assert(
		fc.property(figure, ([digits, exponent]) => {
			const exact = new Decimal(digits).times(new Decimal(10).pow(exponent));
			const [long, short] = [numberIn(liquidationPrice(exact, true)), numberIn(liquidationPrice(exact, false))];
			expect(long.gte(exact) && short.lte(exact)).toBe(true);
			expect(long.minus(short).div(exact).lte('0.011') || exact.gte(1)).toBe(true);
		}),
	);
});

test('what is owed is never shown smaller than it is, what is owned never larger', () => {
	fc.assert(
		fc.property(figure, ([digits, exponent]) => {
			const amount = new Decimal(digits).times(new Decimal(10).pow(exponent));
			expect(numberIn(owed(moneyOf(amount, 'USDT'))).gte(amount)).toBe(true);
			expect(numberIn(owned(moneyOf(amount, 'USDT'))).lte(amount)).toBe(true);
		}),
	);
});

test.each([
	['1600', 'USDT', '1,600.00 USDT'],
	['-250.456', 'USDT', '−250.46 USDT'],
	['0.000615', 'USDT', '0.000615 USDT'],
	['0', 'USDT', '0.00 USDT'],
	['0.3125', 'BTC', '0.3125 BTC'],
	['0.123456789', 'BTC', '0.12345679 BTC'],
	['2', 'BTC', '2 BTC'],
])('%s %s of money is shown as %s', (amount, asset, shown) => {
	expect(money(moneyOf(d(amount), asset))).toBe(shown);
});

test('won money carries its sign', () => {
	expect([signedMoney(moneyOf(d('370'), 'USDT')), signedMoney(moneyOf(d('-370'), 'USDT'))]).toEqual(['+370.00 USDT', '−370.00 USDT']);
});

test.each([
	['0.0463', '4.63 %'],
	['-0.0463', '−4.63 %'],
	['0.005', '0.5 %'],
	['0.0005', '0.05 %'],
	['0.0000123', '0.00123 %'],
	['1', '100 %'],
	['0', '0 %'],
])('the rate %s is shown as %s', (rate, shown) => {
	expect(percent(d(rate))).toBe(shown);
});

test('a move carries its sign', () => {
	expect([signedPercent(d('0.0463')), signedPercent(d('-0.0463'))]).toEqual(['+4.63 %', '−4.63 %']);
});

test.each([
	['1', '1×'],
	['20', '20×'],
	['6.401', '6.41×'],
	['0.9999999999999999999999999999999999999', '1×'],
	['125.3', '126×'],
])('leverage %s is shown as %s', (value, shown) => {
	expect(times(d(value))).toBe(shown);
});

test.each([
	['64000', '64,000'],
	['0.00000123', '0.00000123'],
	['64000.50', '64,000.5'],
	['123456789.123456789', '123,456,789.123456789'],
])('the input %s is echoed as %s, every digit of it', (value, shown) => {
	expect(echo(d(value))).toBe(shown);
});

test.each([
	['-1556.528', '−1,556.53 USDT', '−1,556.52 USDT'],
	['-0.00001', '−0.00001 USDT', '−0.00001 USDT'],
	['-7.50001', '−7.51 USDT', '−7.50 USDT'],
])('%s that is there is never shown as more, owed never as less', (amount, there, due) => {
	expect([owned(moneyOf(d(amount), 'USDT')), owed(moneyOf(d(amount), 'USDT'))]).toEqual([there, due]);
});
