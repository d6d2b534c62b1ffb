import { expect, test } from 'vitest';
import { DomainError } from '../../src/core/error.ts';
import { amountFrom } from '../../src/scenario/amount.ts';

const read = (text: string) => {
	const { amount, unit, asset, other } = amountFrom(text, 'size');
	return [amount.toFixed(), unit, asset, other?.toFixed()];
};

test.each([
	['0.5 btc', '0.5', undefined, 'BTC'],
	['0.5btc', '0.5', undefined, 'BTC'],
	['btc 0.5', '0.5', undefined, 'BTC'],
	['0,5 BTC', '0.5', undefined, 'BTC'],
	['1000 usdt', '1000', undefined, 'USDT'],
	['$1.5k', '1500', undefined, 'USD'],
	['1.5m usdt', '1500000', undefined, 'USDT'],
	['100 usdt margin', '100', 'margin', 'USDT'],
	['margin 100', '100', 'margin', undefined],
	['3 contracts', '3', 'contracts', undefined],
	['5k notional', '5000', 'quote', undefined],
	['0.5', '0.5', undefined, undefined],
	['64k', '64000', undefined, undefined],
	['500 1000pepe', '500', undefined, '1000PEPE'],
	['500 1000pepe margin', '500', 'margin', '1000PEPE'],
	['5 1inch', '5', undefined, '1INCH'],
	['1 000 btc', '1000', undefined, 'BTC'],
	['2 kPEPE', '2', undefined, '1000PEPE'],
	['1 xbt', '1', undefined, 'BTC'],
])('%s is %s %s %s', (text, amount, unit, asset) => {
	expect(read(text)).toEqual([amount, unit, asset, undefined]);
});

test('marks that can be read two ways come back with both', () => {
	expect(read('1,234 usdt')).toEqual(['1234', undefined, 'USDT', '1.234']);
});

test.each([
	['5%', 'wrong-unit'],
	['20x', 'wrong-unit'],
	['lots', 'not-a-number'],
	['half a btc', 'not-a-number'],
	['0.5 btc eth', 'not-a-number'],
	['', 'not-a-number'],
	['1e99', 'number-out-of-range'],
])('%s is refused as %s', (text, code) => {
	const failed = () => amountFrom(text, 'size');
	expect(failed).toThrow(DomainError);
	expect(failed).toThrow(expect.objectContaining({ code }));
});
