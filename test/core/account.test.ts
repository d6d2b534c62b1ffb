import { describe, expect, test } from 'vitest';
import { type AccountRisk, accountRisk } from '../../src/core/account.ts';
import { Decimal } from '../../src/core/decimal.ts';
import type { LiquidationOutcome } from '../../src/core/outcome.ts';
import { account, HALF_PERCENT, position, type RulesText } from './build.ts';

const shown = (outcome: LiquidationOutcome | undefined) =>
	outcome?.kind === 'at-price' ? { below: outcome.below?.toFixed(2), above: outcome.above?.toFixed(2) } : outcome?.kind;

const first = (risk: AccountRisk) => shown(risk.positions[0]?.liquidation);

describe("the guide's example: 1,000 USDT in the account, 10×, a long worth 1,000 USDT", () => {
	const trade = { symbol: 'BTCUSDT', size: '0.01', entry: '100000', leverage: '10', rules: HALF_PERCENT } as const;

	test('isolated takes 100 USDT of margin and is liquidated about 9.5 % below', () => {
		const [risk] = accountRisk(account('900', position({ ...trade, margin: '100' }))).positions;
		expect(risk?.initialMargin?.amount.toFixed()).toBe('100');
		expect(shown(risk?.liquidation)).toEqual({ below: '90452.26', above: undefined });
	});

	test('cross stands on the whole 1,000: effective leverage 1, no liquidation price, bankruptcy price 0', () => {
		const { positions, cross } = accountRisk(account('1000', position(trade)));
		expect(cross?.effectiveLeverage?.toFixed()).toBe('1');
		expect(positions[0]?.liquidation).toEqual({ kind: 'none' });
		expect(positions[0]?.bankruptcyPrice?.toFixed()).toBe('0');
		expect(cross?.shock).toEqual({});
	});
});

describe('what cannot be liquidated, and what already is', () => {
	test('a 1× isolated long has no liquidation price where maintenance is counted at mark', () => {
		expect(first(accountRisk(account('0', position({ entry: '100', margin: '100', rules: HALF_PERCENT }))))).toBe('none');
	});

	test('the same long under an entry rule does have one: entry × rate', () => {
		const rules: RulesText = { ...HALF_PERCENT, basis: 'entry' };
		expect(first(accountRisk(account('0', position({ entry: '100', margin: '100', rules }))))).toEqual({ below: '0.50', above: undefined });
	});

	test('a 1× inverse short is synthetic dollars: none', () => {
		const short = position({
			kind: 'inverse',
			symbol: 'BTCUSD',
			side: 'short',
			size: '50000',
			entry: '50000',
			margin: '1',
			rules: HALF_PERCENT,
		});
		expect(first(accountRisk(account('0', short)))).toBe('none');
	});

	test('a 1× linear short is liquidated a little below twice the entry', () => {
		const short = position({ side: 'short', entry: '100', margin: '100', rules: HALF_PERCENT });
		expect(first(accountRisk(account('0', short)))).toEqual({ below: undefined, above: '199.00' });
	});

	test('250× at a maintenance rate of 0.5 % is liquidated at once', () => {
		const { positions, cross } = accountRisk(account('0', position({ entry: '50000', margin: '200', rules: HALF_PERCENT })));
		expect(positions[0]?.liquidation.kind).toBe('immediate');
		expect(cross).toBeUndefined();
	});

	test('a cross account at once: every position immediate, the shock 0 both ways', () => {
		const { positions, cross } = accountRisk(
			account(
				'300',
				position({ entry: '50000', rules: HALF_PERCENT }),
				position({ symbol: 'ETHUSDT', entry: '10000', rules: HALF_PERCENT }),
			),
		);
		expect(positions.map(({ liquidation }) => liquidation.kind)).toEqual(['immediate', 'immediate']);
		expect([cross?.shock.down?.toFixed(), cross?.shock.up?.toFixed()]).toEqual(['0', '0']);
	});
});

describe('hedge legs share one price', () => {
	const legs = (long: string, short: string, rate: string) => [
		position({ size: long, entry: '100', rules: { tiers: [[null, rate]] } }),
		position({ size: short, side: 'short', entry: '100', rules: { tiers: [[null, rate]] } }),
	];

	test('a perfect hedge dies only upwards, because maintenance grows with the price: 50 = 2 · P · 1 %', () => {
		expect(first(accountRisk(account('50', ...legs('1', '1', '0.01'))))).toEqual({ below: undefined, above: '2500.00' });
	});

	test('a nearly perfect one that is net long dies upwards too', () => {
		const { positions } = accountRisk(account('20', ...legs('1', '0.95', '0.05')));
		expect(positions.map(({ liquidation }) => shown(liquidation))).toEqual([
			{ below: undefined, above: '315.79' },
			{ below: undefined, above: '315.79' },
		]);
	});

	test('legs with two marks are refused', () => {
		const [long, short] = [
			position({ entry: '100', rules: HALF_PERCENT }),
			position({ entry: '100', mark: '101', side: 'short', rules: HALF_PERCENT }),
		];
		expect(() => accountRisk(account('50', long, short))).toThrow(expect.objectContaining({ code: 'two-marks' }));
	});
});

describe('tiers', () => {
	const LADDER: RulesText['tiers'] = [
		['300000', '0.004'],
		['800000', '0.005'],
		[null, '0.0065'],
	];

	test('the tier is the one at the liquidation price: a short that grows into the next one is liquidated by its rate', () => {
		// 290,000 short 10×: 29,000 + 2.9·(100,000 − P) = 2.9·P·0.005 − 300
		const short = position({ side: 'short', size: '2.9', entry: '100000', margin: '29000', rules: { tiers: LADDER } });
		expect(first(accountRisk(account('0', short)))).toEqual({ below: undefined, above: '109555.67' });
	});

	test("a flat tier's jump liquidates a short exactly at the border", () => {
		// 299,000 short on 2,000: at 300,000 the surplus is 1,000 − 0.3 % · 300,000 = 100 before the jump to 1 %, below 0 after it
		const tiers: RulesText['tiers'] = [
			['300000', '0.003'],
			[null, '0.01'],
		];
		const short = position({ side: 'short', size: '2.99', entry: '100000', margin: '2000', rules: { tiers, tiering: 'flat' } });
		expect(first(accountRisk(account('0', short)))).toEqual({ below: undefined, above: (300000 / 2.99).toFixed(2) });
	});

	test('by contracts: both cross legs of a symbol pick the tier together, isolated ones alone', () => {
		const tiers: RulesText['tiers'] = [
			['1', '0.005'],
			[null, '0.01'],
		];
		const byContracts: RulesText = { tiers, tiering: 'flat-by-contracts' };
		const legs = [
			position({ entry: '1000', rules: byContracts }),
			position({ entry: '1000', size: '0.5', side: 'short', rules: byContracts }),
			position({ symbol: 'ETHUSDT', entry: '1000', margin: '100', rules: byContracts }),
		];
		expect(accountRisk(account('500', ...legs)).positions.map(({ maintenanceMargin }) => maintenanceMargin.amount.toFixed())).toEqual([
			'10',
			'5',
			'5',
		]);
	});

	test('past a last bounded tier that tier goes on, and says so; at its bound it does not', () => {
		const bounded: RulesText = { tiers: [['50000', '0.005']] };
		const risks = ['0.4', '0.5', '0.6'].map(
			(size) => accountRisk(account('40000', position({ size, entry: '100000', rules: bounded }))).positions[0],
		);
		expect(risks.map((risk) => risk?.aboveLastTier)).toEqual([false, false, true]);
		expect(risks[2]?.maintenanceMargin.amount.toFixed()).toBe('300');
	});

	test('a lone tier may carry an amount, which counts with marginal tiers only', () => {
		const of = (tiering: 'marginal' | 'flat') =>
			accountRisk(
				account('5000', position({ entry: '100000', rules: { tiering, tiers: [[null, '0.01', '300']] } })),
			).positions[0]?.maintenanceMargin.amount.toFixed();
		expect([of('marginal'), of('flat')]).toEqual(['700', '1000']);
	});
});

test('an isolated position beside a cross one neither helps nor harms it', () => {
	const cross = position({ symbol: 'ETHUSDT', entry: '3000', size: '5', rules: HALF_PERCENT });
	const isolated = position({ entry: '50000', mark: '40000', margin: '5000', rules: HALF_PERCENT });
	const alone = accountRisk(account('4000', cross));
	const beside = accountRisk(account('4000', isolated, cross));
	expect(beside.positions[1]).toEqual(alone.positions[0]);
	expect(beside.cross).toEqual(alone.cross);
	expect(beside.positions[0]?.liquidation.kind).toBe('immediate');
});

test('a cross account without a wallet balance is refused', () => {
	const { settle, positions } = account('0', position({ entry: '100', rules: HALF_PERCENT }));
	expect(() => accountRisk({ settle, positions })).toThrow(expect.objectContaining({ code: 'no-wallet-balance' }));
});

/** 1/60000 and 1/70000 have no end: a figure made through them is off by its last digit, on whichever side. */
describe('an inverse position whose figures meet exactly is not decided by a last digit', () => {
	const HALF_OR_HALF: RulesText = {
		tiering: 'flat',
		tiers: [
			['30', '0.005'],
			[null, '0.5'],
		],
	};
	const inverse = { symbol: 'BTCUSD', kind: 'inverse', side: 'short' } as const;

	test('at the mark its PnL is 0', () => {
		const [risk] = accountRisk(
			account('0', position({ ...inverse, size: '2100000', entry: '70000', margin: '3', rules: HALF_PERCENT })),
		).positions;
		expect(risk?.unrealizedPnl.amount.toFixed()).toBe('0');
	});

	test.each([
		['2100000', '70000', '77388.88888'],
		['1800000', '60000', '66333.33333'],
	])('%s USD at %s stands at the end of its tier: a rise keeps it there, a fall ends it', (size, entry, above) => {
		const [risk] = accountRisk(account('0', position({ ...inverse, size, entry, margin: '3', rules: HALF_OR_HALF }))).positions;
		expect(risk?.liquidation).toMatchObject({ kind: 'at-price' });
		const prices = risk?.liquidation.kind === 'at-price' ? [risk.liquidation.below, risk.liquidation.above] : [];
		expect(prices.map((price) => price?.toFixed().slice(0, 11))).toEqual([entry, above]);
	});

	test('a 1× short stands on exactly its notional and has no price, however far from entry the mark is', () => {
		const margin = new Decimal('0.0044241').div('0.00287984').toFixed();
		const [risk] = accountRisk(
			account(
				'0',
				position({
					...inverse,
					size: '0.0044241',
					entry: '0.00287984',
					mark: '0.00299478',
					margin,
					rules: { fee: '0.001', tiers: [[null, '0.004']] },
				}),
			),
		).positions;
		expect(risk?.liquidation).toEqual({ kind: 'none' });
	});
});
