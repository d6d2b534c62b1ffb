import { expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import { typing } from './interactions.ts';
import { testServices } from './services.ts';

const suggested = async (field: string, given: Record<string, string>) => {
	const response = await answerInteraction(typing('margin', field, given), testServices()).response;
	return response.kind === 'choices' ? response.choices.map(({ value }) => value) : [];
};

test.each([
	['sol', 'SOLUSDT'],
	['btc/usdt', 'BTCUSDT'],
	['pepe', '1000PEPEUSDT'],
])('the symbol %s: %s comes first', async (typed, first) => {
	expect((await suggested('symbol', { symbol: typed }))[0]).toBe(first);
});

test('a venue that was chosen lists its own spellings', async () => {
	expect(await suggested('symbol', { venue: 'okx', symbol: 'btc' })).toContain('BTC-USDT-SWAP');
});

test('a coin without a table can be chosen all the same', async () => {
	expect(await suggested('symbol', { symbol: 'foo' })).toEqual(['FOO']);
});

test.each([
	['by', 'bybit'],
	['OK', 'okx'],
	['gate.', 'gate'],
])('the venue %s: %s comes first', async (typed, first) => {
	expect((await suggested('venue', { venue: typed }))[0]).toBe(first);
});

test('leverage in steps, up to what the market allows', async () => {
	expect(await suggested('leverage', { leverage: '', symbol: 'SOLUSDT' })).toEqual([
		'1',
		'2',
		'3',
		'5',
		'10',
		'15',
		'20',
		'25',
		'50',
		'75',
		'100',
	]);
	expect((await suggested('leverage', { leverage: '33' }))[0]).toBe('33');
	expect(await suggested('leverage', { leverage: '12x' })).toEqual(['12', '125']);
});
