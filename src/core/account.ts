import type { Decimal } from './decimal.ts';
import { DomainError } from './error.ts';
import { entryNotional } from './figures.ts';
import { nativeNotional } from './leg.ts';
import type { LiquidationOutcome } from './outcome.ts';
import { equityOf, type Member, type Pool, poolOf, requirementOf, valuationOf } from './pool.ts';
import type { Account, Position } from './position.ts';
import { type Leverage, leverageOf, type Money, moneyOf, type Price, type Rate, rateOf } from './quantity.ts';
import { bankruptcyPriceOf, liquidationOf, type Shock, shockOf } from './solve.ts';
import { isAboveLastTier } from './tier.ts';

/** What backs a position or an account: its wallet with unrealized PnL, against what the venue requires. */
export interface Standing {
	/** Wallet (isolated: the margin) + unrealized PnL. */
	readonly equity: Money;
	/** Without trigger fees. */
	readonly maintenanceMargin: Money;
	/** Maintenance margin + trigger fees: liquidated where equity falls to it. */
	readonly requirement: Money;
	readonly unrealizedPnl: Money;
	/** Σ |notional| at mark. */
	readonly notional: Money;
	/** Requirement ÷ equity: 1 is liquidation; missing at equity ≤ 0. */
	readonly marginRatio?: Rate;
	/** Notional ÷ equity, whatever leverage was chosen; missing at equity ≤ 0. */
	readonly effectiveLeverage?: Leverage;
}

/** What a position risks; money in the account's settle asset. */
export interface PositionRisk {
	readonly position: Position;
	/** At mark. */
	readonly notional: Money;
	/** Notional at entry ÷ chosen leverage, in both modes; missing without a leverage. */
	readonly initialMargin?: Money;
	/** Without the trigger fee; from row `tierIndex` of the rules' tiers. */
	readonly maintenanceMargin: Money;
	readonly triggerFee: Money;
	readonly tierIndex: number;
	readonly unrealizedPnl: Money;
	/** Unrealized PnL ÷ initial margin at entry. */
	readonly roe?: Rate;
	/** Where the equity behind it is 0, other positions held; missing where that is below 0 or at no price. */
	readonly bankruptcyPrice?: Price;
	readonly liquidation: LiquidationOutcome;
	/** The last tier of a bounded table was taken on past its bound, now or at the liquidation price. */
	readonly aboveLastTier: boolean;
	/** Of its isolated margin, or of the whole cross account. */
	readonly standing: Standing;
}

export interface AccountRisk {
	/** In the order of the account's positions. */
	readonly positions: readonly PositionRisk[];
	/** The cross positions as one; missing where there is none. */
	readonly cross?: Standing & { readonly shock: Shock };
}

function standingOf(pool: Pool, settle: string): Standing {
	const equity = equityOf(pool);
	const requirement = requirementOf(pool);
	return {
		equity: moneyOf(equity, settle),
		maintenanceMargin: moneyOf(pool.maintenanceMargin, settle),
		requirement: moneyOf(requirement, settle),
		unrealizedPnl: moneyOf(pool.unrealizedPnl, settle),
		notional: moneyOf(pool.notional, settle),
		...(equity.gt(0) && { marginRatio: rateOf(requirement.div(equity)), effectiveLeverage: leverageOf(pool.notional.div(equity)) }),
	};
}

/** True where the solver took the last tier on past its bound at the liquidation price. */
function isBeyondAtLiquidation({ position }: Member, outcome: LiquidationOutcome): boolean {
	const { rules } = position;
	if (outcome.kind !== 'at-price' || rules.maintenanceBasis === 'entry' || rules.tiering === 'flat-by-contracts') return false;
	return [outcome.below, outcome.above].some((price) => price && isAboveLastTier(rules.tiers, nativeNotional(position, price)));
}

/** What all legs of a symbol in a pool share. */
interface Shared {
	readonly liquidation: LiquidationOutcome;
	readonly bankruptcyPrice: Price | undefined;
	readonly standing: Standing;
}

function positionRisk(pool: Pool, member: Member, { liquidation, bankruptcyPrice, standing }: Shared): PositionRisk {
	const { position, figures } = member;
	const money = (amount: Decimal) => moneyOf(amount, standing.equity.asset);
	const initialMargin = position.leverage && entryNotional(position, pool.valuation).div(position.leverage);
	return {
		position,
		notional: money(figures.notional),
		...(initialMargin && { initialMargin: money(initialMargin), roe: rateOf(figures.unrealizedPnl.div(initialMargin)) }),
		maintenanceMargin: money(figures.maintenanceMargin),
		triggerFee: money(figures.triggerFee),
		tierIndex: figures.tierIndex,
		unrealizedPnl: money(figures.unrealizedPnl),
		...(bankruptcyPrice && { bankruptcyPrice }),
		liquidation,
		aboveLastTier: figures.aboveLastTier || isBeyondAtLiquidation(member, liquidation),
		standing,
	};
}

/** The risks of a pool's positions, each symbol solved once. */
function poolRisks(pool: Pool, standing: Standing): Map<Position, PositionRisk> {
	const risks = new Map<Position, PositionRisk>();
	for (const legs of pool.bySymbol.values()) {
		const shared = { liquidation: liquidationOf(pool, legs), bankruptcyPrice: bankruptcyPriceOf(pool, legs), standing };
		for (const member of legs) risks.set(member.position, positionRisk(pool, member, shared));
	}
	return risks;
}

/**
 * What an account risks: each isolated position on its own margin, all cross ones together on the wallet.
 *
 * Money is in `settle`: the quote, or the coin where all positions are inverse; coin PnL and maintenance beside linear positions are
 * valued in the quote at their own mark. Throws two-marks, no-wallet-balance.
 */
export function accountRisk(account: Account): AccountRisk {
	const { settle, positions, walletBalance } = account;
	const valuation = valuationOf(account);
	const risks = new Map<Position, PositionRisk>();
	for (const position of positions) {
		if (position.collateral.mode === 'cross') continue;
		const pool = poolOf([position], position.collateral.margin.amount, valuation);
		for (const [key, risk] of poolRisks(pool, standingOf(pool, settle))) risks.set(key, risk);
	}
	const crossPositions = positions.filter(({ collateral }) => collateral.mode === 'cross');
	const ordered = () => positions.flatMap((position) => risks.get(position) ?? []);
	if (crossPositions.length === 0) return { positions: ordered() };
	if (!walletBalance) throw new DomainError('no-wallet-balance', { symbol: crossPositions[0]?.contract.symbol ?? '' });
	const pool = poolOf(crossPositions, walletBalance.amount, valuation);
	const standing = standingOf(pool, settle);
	for (const [key, risk] of poolRisks(pool, standing)) risks.set(key, risk);
	return { positions: ordered(), cross: { ...standing, shock: shockOf(pool) } };
}
