import { describe, expect, test } from 'vitest';
import { accountRisk } from '../../src/core/account.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { fundingPayment, riskAfterFunding, settlementsIn, settlementsToLiquidation } from '../../src/core/funding.ts';
import { moneyOf, rateOf } from '../../src/core/quantity.ts';
import { account, HALF_PERCENT, position } from './build.ts';

const decimal = (text: string) => new Decimal(text);

test.each([
	['long', '15000', '0.0002', '-3'],
	['short', '70000', '0.0001', '7'],
	['long', '15000', '-0.0002', '3'],
	['short', '15000', '-0.0002', '-3'],
] as const)('a %s of %s at a rate of %s: %s a settlement', (side, notional, rate, expected) => {
	const payment = fundingPayment({ side, notional: moneyOf(decimal(notional), 'USDT'), fundingRate: rateOf(decimal(rate)) });
	expect(payment).toEqual(moneyOf(decimal(expected), 'USDT'));
});

test.each([
	['48', '8', '6'],
	['47.9', '8', '5'],
	['7', '8', '0'],
])('%s hours at %s an interval hold %s settlements', (hours, interval, expected) => {
	expect(settlementsIn(decimal(hours), decimal(interval)).toFixed()).toBe(expected);
});

describe('payments alone liquidate', () => {
	test.each([
		['at the settlement that meets the requirement exactly', '100', '40', '20', '3'],
		['at the first one past it', '100', '40', '25', '3'],
		['never where funding is received', '100', '40', '-5', undefined],
		['at once where it is liquidated already', '40', '40', '5', '0'],
	])('%s', (_name, equity, requirement, paid, expected) => {
		const count = settlementsToLiquidation({ equity: decimal(equity), requirement: decimal(requirement), paid: decimal(paid) });
		expect(count?.toFixed()).toBe(expected);
	});

	test('a room that the payments fill without rest is not one payment longer for a last digit of the division', () => {
		// 1× short of coins: margin A/E, requirement 0.5 % of it, 0.25 % a payment: (1 − 0.005) ÷ 0.0025
		const worth = decimal('326').div('2901.7');
		const [requirement, paid] = [worth.times('0.005'), worth.times('0.0025')];
		expect(settlementsToLiquidation({ equity: worth, requirement, paid })?.toFixed()).toBe('398');
	});

	test('the count is the one at which the core says immediate, and not one sooner', () => {
		const long = position({ entry: '50000', margin: '2500', rules: HALF_PERCENT });
		const whole = account('1000', long);
		const paid = decimal('7.3');
		const { standing } = accountRisk(whole).positions[0] ?? {};
		const count = settlementsToLiquidation({
			equity: standing?.equity.amount ?? paid,
			requirement: standing?.requirement.amount ?? paid,
			paid,
		});
		const kindAfter = (settlements: Decimal) =>
			riskAfterFunding(whole, long, { paid: paid.times(settlements) }).positions[0]?.liquidation.kind;
		expect([kindAfter(count?.minus(1) ?? paid), kindAfter(count ?? paid)]).toEqual(['at-price', 'immediate']);
	});
});

describe('what a payment of 100 moves', () => {
	const long = position({ entry: '50000', margin: '5000', rules: HALF_PERCENT });
	const cross = position({ symbol: 'ETHUSDT', entry: '3000', rules: HALF_PERCENT });
	const whole = account('1000', long, cross);
	const below = (risk: ReturnType<typeof accountRisk>, index: number) => {
		const outcome = risk.positions[index]?.liquidation;
		return outcome?.kind === 'at-price' ? outcome.below?.toFixed(2) : outcome?.kind;
	};

	test('out of an isolated margin: its own price creeps by 100 ÷ (1 − 0.5 %), the cross one stays', () => {
		const after = riskAfterFunding(whole, long, { paid: decimal('100') });
		expect([below(accountRisk(whole), 0), below(after, 0), below(after, 1)]).toEqual([
			'45226.13',
			'45326.63',
			below(accountRisk(whole), 1),
		]);
	});

	test('out of the wallet, where the venue takes the free balance first: the isolated price stays, the cross one moves', () => {
		const after = riskAfterFunding(whole, long, { paid: decimal('100'), fromWallet: true });
		expect([below(after, 0), after.cross?.equity.amount.toFixed()]).toEqual(['45226.13', '900']);
	});

	test('out of the wallet for a cross position', () => {
		const after = riskAfterFunding(whole, cross, { paid: decimal('100') });
		expect([below(after, 0), after.cross?.equity.amount.toFixed()]).toEqual(['45226.13', '900']);
	});
});
