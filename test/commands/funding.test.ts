import { describe, expect, test } from 'vitest';
import { embedOf, fieldsOf } from './run.ts';

const LONG = { side: 'long', size: '15000 usdt', rate: '0.02%' };

test('0.02 % on 15,000 every 8 hours for 2 days: 3 a payment, 18 in all, 21.9 % a year', async () => {
	const embed = await embedOf('funding', { ...LONG, time: '2 days' });
	expect(fieldsOf(embed)).toMatchObject({
		'Each payment': 'pays 3.00 USDT',
		'A day': 'pays 9.00 USDT',
		'A year': 'pays 3,285.00 USDT (21.9 % of the position)',
		'While you hold it': 'pays 18.00 USDT',
	});
	expect(fieldsOf(embed).Isolated).toBeUndefined();
});

test('a short receives at a positive rate', async () => {
	const embed = await embedOf('funding', { side: 'short', size: '1 btc', entry: '70k', rate: '0.01%', time: '10 days', mmr: '0.5%' });
	expect(fieldsOf(embed)['While you hold it']).toBe('receives 210.00 USDT');
});

test('both modes: the isolated price creeps, the cross one too, by what backs it; when payments alone liquidate', async () => {
	const embed = await embedOf('funding', {
		side: 'long',
		size: '1 btc',
		entry: '60k',
		rate: '0.5%',
		time: '1 day',
		leverage: '20',
		balance: '6000',
		mmr: '0.5%',
	});
	const { Isolated = '', Cross = '' } = fieldsOf(embed);
	// (57,000 − 0) ÷ 0.995, then 300 more; 3,000 − 300 = 2,700 ÷ 300 = 9
	expect(Isolated).toContain('Liquidation price now 57,286.44 USDT');
	expect(Isolated).toContain('after one payment 57,587.94 USDT');
	expect(Isolated).toContain('after 3 payments 58,190.96 USDT');
	expect(Isolated).toContain('at payment 9');
	expect(Cross).toContain('Liquidation price now 54,271.36 USDT');
	expect(Cross).toContain('at payment 19');
});

test('Bybit pays out of the free balance first, so that an isolated price stays while it lasts', async () => {
	const given = { side: 'long', size: '1 btc', entry: '60k', rate: '0.5%', time: '1 day', leverage: '50', venue: 'bybit' };
	const [rich, unknown] = await Promise.all([embedOf('funding', { ...given, balance: '3000' }), embedOf('funding', given)]);
	expect(fieldsOf(rich).Isolated).toContain('after one payment 58,994.69 USDT');
	expect(fieldsOf(rich).Isolated).toContain('at payment 10');
	expect(fieldsOf(unknown).Isolated).toContain('if no free balance is left to pay it');
});

test('held long enough, it says that funding alone liquidates', async () => {
	const embed = await embedOf('funding', { ...LONG, rate: '1%', time: '30 days', leverage: '20' });
	expect(fieldsOf(embed)['Take care']).toContain('funding alone liquidates it (isolated)');
});

describe('what is missing or no figure is named', () => {
	test.each([
		[{ side: 'long', size: '15000 usdt' }, 'I also need: rate'],
		[{ rate: '0.01%' }, 'I also need: side, size'],
		[{ ...LONG, time: '3' }, '“3” is not a time'],
		[{ ...LONG, time: '-3 days' }, '3 days” is not a time'],
		[{ ...LONG, interval: 'sometimes' }, 'is not a time'],
		[{ ...LONG, size: '1 btc' }, 'I also need: entry'],
	])('%o → %s', async (given, words) => {
		expect((await embedOf('funding', given)).title).toContain(words);
	});
});

test('what is liquidated already is not blamed on funding, least of all on funding that is received', async () => {
	const embed = await embedOf('funding', {
		...{ side: 'short', size: '0.5 btc', entry: '64k', mark: '80k', rate: '0.01%', time: '24h' },
		...{ leverage: '10', balance: '10000', mmr: '0.5%' },
	});
	const { Isolated, Cross, 'Take care': careful } = fieldsOf(embed);
	expect(Isolated).toBe('Liquidated at this price already, before any payment');
	expect(careful).toBeUndefined();
	// (10,000 + 32,000) ÷ (0.5 · 1.005)
	expect(Cross).toContain('Liquidation price now 83,582.08 USDT');
	expect(embed.description).toContain('mark 80,000');
});

test('a rate of 0 is none, not a payment of 0.00', async () => {
	const embed = await embedOf('funding', { ...LONG, rate: '0%', time: '2 days', leverage: '10' });
	expect(fieldsOf(embed)).toMatchObject({ 'Each payment': 'none', 'A day': 'none', 'A year': 'none', 'While you hold it': 'none' });
	expect(embed.description).toContain('neither pays nor receives anything');
});

test.each([
	['7h', 'none: shorter than the 8 h between payments; one if you hold over its hour'],
	['23h', 'pays 6.00 USDT for 2 of them; one more if you open shortly before one'],
	['24h', 'pays 9.00 USDT'],
])('held %s: %s', async (time, held) => {
	const embed = await embedOf('funding', { ...LONG, time });
	expect(fieldsOf(embed)['While you hold it']).toBe(held);
	expect(embed.description).not.toContain('over 0 payments');
});

test('Bybit puts what is received where it takes from first: the isolated price stays', async () => {
	const given = {
		side: 'long',
		size: '0.5 btc',
		entry: '64k',
		rate: '-0.01%',
		time: '3 days',
		leverage: '10',
		venue: 'bybit',
		balance: '5000',
	};
	const { Isolated, Cross, 'What differs': differs } = fieldsOf(await embedOf('funding', given));
	expect(Isolated).toContain('Goes to the free balance: 0.1 % of the margin (3,200.00 USDT) each time');
	expect(Isolated).toContain('after 9 payments 57,790.71 USDT');
	// 27,000 − 28.80 instead of 27,000
	expect(Cross).toContain('after 9 payments 54,121.00 USDT');
	expect(differs).toContain('it goes to the free balance, and this position’s own liquidation price stays; in cross it is added to');
});

test('past the last known row of a partial table no liquidation price is shown', async () => {
	const large = { side: 'long', size: '100 btc', entry: '64k', rate: '0.01%', leverage: '10' };
	expect((await embedOf('funding', { ...large, venue: 'bybit' })).title).toContain('ends at a position of 2,000,000');
	expect(fieldsOf(await embedOf('funding', { ...large, venue: 'bybit', mmr: '2%' })).Isolated).toContain('58,775.52 USDT');
});
