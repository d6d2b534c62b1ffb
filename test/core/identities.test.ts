import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountRisk, type PositionRisk } from '../../src/core/account.ts';
import { pnlAt } from '../../src/core/costs.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { figuresAt } from '../../src/core/figures.ts';
import type { Account, Position } from '../../src/core/position.ts';
import { leverageOf, moneyOf, type Price, priceOf, sizeOf } from '../../src/core/quantity.ts';
import { tiersOf } from '../../src/core/tier.ts';
import { accountOf, crossPosition, manyPositions } from './random-account.ts';

/** Exact decimals throughout: only the last of 64 digits may differ. */
const EXACT = new Decimal('1e-40');

const same = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
	a === undefined || b === undefined
		? a === b
		: a
				.minus(b)
				.abs()
				.lte(EXACT.times(a.abs().plus(b.abs())));

const prices = ({ liquidation }: PositionRisk): (Price | undefined)[] =>
	liquidation.kind === 'at-price' ? [liquidation.below, liquidation.above] : [undefined, undefined];

function expectSamePrices(a: PositionRisk, b: PositionRisk, factor = new Decimal(1)): void {
	expect(b.liquidation.kind).toBe(a.liquidation.kind);
	const others = prices(b);
	for (const [index, price] of prices(a).entries())
		expect(same(price?.times(factor), others[index]), `${price} ${others[index]}`).toBe(true);
}

const only = (account: Account): PositionRisk => {
	const [risk] = accountRisk(account).positions;
	if (!risk) throw new Error('no position');
	return risk;
};

const one = (choice: Partial<Parameters<typeof crossPosition>[0]> = {}) =>
	fc
		.constantFrom('linear' as const, 'inverse' as const)
		.chain((kind) => accountOf(crossPosition({ symbol: 'BTCUSD', kind, ...choice }).map((position) => [position])));

const withPosition = (account: Account, change: (position: Position) => Position): Account => ({
	...account,
	positions: account.positions.map(change),
});

const isolated = (account: Account): Account => {
	const margin = account.walletBalance;
	if (!margin) throw new Error('no wallet');
	return withPosition(account, (position) => ({ ...position, collateral: { mode: 'isolated', margin } }));
};

test('(a) a lone cross position and an isolated one on the same wallet are the same', () => {
	fc.assert(
		fc.property(one(), (account) => {
			const [cross, alone] = [only(account), only(isolated(account))];
			expectSamePrices(cross, alone);
			expect([alone.bankruptcyPrice?.toFixed(), alone.unrealizedPnl, alone.roe?.toFixed()]).toEqual([
				cross.bankruptcyPrice?.toFixed(),
				cross.unrealizedPnl,
				cross.roe?.toFixed(),
			]);
		}),
	);
});

test('(b) at the liquidation price equity is the requirement, to 1e−40', () => {
	fc.assert(
		fc.property(one({ tiering: 'marginal' }), (account) => {
			const { position, standing, liquidation } = only(account);
			fc.pre(liquidation.kind === 'at-price');
			const valuation = position.contract.kind === 'inverse' ? 'coin' : 'quote';
			const wallet = standing.equity.amount.minus(standing.unrealizedPnl.amount);
			for (const price of prices(only(account))) {
				if (!price) continue;
				const at = figuresAt(position, price, { valuation, contracts: position.size });
				const equity = wallet.plus(at.unrealizedPnl);
				const scale = wallet.plus(at.notional);
				expect(equity.minus(at.maintenanceMargin).minus(at.triggerFee).abs().lt(scale.times(EXACT))).toBe(true);
			}
		}),
	);
});

test('at the bankruptcy price nothing is left, of an isolated margin or of a cross account', () => {
	fc.assert(
		fc.property(fc.oneof(one(), accountOf(manyPositions(['linear', 'inverse'], 3))), (account) => {
			const [risk] = accountRisk(account).positions;
			const price = risk?.bankruptcyPrice;
			if (!risk || !price || price.isZero()) return;
			const moved = withPosition(account, (position) =>
				position.contract.symbol === risk.position.contract.symbol ? { ...position, markPrice: price } : position,
			);
			const standing = accountRisk(moved).cross;
			expect(standing?.equity.amount.abs().lt(EXACT.times(standing.notional.amount))).toBe(true);
		}),
	);
});

test('(c) more collateral moves the liquidation price away from the mark, and each lies on its own side', () => {
	fc.assert(
		fc.property(one(), fc.integer({ min: 1, max: 500 }), (account, more) => {
			const wallet = account.walletBalance?.amount ?? new Decimal(0);
			const richer = { ...account, walletBalance: moneyOf(wallet.times(1000 + more).div(1000), account.settle) };
			const { position, liquidation } = only(account);
			fc.pre(liquidation.kind !== 'immediate');
			const [below, above] = prices(only(account));
			const [lower, higher] = prices(only(richer));
			if (below) expect(below.lte(position.markPrice) && (!lower || lower.lte(below))).toBe(true);
			else expect(lower).toBeUndefined();
			if (above) expect(above.gte(position.markPrice) && (!higher || higher.gte(above))).toBe(true);
			else expect(higher).toBeUndefined();
		}),
	);
});

test('(d) size, wallet, amounts and bounds times k leave the liquidation price where it is', () => {
	fc.assert(
		fc.property(one(), fc.constantFrom('2', '7', '0.25', '1000'), (account, k) => {
			const scaled = withPosition(account, (position) => ({
				...position,
				size: sizeOf(position.size.times(k)),
				rules: {
					...position.rules,
					tiers: position.rules.tiers.map((tier) => ({ ...tier, upTo: tier.upTo?.times(k) ?? null, amount: tier.amount.times(k) })),
				},
			}));
			const wallet = account.walletBalance?.amount.times(k) ?? new Decimal(0);
			expectSamePrices(only(account), only({ ...scaled, walletBalance: moneyOf(wallet, account.settle) }));
		}),
	);
});

test('(e) a fictitious border inside a marginal tier changes nothing', () => {
	fc.assert(
		fc.property(one({ tiering: 'marginal' }), fc.integer({ min: 1, max: 99 }), (account, percent) => {
			const split = withPosition(account, (position) => {
				const [head, ...rest] = position.rules.tiers;
				if (!head?.upTo) return position;
				const middle = { ...head, upTo: head.upTo.times(percent).div(100) };
				return { ...position, rules: { ...position.rules, tiers: tiersOf([middle, head, ...rest]) } };
			});
			expectSamePrices(only(account), only(split));
		}),
	);
});

test('(f) the common move of a single position is its liquidation price ÷ mark − 1', () => {
	fc.assert(
		fc.property(one(), (account) => {
			const { positions, cross } = accountRisk(account);
			const [risk] = positions;
			if (!risk || risk.liquidation.kind === 'immediate') return;
			const [below, above] = prices(risk).map((price) => price?.div(risk.position.markPrice).minus(1));
			expect(same(below?.plus(2), cross?.shock.down?.plus(2)) && same(above?.plus(2), cross?.shock.up?.plus(2))).toBe(true);
		}),
	);
});

test('(g) PnL and ROE are the same in both modes at any price', () => {
	fc.assert(
		fc.property(one(), fc.integer({ min: 500, max: 1500 }), (account, permille) => {
			const moved = withPosition(account, (position) => ({
				...position,
				markPrice: priceOf(position.markPrice.times(permille).div(1000)),
			}));
			const [cross, alone] = [only(moved), only(isolated(moved))];
			expect(alone.unrealizedPnl.amount.eq(cross.unrealizedPnl.amount) && alone.roe?.eq(cross.roe ?? Number.NaN)).toBe(true);
			expect(same(cross.unrealizedPnl.amount, pnlAt(cross.position, cross.position.markPrice))).toBe(true);
		}),
	);
});

test('(h) longs that fall together are liquidated by a smaller move than any of them alone', () => {
	const longs = manyPositions(['linear'], 4).map((list) => list.map((position): Position => ({ ...position, side: 'long' })));
	fc.assert(
		fc.property(accountOf(longs), (account) => {
			const { positions, cross } = accountRisk(account);
			const alone = positions.flatMap((risk) => prices(risk)[0]?.div(risk.position.markPrice).minus(1) ?? []);
			const down = cross?.shock.down;
			for (const move of alone) expect(down?.abs().lte(move.abs().plus(EXACT))).toBe(true);
		}),
	);
});

test('(i) cross is closer than isolated where the others need more than the free balance beyond this margin, else no closer', () => {
	fc.assert(
		fc.property(accountOf(manyPositions(['linear'], 3)), fc.integer({ min: 2, max: 50 }), (account, leverage) => {
			const [position, ...others] = account.positions.filter(
				({ contract }, index, all) => all.findIndex((p) => p.contract.symbol === contract.symbol) === index,
			);
			if (!position || others.length === 0) return;
			const wallet = account.walletBalance?.amount ?? new Decimal(0);
			const margin = position.entryPrice.times(position.size).times(position.contract.contractSize).div(leverage);
			const cross = only({ ...account, positions: [position, ...others] });
			const alone = only({
				...account,
				positions: [
					{ ...position, leverage: leverageOf(new Decimal(leverage)), collateral: { mode: 'isolated', margin: moneyOf(margin, 'USDT') } },
				],
			});
			fc.pre(
				cross.liquidation.kind === 'at-price' && alone.liquidation.kind === 'at-price' && position.rules.tiering !== 'flat-by-contracts',
			);
			const pool = accountRisk({ ...account, positions: others }).cross;
			const free = wallet
				.minus(margin)
				.plus(pool?.unrealizedPnl.amount ?? 0)
				.minus(pool?.requirement.amount ?? 0);
			const distance = (risk: PositionRisk) => {
				const [below, above] = prices(risk);
				return position.side === 'long' ? (below ? position.markPrice.minus(below) : undefined) : above?.minus(position.markPrice);
			};
			const [far, near] = [distance(cross), distance(alone)];
			if (!far || !near) return;
			const slack = EXACT.times(near);
			expect(free.lt(0) ? far.lte(near.plus(slack)) : far.gte(near.minus(slack))).toBe(true);
		}),
	);
});

test('a short mirrors a long: with no maintenance, margin moves both by the same distance', () => {
	fc.assert(
		fc.property(one({ tiering: 'flat', basis: 'entry' }), (account) => {
			const mirrored = withPosition(account, (position) => ({
				...position,
				side: position.side === 'long' ? 'short' : 'long',
				markPrice: position.entryPrice,
			}));
			const flat = withPosition(account, (position) => ({ ...position, markPrice: position.entryPrice }));
			const [a, b] = [only(flat), only(mirrored)];
			fc.pre(a.liquidation.kind === 'at-price' && b.liquidation.kind === 'at-price');
			const x = (risk: PositionRisk) => {
				const price = prices(risk).find((candidate) => candidate !== undefined);
				if (!price) throw new Error('no price');
				return account.settle === 'BTC'
					? new Decimal(1).div(price).minus(new Decimal(1).div(risk.position.entryPrice))
					: price.minus(risk.position.entryPrice);
			};
			expect(x(a).plus(x(b)).abs().lte(x(a).abs().times('1e-30'))).toBe(true);
		}),
	);
});
