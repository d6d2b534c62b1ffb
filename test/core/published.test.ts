import { expect, test } from 'vitest';
import { accountRisk } from '../../src/core/account.ts';
import type { LiquidationOutcome } from '../../src/core/outcome.ts';
import { account, type PositionText, position } from './build.ts';

const printed = (outcome: LiquidationOutcome | undefined, decimals: number): string | undefined =>
	outcome?.kind === 'at-price' ? (outcome.below ?? outcome.above)?.toFixed(decimals) : outcome?.kind;

/** Each from a venue's own page, with the date of the page; decimals as printed there. */
const SINGLE: readonly (PositionText & { readonly source: string; readonly wallet?: string; readonly expected: string })[] = [
	{
		source: 'Bybit, isolated USDT before 2025-09: testnet.bybit.com/en-US/help-center/s/article/Liquidation-Price-USDT-Contract, example 1',
		entry: '20000',
		margin: '400',
		rules: { tiers: [[null, '0.005']], basis: 'entry' },
		expected: '19700',
	},
	{
		// 60,000 / [1.2 − (0.12 − 0.006)]
		source:
			'Bybit, isolated inverse: testnet.bybit.com/ar-SA/help-center/article/Liquidation-Price-Calculation-under-Isolated-Mode-Unified-Trading-Account',
		kind: 'inverse',
		symbol: 'BTCUSD',
		side: 'short',
		size: '60000',
		entry: '50000',
		margin: '0.12',
		rules: { tiers: [[null, '0.005']], basis: 'entry' },
		expected: '55248.62',
	},
	{
		source:
			'Binance, isolated inverse 1× long at 100,000, 0.4 %: binance.com/en/support/faq/ceccfcfb4e3a45e3b48b0b1bb1a8ae46, LP = A(s+m)/(WB + s·A/EP)',
		kind: 'inverse',
		symbol: 'BTCUSD_PERP',
		size: '100',
		contractSize: '100',
		entry: '100000',
		margin: '0.1',
		rules: { tiers: [[null, '0.004']] },
		expected: '50200',
	},
	{
		source: 'style of every venue that counts maintenance at mark (Binance): 10×, 0.5 % at 50,000',
		entry: '50000',
		margin: '5000',
		rules: { tiers: [[null, '0.005']] },
		expected: '45226.13',
	},
	{
		source: 'the same short',
		side: 'short',
		entry: '50000',
		margin: '5000',
		rules: { tiers: [[null, '0.005']] },
		expected: '54726.37',
	},
];

test.each(SINGLE)('$source → $expected', ({ expected, wallet = '0', ...text }) => {
	const [risk] = accountRisk(account(wallet, position(text))).positions;
	expect(printed(risk?.liquidation, expected.split('.')[1]?.length ?? 0)).toBe(expected);
});

/** binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93 (2020-08-14): wallet 1,535,443.01, BTC and ETH long in cross. */
const BINANCE = account(
	'1535443.01',
	position({ symbol: 'ETHUSDT', size: '3683.979', entry: '1456.84', mark: '1335.18', rules: { tiers: [[null, '0.1', '135365']] } }),
	position({ symbol: 'BTCUSDT', size: '109.488', entry: '32481.98', mark: '31967.27', rules: { tiers: [[null, '0.025', '16300']] } }),
);

test('Binance prints 1,153.26 for ETH and 26,316.89 for BTC, the other being held at its mark', () => {
	const { positions } = accountRisk(BINANCE);
	expect(positions.map(({ liquidation }) => printed(liquidation, 2))).toEqual(['1153.26', '26316.89']);
	expect(positions.map(({ maintenanceMargin }) => maintenanceMargin.amount.toFixed(3))).toEqual(['356512.508', '71200.811']);
});

test('the same account is liquidated by a common move of −7.69 %, long before either printed price', () => {
	expect(accountRisk(BINANCE).cross?.shock.down?.times(100).toFixed(2)).toBe('-7.69');
	expect(accountRisk(BINANCE).cross?.shock.up).toBeUndefined();
});
