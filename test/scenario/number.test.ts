import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { DomainError } from '../../src/core/error.ts';
import { numberFrom } from '../../src/scenario/number.ts';

const codeOf = (input: string) => {
	try {
		numberFrom(input, 'entry');
		return 'read';
	} catch (error) {
		if (error instanceof DomainError) return error.code;
		throw error;
	}
};

describe('one reading', () => {
	test.each([
		['64000', '64000'],
		['64k', '64000'],
		['64K', '64000'],
		['71.3k', '71300'],
		['62,5k', '62500'],
		['64,000.5', '64000.5'],
		['64.000,5', '64000.5'],
		['1.234.567,89', '1234567.89'],
		['1,234,567', '1234567'],
		['1.234.567', '1234567'],
		['12,34,567', '1234567'],
		['1_000', '1000'],
		['1 000', '1000'],
		['1\u00a0000,50', '1000.5'],
		['1\u202f234\u202f567', '1234567'],
		['\u202a64000\u202c', '64000'],
		['\u200e64k\u200b', '64000'],
		["1'000.25", '1000.25'],
		['1’000', '1000'],
		['0,1', '0.1'],
		['0,125', '0.125'],
		['0.125', '0.125'],
		['.5', '0.5'],
		[',5', '0.5'],
		['12,50', '12.5'],
		['1,0000', '1'],
		['1.5m', '1500000'],
		['2bn', '2000000000'],
		['-5', '-5'],
		['−5', '-5'],
		['+5', '5'],
		['1e5', '100000'],
		['2.5E-3', '0.0025'],
		['６４０００', '64000'],
		['６４．５', '64.5'],
		['٦٤٠٠٠', '64000'],
		['5万', '50000'],
		['3 тыс', '3000'],
		['  7 ', '7'],
		['0', '0'],
	])('%s is %s', (input, expected) => {
		const { value, ambiguous, unit } = numberFrom(input, 'entry');
		expect([value.toFixed(), ambiguous, unit]).toEqual([expected, undefined, undefined]);
	});
});

describe('a unit beside it', () => {
	test.each([
		['2%', '2', '%'],
		['0,75 %', '0.75', '%'],
		['$1.5m', '1500000', 'USD'],
		['-$5', '-5', 'USD'],
		['$-5', '-5', 'USD'],
		['64k$', '64000', 'USD'],
		['100 usdt', '100', 'USDT'],
		['100USDT', '100', 'USDT'],
		['1.5m usdt', '1500000', 'USDT'],
		['USDC 40', '40', 'USDC'],
		['€ 12,50', '12.5', 'EUR'],
		['20x', '20', 'x'],
		['x20', '20', 'x'],
		['×20', '20', 'x'],
	])('%s is %s in %s', (input, expected, unit) => {
		const reading = numberFrom(input, 'entry');
		expect([reading.value.toFixed(), reading.unit]).toEqual([expected, unit]);
	});
});

describe('a mark that may group or not: both readings are handed back, the locale decides which comes first', () => {
	test.each([
		['1,234', undefined, '1234', '1.234'],
		['1.234', undefined, '1.234', '1234'],
		['65.500', 'en-US', '65.5', '65500'],
		['65.500', 'de', '65500', '65.5'],
		['65,500', 'de', '65.5', '65500'],
		['65.500', 'pt-BR', '65500', '65.5'],
		['-1,234k', undefined, '-1234000', '-1234'],
	])('%s in %s is %s, or %s', (input, locale, value, other) => {
		const reading = numberFrom(input, 'entry', locale);
		expect([reading.value.toFixed(), reading.ambiguous?.toFixed()]).toEqual([value, other]);
	});
});

test.each([
	'',
	' ',
	'abc',
	'.',
	'-',
	'$',
	'1,23,4',
	'1.2.3',
	'1,2,3',
	'1,234.5,6',
	'12 34',
	'1.234,567.8',
	'1_00',
	'--5',
	'5-',
	'1 2',
	'5 apples',
	'10x usdt 5',
	'$5€',
	'1e',
	'e5',
	'NaN',
	'Infinity',
	'0x10',
	'64kk',
	'𝟞𝟜k apples',
])('%j is no number', (input) => expect(codeOf(input)).toBe('not-a-number'));

test.each([
	'1e999999',
	'1e31',
	'-1e31',
	'9'.repeat(61),
	`0.${'0'.repeat(70)}1`,
	'1e-999999',
	'9'.repeat(5000),
	'1000000000000000000b t',
	'2e30',
])('%s is out of range', (input) => expect(['number-out-of-range', 'not-a-number']).toContain(codeOf(input)));

test.each([
	['1,5 mil', 'es-ES', '1500'],
	['1.5 mil', 'en-US', '1500000'],
	['5 bin', 'tr', '5000'],
	['6w', 'zh-CN', '60000'],
])('%s in %s is %s', (input, locale, expected) => expect(numberFrom(input, 'entry', locale).value.toFixed()).toBe(expected));

test('the error names the field and what was typed', () => {
	expect(() => numberFrom('sixty', 'entry')).toThrow(new DomainError('not-a-number', { field: 'entry', input: 'sixty' }));
});

test('what toFixed prints is read back, whatever the group marks', () => {
	fc.assert(
		fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
			const value = new Decimal(digits.toString()).div(new Decimal(10).pow(places));
			const [whole = '', fraction] = value.abs().toFixed().split('.');
			const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '_');
			const text = `${value.isNegative() ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
			expect(numberFrom(text, 'entry').value.toFixed()).toBe(value.toFixed());
		}),
	);
});

test('any text gives a number or a DomainError', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.stringMatching(/^[-0-9.,_' ekmb$%x]{0,60}$/)), (text) => {
			expect(['read', 'not-a-number', 'number-out-of-range']).toContain(codeOf(text));
		}),
	);
	for (const text of ['1,'.repeat(50_000), ' '.repeat(100_000), '1e'.repeat(50_000), '-'.repeat(100_000)])
		expect(codeOf(text)).not.toBe('read');
});
