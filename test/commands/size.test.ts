import { describe, expect, test } from 'vitest';
import { embedOf, fieldsOf, replyTo } from './run.ts';

const LONG = { risk: '2%', stop: '62k', balance: '1000', entry: '64k', symbol: 'BTC' };

test('2 % of 1,000 with a stop 2,000 below buys 0.01 BTC; liquidation stays 0.5 % behind the stop', async () => {
	const embed = await embedOf('size', { ...LONG, target: '70k' });
	expect(embed.description).toContain('**0.01 BTC**');
	expect(fieldsOf(embed)).toMatchObject({
		Position: '640.00 USDT',
		'Loss at the stop': '20.00 USDT',
		// Highest: 62,000 · 0.995 = 61,690 needs 0.01 · (64,000 − 61,690) + 0.4 % · 616.90 = 25.5676, so 25.03×; shown and computed as 25×.
		'Liquidation price': '61,686.75 USDT, 3.61 % below the entry',
		'Margin at 25×': '25.60 USDT',
		Target: '70,000: reward to risk 3 : 1',
	});
});

test('fees, slippage and the step come off the size, never on top of the risk', async () => {
	const embed = await embedOf('size', { ...LONG, fee: '0.05%', slippage: '0.2%', step: '0.001' });
	// 20 ÷ (64,000 − 61,876 + 32 + 30.938) = 0.00914…
	expect(embed.description).toContain('**0.009 BTC**');
	expect(fieldsOf(embed)).toMatchObject({
		'Stop fills at': '61,876.00 USDT',
		'Loss at the stop': '19.69 USDT',
		Rounded: 'Down to the step, so that no more than the risk is lost.',
	});
});

test('a distance alone sizes in money, and says which side it took', async () => {
	const embed = await embedOf('size', { risk: '2%', stop: '4%', balance: '600' });
	expect(embed.description).toContain('a position worth **300.00 USDT**');
	expect(fieldsOf(embed).Assumed).toContain('side: long');
});

test('a leverage that is liquidated before the stop is named, with the one that is not', async () => {
	const embed = await embedOf('size', { ...LONG, leverage: '50' });
	expect(fieldsOf(embed)['Take care']).toContain('At 50× you are liquidated before the stop can work: use 25× or less.');
});

test('a ladder is sized at its average', async () => {
	const embed = await embedOf('size', { risk: '50 usdt', stop: '60k', entries: '64k / 62k', symbol: 'BTC' });
	expect(fieldsOf(embed)['Average entry']).toBe('63,000.00');
	expect(embed.description).toContain('**0.016666666 BTC**');
});

test('inverse: the risk is in coins, the size in dollars', async () => {
	const embed = await embedOf('size', {
		risk: '0.001 btc',
		stop: '40k',
		entry: '50k',
		symbol: 'BTC',
		contract: 'inverse',
		mmr: '0.5%',
		side: 'long',
	});
	// 0.001 ÷ (1/40,000 − 1/50,000) = 200
	expect(embed.description).toContain('**200 USD');
});

describe('what makes no size is named', () => {
	test.each([
		[{ ...LONG, stop: '66k', side: 'long' }, 'can’t have its stop'],
		[{ ...LONG, stop: '64k' }, 'nothing would be risked'],
		[{ ...LONG, risk: '0%' }, 'makes no size'],
		[{ ...LONG, risk: '150%' }, 'makes no size'],
		[{ ...LONG, risk: '2000 usdt' }, 'makes no size'],
		[{ ...LONG, risk: '2' }, 'percent of the balance, or money?'],
		[{ ...LONG, step: '1' }, 'less than the smallest size'],
		[{ risk: '1%' }, 'I also need: balance, stop'],
		[{ stop: '3%' }, 'I also need: balance, risk'],
		[{ ...LONG, stop: '100%', entry: '64k', side: 'long' }, 'can’t be the stop'],
	])('%o', async (given, words) => {
		expect((await embedOf('size', given)).title).toContain(words);
	});
});

test('asks for a ruler of its prices; without an entry it has none', async () => {
	const rulerOf = async (options: Record<string, string>) => (await replyTo('size', options)).draw?.[0];
	expect(await rulerOf(LONG)).toMatchObject({ kind: 'ruler', title: '0.01 BTC at 64,000.00' });
	expect(await rulerOf({ risk: '2%', stop: '4%', balance: '600' })).toBeUndefined();
});

const titleOf = async (given: Parameters<typeof embedOf>[1]) => (await embedOf('size', given)).title;

test('a rung that would only fill beyond the stop, and a target that loses, are refused', async () => {
	const { entry: _, ...ladder } = LONG;
	expect(await titleOf({ ...ladder, side: 'long', entries: '64k / 61k' })).toBe('A long at 61,000 can’t have its stop at 62,000');
	expect(await titleOf({ ...ladder, side: 'short', stop: '63k', entries: '61k / 63k' })).toBe(
		'A short at 63,000 can’t have its stop at 63,000',
	);
	// 4 % below the average of 62,000 is 59,520
	expect(await titleOf({ ...ladder, side: 'long', stop: '4%', entries: '65k / 59k' })).toBe(
		'A long at 59,000 can’t have its stop at 59,520',
	);
	expect(await titleOf({ ...LONG, target: '60k' })).toBe('A long at 64,000 can’t have a target at 60,000');
});

test.each([{ step: '1' }, { minimum: '0.001' }, { target: '70k' }])('a stop in percent alone is not enough beside %o', async (beside) => {
	expect(await titleOf({ risk: '1%', stop: '3%', balance: '1000', ...beside })).toContain('entry');
});

test('a risk of the whole balance can’t be lost at the stop: in no mode does the trade get there', async () => {
	// 0.5 BTC; isolated 32,000 ÷ 24.4 = 1,311.48, cross liquidated at (32,000 − 1,000) ÷ 0.498
	const careful = fieldsOf(await embedOf('size', { ...LONG, risk: '100%' }))['Take care'];
	expect(careful).toContain('can’t be opened at 25×, and at a higher one isolated is liquidated before the stop. Risk less.');
	expect(careful).toContain('In cross the whole balance is used up before the stop can work');
	expect(fieldsOf(await embedOf('size', LONG))['Take care']).not.toContain('In cross');
});

test('a leverage that is too low for the balance is told from a risk that is too large', async () => {
	// 0.1 BTC at 2×: 3,200; at 25×: 256
	const careful = fieldsOf(await embedOf('size', { ...LONG, risk: '20%', leverage: '2' }))['Take care'];
	expect(careful).toContain('more than the balance of 1,000.00 USDT: it can’t be opened at 2×; at 25× it can.');
});

test('past the last known row of a partial table no size is shown; past an ordinary last row it is said', async () => {
	const large = { ...LONG, risk: '1000000 usdt', balance: '100000000' };
	expect(await titleOf({ ...large, venue: 'bybit' })).toContain('ends at a position of 2,000,000');
	expect(fieldsOf(await embedOf('size', { ...large, venue: 'gate' }))['Take care']).toContain('larger than the risk table goes');
});

test('a stop that slips past the liquidation is told from one that is not reached', async () => {
	// 25× on 64,000 at 0.4 %: liquidated at 61,686.75, between the stop and its fill
	const careful = fieldsOf(await embedOf('size', { ...LONG, slippage: '3.5%', leverage: '25' }))['Take care'];
	expect(careful).toContain('At 25× you are liquidated before the 59,830.00 that the stop is taken to fill at.');
	expect(careful).not.toContain('before the stop can work');
});
