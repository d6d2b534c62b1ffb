import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountRisk } from '../../src/core/account.ts';
import type { Account, Position } from '../../src/core/position.ts';
import { commonFactor, FURTHEST, poolOf, surplus, symbolFactor } from './oracle.ts';
import { accountOf, crossPosition, manyPositions } from './random-account.ts';

/** Doubles of the oracle against exact decimals: relative, on the price. */
const CLOSE = 1e-7;

interface Claim {
	/** The solver's factor of the mark, if it found one, and the oracle's. */
	readonly exact: { toNumber(): number } | undefined;
	readonly slow: number | undefined;
	/** The oracle's surplus at a factor, as a part of the wallet. */
	readonly surplusAt: (factor: number) => number;
}

/** Where the surplus only touches 0, at a corner, doubles cannot tell a crossing from none. */
const touches = (surplusAt: Claim['surplusAt'], factor: number) =>
	[factor, factor * (1 - 1e-12), factor * (1 + 1e-12)].some((near) => Math.abs(surplusAt(near)) < 1e-9);

function agrees({ exact, slow, surplusAt }: Claim, what: string): void {
	const mine = exact?.toNumber();
	if (slow === undefined) {
		const inReach = mine !== undefined && mine < FURTHEST * 0.999 && mine > 1.001 / FURTHEST;
		expect(inReach && !touches(surplusAt, mine), `${what}: solver ${mine}, oracle none`).toBe(false);
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
		const surplusAt = (k: number) =>
			surplus(pool, ({ mark, position: { contract } }) => (contract.symbol === symbol ? mark * k : mark)) / wallet;
		agrees({ exact: below?.div(position.markPrice), slow: symbolFactor(pool, symbol, -1), surplusAt }, `${symbol} below`);
		agrees({ exact: above?.div(position.markPrice), slow: symbolFactor(pool, symbol, 1), surplusAt }, `${symbol} above`);
	}
	if (now <= 0) {
		expect([cross?.shock.down?.toFixed(), cross?.shock.up?.toFixed()]).toEqual(['0', '0']);
		return;
	}
	const surplusAt = (k: number) => surplus(pool, ({ mark }) => mark * k) / wallet;
	agrees({ exact: cross?.shock.down?.plus(1), slow: commonFactor(pool, -1), surplusAt }, 'shock down');
	agrees({ exact: cross?.shock.up?.plus(1), slow: commonFactor(pool, 1), surplusAt }, 'shock up');
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
