import { expect, expectTypeOf, test } from 'vitest';
import { type ArgsOf, option, optional } from '../../src/commands/option.ts';
import { tradeOption } from '../../src/commands/trade-option.ts';
import type { Decimal } from '../../src/core/decimal.ts';
import type { Side } from '../../src/core/position.ts';

test('the argument types follow from the options', () => {
	const options = { side: tradeOption.side('x'), fee: optional(tradeOption.rate('x', '0.01')), private: optional(option.flag('x')) };
	expectTypeOf<ArgsOf<typeof options>>().toEqualTypeOf<{ readonly side: Side } & { readonly fee?: Decimal; readonly private?: boolean }>();
	expect(Object.keys(options)).toHaveLength(3);
});

const mode = option.choice('x', [
	{ name: 'isolated', value: 'isolated' },
	{ name: 'cross', value: 'cross' },
]);

test.each([
	['isolated', 'isolated'],
	['ISO', 'isolated'],
	[' cross ', 'cross'],
	['c', 'cross'],
])('the choice %s is %s', (raw, value) => {
	expect(mode.read(raw, 'mode')).toBe(value);
});

test.each(['', 'both', 'isolatedd', 'constructor'])('%j is no choice, and the choices are named', (raw) => {
	expect(() => mode.read(raw, 'mode')).toThrow(
		expect.objectContaining({ code: 'not-a-choice', details: expect.objectContaining({ choices: ['isolated', 'cross'] }) }),
	);
});

test.each([
	['long', 'long'],
	['SHORT', 'short'],
	['l', 'long'],
	['buy', 'long'],
	['Sell', 'short'],
])('the side %s is %s', (raw, value) => {
	expect(tradeOption.side('x').read(raw, 'side')).toBe(value);
});

test.each([
	['10', '10'],
	['10x', '10'],
	['x10', '10'],
	['×10', '10'],
	['1:10', '10'],
	['12.5', '12.5'],
])('the leverage %s is %s', (raw, value) => {
	expect(tradeOption.leverage('x').read(raw, 'leverage').value.toFixed()).toBe(value);
});

test.each([
	['0.05%', '0.0005'],
	['0.05', '0.0005'],
	['0,05 %', '0.0005'],
	['0', '0'],
	['0.0005%', '0.000005'],
])('the fee %s is %s', (raw, value) => {
	expect(tradeOption.rate('x', '0.01').read(raw, 'fee').toFixed()).toBe(value);
});

test('a rate that may be a fraction already is asked about, never guessed', () => {
	expect(() => tradeOption.rate('x', '0.2').read('0.005', 'mmr')).toThrow(
		expect.objectContaining({
			code: 'percent-or-fraction',
			details: { field: 'mmr', input: '0.005', asPercent: '0.005', asFraction: '0.5' },
		}),
	);
});

test.each([
	['62000', { kind: 'price', value: '62000' }],
	['3%', { kind: 'distance', fraction: '0.03' }],
	['-3 %', { kind: 'distance', fraction: '0.03' }],
])('the stop %s', (raw, expected) => {
	expect(JSON.parse(JSON.stringify(tradeOption.level('x').read(raw, 'stop')))).toEqual(expected);
});

test.each([
	['price', '3%', 'wrong-unit'],
	['price', '20x', 'wrong-unit'],
	['price', '64000 eur', 'wrong-asset'],
	['leverage', '10%', 'wrong-unit'],
	['leverage', '10 usdt', 'wrong-unit'],
	['amount', '5%', 'wrong-unit'],
	['venue', 'nowhere', 'unknown-venue'],
] as const)('a %s of %s is %s', (kind, raw, code) => {
	expect(() => tradeOption[kind]('x').read(raw, kind)).toThrow(expect.objectContaining({ code }));
});

test('the locale settles 1,234; the other reading comes along', () => {
	const price = tradeOption.price('x');
	expect(JSON.parse(JSON.stringify(price.read('1,234', 'entry', 'en-US')))).toEqual({ value: '1234', other: '1.234' });
	expect(JSON.parse(JSON.stringify(price.read('1,234', 'entry', 'de')))).toEqual({ value: '1.234', other: '1234' });
});
