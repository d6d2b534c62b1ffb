import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountRisk } from '../../src/core/account.ts';
import type { Account, Position } from '../../src/core/position.ts';
import { commonFactor, FURTHEST, poolOf, surplus, symbolFactor } from './oracle.ts';
import { accountOf, crossPosition, manyPositions } from './random-account.ts';

/** Doubles of the oracle against exact decimals: relative, on the price. */
const CLOSE = 1e-7;

function agrees(exact: { toNumber(): number } | undefined, slow: number | undefined, what: string): void {
	const mine = exact?.toNumber();
	const inReach = mine !== undefined && mine < FURTHEST * 0.999 && mine > 1.001 / FURTHEST;
	if (slow === undefined) {
		expect(inReach, `${what}: solver ${mine}, oracle none`).toBe(false);
		return;
	}
	expect(mine, `${what}: solver none, oracle ${slow}`).toBeDefined();
	expect(Math.abs((mine ?? 0) / slow - 1), `${what}: solver ${mine}, oracle ${slow}`).toBeLessThan(CLOSE);
}

function checkAccount(account: Account): void {
	const wallet = account.walletBalance?.amount.toNumber() ?? 0;
	const pool = poolOf(account, account.positions, wallet);
	const now = surplus(pool, ({ mark }) => mark);
	const { positions, cross } = accountRisk(account);
	fc.pre(Math.abs(now) > 1e-9 * wallet);
	for (const { position, liquidation } of positions) {
		if (now <= 0) {
			expect(liquidation.kind).toBe('immediate');
			continue;
		}
		expect(liquidation.kind).not.toBe('immediate');
		const { symbol } = position.contract;
		const [below, above] = liquidation.kind === 'at-price' ? [liquidation.below, liquidation.above] : [];
		agrees(below?.div(position.markPrice), symbolFactor(pool, symbol, -1), `${symbol} below`);
		agrees(above?.div(position.markPrice), symbolFactor(pool, symbol, 1), `${symbol} above`);
	}
	if (now <= 0) {
		expect([cross?.shock.down?.toFixed(), cross?.shock.up?.toFixed()]).toEqual(['0', '0']);
		return;
	}
	agrees(cross?.shock.down?.plus(1), commonFactor(pool, -1), 'shock down');
	agrees(cross?.shock.up?.plus(1), commonFactor(pool, 1), 'shock up');
}

const single = (kind: 'linear' | 'inverse', tiering: 'marginal' | 'flat' | 'flat-by-contracts'): fc.Arbitrary<readonly Position[]> =>
	crossPosition({ symbol: 'BTCUSD', kind, tiering }).map((position) => [position]);

test.each([
	['linear', 'marginal'],
	['linear', 'flat'],
	['linear', 'flat-by-contracts'],
	['inverse', 'marginal'],
	['inverse', 'flat'],
	['inverse', 'flat-by-contracts'],
] as const)('one %s position with %s tiers is liquidated where a scan with bisection says', (kind, tiering) => {
	fc.assert(fc.property(accountOf(single(kind, tiering)), checkAccount), { numRuns: 400 });
});

test.each([
	['linear', ['linear']],
	['inverse', ['inverse']],
	['mixed', ['linear', 'inverse']],
] as const)(
	'several %s positions, hedged or not, are liquidated where a scan with bisection says, alone and in a common move',
	(_name, kinds) => {
		fc.assert(fc.property(accountOf(manyPositions(kinds)), checkAccount), { numRuns: 250 });
	},
);
