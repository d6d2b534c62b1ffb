import { type Decimal, ZERO } from './decimal.ts';
import { figuresAt } from './figures.ts';
import type { Valuation } from './leg.ts';
import type { Position } from './position.ts';
import type { Price } from './quantity.ts';

/** What positions bring and ask for together at given prices, in the account's settle asset. */
export interface Sums {
	readonly unrealizedPnl: Decimal;
	/** Maintenance margins and trigger fees. */
	readonly requirement: Decimal;
}

/** Contracts that pick a leg's tier with `flat-by-contracts`: all legs of its symbol among these. */
const contractsOf = ({ contract }: Position, positions: readonly Position[]): Decimal =>
	positions.reduce((sum, other) => (other.contract.symbol === contract.symbol ? sum.plus(other.size) : sum), ZERO);

/** Sums over positions that stand on one wallet, each at a price of its own. */
export function sumsAt(positions: readonly Position[], priceOf: (position: Position) => Price, valuation: Valuation): Sums {
	return positions.reduce<Sums>(
		({ unrealizedPnl, requirement }, position) => {
			const figures = figuresAt(position, priceOf(position), { valuation, contracts: contractsOf(position, positions) });
			return {
				unrealizedPnl: unrealizedPnl.plus(figures.unrealizedPnl),
				requirement: requirement.plus(figures.maintenanceMargin).plus(figures.triggerFee),
			};
		},
		{ unrealizedPnl: ZERO, requirement: ZERO },
	);
}
