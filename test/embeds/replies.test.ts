import type { APIEmbed } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { compareEmbed } from '../../src/embeds/compare.ts';
import { marginEmbed } from '../../src/embeds/margin.ts';
import { assess } from '../../src/scenario/assess.ts';
import { setupOf } from '../../src/scenario/setup-of.ts';
import type { Trade } from '../../src/scenario/trade.ts';
import { problemsOf } from '../commands/payload.ts';
import { d, FLAT, GUIDE, LONG } from '../scenario/trades.ts';

const margin = (trade: Trade) => marginEmbed(assess(setupOf(trade)));
const compare = (trade: Trade) => {
	const inMode = (mode: 'isolated' | 'cross') => assess(setupOf({ ...trade, mode }, mode, ['isolated', 'cross']));
	return compareEmbed({ isolated: inMode('isolated'), cross: inMode('cross') });
};
const field = ({ fields = [] }: APIEmbed, name: string) => fields.find((each) => each.name === name)?.value;
const all = (embed: APIEmbed) => JSON.stringify(embed);

test('the guide’s example, isolated', () => {
	const embed = margin({ ...GUIDE, mode: 'isolated' });
	expect(field(embed, 'Initial margin')).toBe('100.00 USDT');
	expect(field(embed, 'Stays in the account')).toBe('900.00 USDT');
	expect(field(embed, 'Liquidation price')).toBe('45,226.14 USDT');
	expect(embed.description).toContain('Read as: long worth 1,000 USDT at 50,000, 10×, isolated, balance 1,000 USDT');
	expect(embed.description).toContain('**900.00 USDT** stays in the account');
});

test('the guide’s example, cross: none instead of a price, bankruptcy at 0', () => {
	const embed = margin({ ...GUIDE, mode: 'cross' });
	expect(field(embed, 'Liquidation price')).toBe('none');
	expect(field(embed, 'Bankruptcy price')).toBe('0.00 USDT');
	expect(field(embed, 'Effective leverage')).toBe('1×');
	expect(embed.description).toContain('can’t be liquidated at any price');
});

test('the guide’s example side by side, and what the difference means', () => {
	const embed = compare(GUIDE);
	expect(field(embed, 'Isolated')).toContain('Stays in the account\n**900.00 USDT**');
	expect(field(embed, 'Cross')).toContain('Liquidation price\n**none**');
	expect(embed.description).toContain('A fall of 9.54 % ends the isolated position, but 900.00 USDT stays; in cross');
	expect(field(embed, 'Profit and loss')).toContain('The same PnL in both modes at every price');
	expect(embed.fields?.filter(({ inline }) => inline)).toHaveLength(2);
});

test.each<[string, Trade, string]>([
	['both at a price', { ...LONG, balance: { amount: d(5_000) } }, 'cross holds out to 15.28 %, and then all 5,000.00 USDT is gone'],
	['a short', { ...LONG, side: 'short', balance: { amount: d(5_000) } }, 'A rise of 4.58 % ends the isolated position'],
	['the margin is the balance', { ...LONG, balance: { amount: d(1_600) } }, 'Hardly any'],
	[
		'too much leverage for the rate',
		{ ...LONG, maintenanceRate: d('0.06'), balance: { amount: d(5_000) } },
		'Isolated would be liquidated at once',
	],
	[
		'too much for the balance too',
		{ ...LONG, maintenanceRate: d('0.2'), balance: { amount: d(5_000) } },
		'In both modes it would be liquidated at once',
	],
	['neither is ever liquidated', { ...GUIDE, leverage: d(1), balance: { amount: d(1_000) } }, 'Hardly any'],
	[
		'neither, and the margin is not the whole balance',
		{ ...GUIDE, leverage: d(1), balance: { amount: d(5_000) } },
		'Neither is ever liquidated: what backs it covers the whole position. At most 1,000.00 USDT in either can be lost.',
	],
	[
		'other positions have lost what cross would need',
		{ ...LONG, balance: { amount: d(5_000) }, beside: { amount: d(-4_900) } },
		'In cross it would be liquidated at once: the losses of the other positions',
	],
	[
		'other positions bring the cross liquidation nearer than the isolated one',
		{ ...LONG, balance: { amount: d(5_000) }, beside: { amount: d(-4_000) } },
		'Cross ends first here, at a fall of 2.73 %, and takes all 5,000.00 USDT',
	],
])('what the difference means: %s', (_, trade, words) => {
	expect(compare(trade).description).toContain(words);
});

test('long and short differ by mark and word', () => {
	expect(margin(LONG).title).toBe('▲ Long 0.5 BTC, 20× isolated');
	expect(margin({ ...LONG, side: 'short' }).title).toBe('▼ Short 0.5 BTC, 20× isolated');
});

test('without an entry no price is shown, only distances', () => {
	const { entry: _, ...noEntry } = GUIDE;
	const embed = margin({ ...noEntry, mode: 'isolated' });
	expect(field(embed, 'Distance')).toBe('9.54 % below the entry');
	expect(field(embed, 'Liquidation price')).toBe('needs `entry:`');
	expect([field(embed, 'Bankruptcy price'), field(embed, 'Break-even price')]).toEqual([undefined, undefined]);
	expect(field(compare(noEntry), 'Isolated')).not.toContain('Liquidation price');
});

test('every assumption is told with its reason and how to change it', () => {
	expect(field(margin(LONG), 'Assumed')).toMatch(
		/mode: \*\*isolated\*\* \(no mode was given; change with `mode:`.*\n• venue: \*\*Binance.*BTCUSDT table of 2026-05-01\*\* \(no venue was given/,
	);
	expect(field(margin({ ...GUIDE, mode: 'isolated' }), 'Assumed')).toContain(
		'maintenance rate: **0.5 % for every size** (no symbol was given',
	);
});

test('a table that is only presumed says so wherever it is used', () => {
	expect(field(margin({ ...LONG, venue: 'okx' }), 'Rules')).toContain('not confirmed by the venue');
});

test.each<[string, Trade]>([
	['a fee that nobody gave', LONG],
	['a fee that was given', { ...LONG, feeRate: d('0.0005') }],
])('the line under the result: %s', (_, trade) => {
	const { footer } = margin(trade);
	expect(footer?.text.includes('fees,')).toBe(!trade.feeRate);
	expect(footer?.text).toContain('The venue’s own screen decides. Not financial advice.');
});

test('a stop and targets are shown with what they bring', () => {
	const embed = margin({ ...LONG, stop: d(62_000), targets: [d(66_000), d(70_000)] });
	expect(field(embed, 'Stop')).toBe('−1,000.00 USDT (price −3.12 %)');
	expect(field(embed, 'Target 1')).toBe('+1,000.00 USDT (price +3.12 %)');
	expect(field(embed, 'Target 2')).toBe('+3,000.00 USDT (price +9.38 %)');
});

test.each(['0.00000123', '0.5', '64000', '1000000'])('a price of %s: every figure has its digits, none an exponent', (entry) => {
	const trade: Trade = {
		...LONG,
		...FLAT,
		base: 'FOO',
		size: { amount: d(1_000), asset: 'USDT' },
		entry: d(entry),
		balance: { amount: d(500) },
	};
	for (const embed of [margin(trade), margin({ ...trade, side: 'short', mode: 'cross' }), compare(trade)]) {
		expect(all(embed)).not.toMatch(/\de[+-]\d|NaN|Infinity|undefined|null/);
		expect(problemsOf({ embeds: [embed] })).toEqual([]);
	}
});

test('inverse: margin, loss and balance in the coin', () => {
	const coin: Trade = {
		...LONG,
		...FLAT,
		contract: 'inverse',
		size: { amount: d(20_000), asset: 'USD' },
		balance: { amount: d('0.5'), asset: 'BTC' },
	};
	const embed = margin({ ...coin, mode: 'isolated' });
	expect(field(embed, 'Initial margin')).toBe('0.015625 BTC');
	expect(field(embed, 'Stays in the account')).toBe('0.484375 BTC');
});

test('an open position shows what it has won or lost so far, on which margin, and how near it is', () => {
	const embed = margin({ ...LONG, mark: d(63_000) });
	expect(field(embed, 'Unrealized PnL')).toBe('−500.00 USDT (ROE −31.25 % of the initial margin)');
	expect(field(embed, 'Margin ratio')).toBe('11.46 % (liquidated at 100 %)');
	expect(field(embed, 'Distance')).toBe('3.1 % below the mark');
	expect(field(margin(LONG), 'Unrealized PnL')).toBeUndefined();
});

test('a fee that the venue counts into the trigger stands beside the maintenance margin', () => {
	expect(field(margin({ ...LONG, venue: 'okx' }), 'Maintenance margin')).toBe('128.00 USDT (0.4 %) + 16.00 USDT closing fee');
	expect(field(margin({ ...LONG, venue: 'binance' }), 'Maintenance margin')).toBe('128.00 USDT (0.4 %)');
});

test('what would be liquidated at once says what stands against what', () => {
	const embed = margin({ ...LONG, maintenanceRate: d('0.06') });
	expect(embed.description).toContain('Behind it stands 1,600.00 USDT; the venue’s rules want more than 1,920.00 USDT');
	expect(field(embed, 'Liquidation price')).toBe('at once');
});

test('the rules are told once: beside the assumption, or in a line of their own', () => {
	expect(field(margin(LONG), 'Rules')).toBeUndefined();
	expect(field(margin({ ...LONG, venue: 'binance' }), 'Rules')).toContain('BTCUSDT risk table of 2026-05-01');
	expect(field(margin({ ...LONG, ...FLAT }), 'Rules')).toBe('One maintenance rate for every size: 0.5 %');
});

test('a balance that covers the margin but not the fee on top of it is told', () => {
	const trade: Trade = { ...GUIDE, mode: 'isolated', balance: { amount: d(100) }, feeRate: d('0.0005') };
	expect(field(margin(trade), 'Take care')).toContain('Margin and opening fee together are 100.50 USDT, the balance is 100.00 USDT');
	expect(field(margin({ ...trade, balance: { amount: d('100.5') } }), 'Take care')).toBeUndefined();
});

test('in cross it is told that the opening fee is not taken off the balance', () => {
	const trade: Trade = { ...GUIDE, balance: { amount: d(500) }, feeRate: d('0.0005') };
	expect(field(margin({ ...trade, mode: 'cross' }), 'Assumed')).toContain('what is left once the opening fee is paid');
	expect(field(margin({ ...trade, mode: 'isolated' }), 'Assumed')).not.toContain('opening fee');
	expect(field(compare(trade), 'Assumed')).toContain('balance in cross');
});

test('with a mark the position is worth what it is worth there', () => {
	const trade: Trade = { ...GUIDE, mode: 'isolated', mark: d('45500') };
	expect(field(margin(trade), 'Position')).toBe('910.00 USDT at the mark, 1,000.00 USDT at entry');
	expect(margin({ ...trade, mark: d('45000') }).description).toContain('At this mark it is already liquidated');
});

test('a stop beyond the liquidation promises no loss of its own', () => {
	expect(field(margin({ ...GUIDE, mode: 'isolated', stop: d('40000') }), 'Stop')).toBe('never reached: liquidated before it');
});

test('above the first tier the rate is shown with what is taken off', () => {
	const large: Trade = { ...LONG, size: { asset: 'USDT', amount: d('500000') }, mode: 'isolated' };
	expect(field(margin(large), 'Maintenance margin')).toBe('2,200.00 USDT (0.5 %, less 300.00 USDT)');
});
