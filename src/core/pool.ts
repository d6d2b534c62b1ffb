import { type Decimal, ZERO } from './decimal.ts';
import { DomainError } from './error.ts';
import { type Figures, figuresAt } from './figures.ts';
import type { Valuation } from './leg.ts';
import type { Account, Position } from './position.ts';

export interface Member {
	readonly position: Position;
	/** Contracts that pick the tier with `flat-by-contracts`: of all cross legs of the symbol, or its own. */
	readonly contracts: Decimal;
	/** At its mark. */
	readonly figures: Figures;
}

/** Positions that stand on one wallet: all cross ones of an account, or a single isolated one. Sums at the marks, in the settle asset. */
export interface Pool {
	readonly valuation: Valuation;
	readonly wallet: Decimal;
	readonly members: readonly Member[];
	readonly bySymbol: ReadonlyMap<string, readonly Member[]>;
	readonly unrealizedPnl: Decimal;
	readonly maintenanceMargin: Decimal;
	readonly triggerFee: Decimal;
	readonly notional: Decimal;
}

/** Inverse positions alone are valued in their coin; beside a linear one everything is valued in the quote. */
export const valuationOf = ({ positions }: Account): Valuation =>
	positions.length > 0 && positions.every(({ contract }) => contract.kind === 'inverse') ? 'coin' : 'quote';

/** Throws two-marks where legs of one symbol disagree: they share one mark and one liquidation price. */
function groupBySymbol(positions: readonly Position[]): Map<string, Position[]> {
	const groups = new Map<string, Position[]>();
	for (const position of positions) {
		const { symbol } = position.contract;
		const group = groups.get(symbol) ?? [];
		const first = group[0];
		if (first && !first.markPrice.eq(position.markPrice)) {
			throw new DomainError('two-marks', { symbol, marks: [first.markPrice.toFixed(), position.markPrice.toFixed()] });
		}
		groups.set(symbol, [...group, position]);
	}
	return groups;
}

export function poolOf(positions: readonly Position[], wallet: Decimal, valuation: Valuation): Pool {
	const members = new Map<Position, Member>();
	const bySymbol = new Map<string, Member[]>();
	for (const [symbol, legs] of groupBySymbol(positions)) {
		const contracts = legs.reduce((sum, { size }) => sum.plus(size), ZERO);
		const group = legs.map((position) => ({
			position,
			contracts,
			figures: figuresAt(position, position.markPrice, { valuation, contracts }),
		}));
		bySymbol.set(symbol, group);
		for (const member of group) members.set(member.position, member);
	}
	const ordered = positions.flatMap((position) => members.get(position) ?? []);
	const sum = (key: 'unrealizedPnl' | 'maintenanceMargin' | 'triggerFee' | 'notional') =>
		ordered.reduce((total, { figures }) => total.plus(figures[key]), ZERO);
	return {
		valuation,
		wallet,
		members: ordered,
		bySymbol,
		unrealizedPnl: sum('unrealizedPnl'),
		maintenanceMargin: sum('maintenanceMargin'),
		triggerFee: sum('triggerFee'),
		notional: sum('notional'),
	};
}

/** Wallet + unrealized PnL. */
export const equityOf = ({ wallet, unrealizedPnl }: Pool): Decimal => wallet.plus(unrealizedPnl);

/** Maintenance margin + trigger fees: the pool is liquidated where its equity is at or below this. */
export const requirementOf = ({ maintenanceMargin, triggerFee }: Pool): Decimal => maintenanceMargin.plus(triggerFee);
