import type { Decimal } from './decimal.ts';
import type { Leverage, Money, Price, Size } from './quantity.ts';
import type { MarginRules } from './rules.ts';

export type Side = 'long' | 'short';
export type MarginMode = 'isolated' | 'cross';

export interface Contract {
	/** As the venue spells it. */
	readonly symbol: string;
	/** linear: PnL in quote. inverse: PnL in the coin, size × contractSize is in quote units. */
	readonly kind: 'linear' | 'inverse';
	/** Base units (linear) or quote units (inverse) per contract; > 0. */
	readonly contractSize: Decimal;
}

/** What backs a position: its own isolated wallet (without unrealized PnL), or the account's. */
export type Collateral = { readonly mode: 'isolated'; readonly margin: Money } | { readonly mode: 'cross' };

export interface Position {
	readonly contract: Contract;
	readonly side: Side;
	readonly size: Size;
	readonly entryPrice: Price;
	readonly markPrice: Price;
	/** Chosen leverage; gives the initial margin. Does not move a cross liquidation price. */
	readonly leverage?: Leverage;
	readonly rules: MarginRules;
	readonly collateral: Collateral;
}

/** A wallet in one settle asset and what stands on it. Isolated margins are not part of `walletBalance`. */
export interface Account {
	/** Without unrealized PnL; may be negative; left out where no position is cross. */
	readonly walletBalance?: Money;
	/** Quote asset, or the coin where all positions are inverse. */
	readonly settle: string;
	readonly positions: readonly Position[];
}

/** +1 long, −1 short. */
export const signOf = (side: Side): 1 | -1 => (side === 'long' ? 1 : -1);
