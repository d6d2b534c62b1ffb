import { describe, expect, test } from 'vitest';
import { embedOf, fieldsOf } from './run.ts';

const LONG = { side: 'long', size: '0.2 btc', entry: '60k', leverage: '10' };

test('0.2 BTC from 60,000 to 66,000: gross, fees, net, and ROE by the name of its margin', async () => {
	const embed = await embedOf('pnl', { ...LONG, exit: '66k', fee: '0.05%', extra: '300' });
	expect(fieldsOf(embed)).toMatchObject({
		'PnL by prices': '+1,200.00 USDT',
		Fees: '12.60 USDT',
		'PnL after costs': '+1,187.40 USDT',
		'ROE on the initial margin at entry': '+98.95 % of 1,200.00 USDT',
		'ROE on the margin with what was added': '+79.16 % of 1,500.00 USDT',
		'ROE on the margin at the exit price (as Binance shows a live one)': '+89.95 % of 1,320.00 USDT',
		'Break-even price': '60,060.04 USDT',
	});
});

test('a ladder in and out, funding in, and how much is closed', async () => {
	const embed = await embedOf('pnl', {
		side: 'short',
		size: '1 eth',
		entries: '3100 / 2900',
		exit: '50% 2900 / 25% 2800',
		funding: '-3 usdt',
	});
	expect(fieldsOf(embed)).toMatchObject({
		'Average entry': '3,000.00 USDT',
		'PnL by prices': '+100.00 USDT',
		'PnL after costs': '+103.00 USDT',
		Closed: '75 % of the position',
	});
});

test('the price for a wished ROE, and none where no price reaches it', async () => {
	expect(fieldsOf(await embedOf('pnl', { ...LONG, roe: '50%' }))['Price for that ROE']).toBe('63,000.00 USDT, before fees');
	const withFee = fieldsOf(await embedOf('pnl', { ...LONG, roe: '50%', fee: '0.05%' }));
	// 60,000 · (1 + 0.0005) + 0.5 · 6,000 = 63,030; ÷ (1 − 0.0005)
	expect(withFee['Price for that ROE']).toBe('63,061.54 USDT after fees (by prices alone 63,000.00 USDT)');
	const short = await embedOf('pnl', { ...LONG, side: 'short', leverage: '1', roe: '150%' });
	expect(fieldsOf(short)['Take care']).toContain('No price above 0 reaches that ROE');
});

test('an exit that no isolated margin lives to see is named', async () => {
	const beyond = await embedOf('pnl', { ...LONG, exit: '50% 58k / 50% 54k' });
	expect(fieldsOf(beyond)['Take care']).toContain('At 54,000.00 the loss is no less than the isolated margin of 1,200.00 USDT');
	expect(beyond.description).toContain('You lose **800.00 USDT**');
	expect(fieldsOf(await embedOf('pnl', { ...LONG, exit: '54001' }))['Take care']).toBeUndefined();
	expect(fieldsOf(await embedOf('pnl', { ...LONG, exit: '54k', extra: '100' }))['Take care']).toBeUndefined();
});

test('win rate, stop and target: expectancy and Kelly, with a warning', async () => {
	const fields = fieldsOf(await embedOf('pnl', { ...LONG, exit: '66k', stop: '58k', target: '64k', winrate: '40%' }));
	expect(fields.Edge).toContain('By prices alone: reward to risk 2 : 1. On average +20 % of what is risked per trade. Kelly fraction 10 %');
	expect(fields['Take care']).toContain('Kelly assumes');
	expect(fieldsOf(await embedOf('pnl', { ...LONG, exit: '66k', stop: '58k', target: '61k', winrate: '40%' })).Edge).toContain('no bet');
});

test('inverse: PnL and margin in the coin, prices in dollars', async () => {
	const embed = await embedOf('pnl', {
		side: 'long',
		size: '1000 usd',
		entry: '50k',
		exit: '60k',
		contract: 'inverse',
		symbol: 'BTC',
		leverage: '2',
		roe: '50%',
	});
	expect(fieldsOf(embed)).toMatchObject({ 'PnL by prices': '+0.00333333 BTC', 'Price for that ROE': '66,666.67 USD, before fees' });
});

test('a venue without a table for the coin still has its fee', async () => {
	const embed = await embedOf('pnl', { side: 'long', size: '1 eth', entry: '3000', exit: '3100', venue: 'okx' });
	expect(fieldsOf(embed).Fees).toBe('3.05 USDT');
});

describe('what is missing or contradicts itself is named', () => {
	test.each([
		[{ side: 'long', size: '1 btc', entry: '60k' }, 'I also need: exit'],
		[{ side: 'long', size: '1000 usdt', exit: '60k' }, 'I also need: entry'],
		[{ ...LONG, exit: '60% 66k / 60% 70k' }, 'don’t make a whole'],
		[{ ...LONG, exit: '66k', winrate: '40%' }, 'I also need: stop, target'],
		[{ ...LONG, exit: '66k', winrate: '100%', stop: '58k', target: '64k' }, 'can’t be the winrate'],
		[{ ...LONG, exit: '66k', winrate: '40%', stop: '61k', target: '64k' }, 'can’t have its stop'],
		[{ side: 'long', size: '1 btc', entry: '60k', roe: '50%' }, 'I also need: leverage'],
	])('%o → %s', async (given, words) => {
		expect((await embedOf('pnl', given)).title).toContain(words);
	});
});

test('a margin beside the size says the leverage: its ROE, and the price for a wished one', async () => {
	const { leverage: _, ...bare } = LONG;
	const given = { ...bare, margin: '1200 usdt' };
	expect(fieldsOf(await embedOf('pnl', { ...given, roe: '50%' }))).toMatchObject({ 'Price for that ROE': '63,000.00 USDT, before fees' });
	const embed = await embedOf('pnl', { ...given, exit: '66k' });
	expect(fieldsOf(embed)['ROE on the initial margin at entry']).toBe('+100 % of 1,200.00 USDT');
	expect(embed.description).toContain('margin 1,200 USDT');
	expect((await embedOf('pnl', { ...LONG, margin: '900 usdt', exit: '66k' })).title).toContain('don’t fit together');
});

test('a wished ROE that only the fees put out of reach is not shown as if there were none', async () => {
	// all of 60,000 won is 1,000 % at 10×; 995 % is reached at 300, and 0.5 % of 60,000 is gone before
	const embed = await embedOf('pnl', { ...LONG, side: 'short', roe: '995%', fee: '0.5%' });
	expect(fieldsOf(embed)['Price for that ROE']).toBe('none after fees (by prices alone 300.00 USDT)');
});

test('a fee of 0 is a fee; a part closed says whose opening fee is counted', async () => {
	expect(fieldsOf(await embedOf('pnl', { ...LONG, exit: '66k', fee: '0%' })).Fees).toBe('none');
	const part = fieldsOf(await embedOf('pnl', { ...LONG, exit: '50% 66k', fee: '0.05%' }));
	// 0.05 % of 12,000, and of 6,600
	expect(part).toMatchObject({ Fees: '9.30 USDT', Closed: '50 % of the position (the fee to open all of it is counted)' });
});

test('figures that come out even are not said to lose', async () => {
	const embed = await embedOf('pnl', { ...LONG, exit: '62k', stop: '58k', target: '62k', winrate: '50%' });
	expect(fieldsOf(embed).Edge).toContain(
		'On average 0 % of what is risked per trade. Kelly says no bet: these figures come out even before costs.',
	);
});
