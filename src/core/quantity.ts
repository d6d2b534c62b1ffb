import type { Decimal } from './decimal.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = Decimal & { readonly [brand]: Name };

/** Quote units per base unit; > 0. */
export type Price = Branded<'Price'>;
/** Number of contracts (linear with contractSize 1: base units); > 0, direction lives in `side`. */
export type Size = Branded<'Size'>;
/** A fraction: 0.005 is 0.5 %. */
export type Rate = Branded<'Rate'>;
/** Notional ÷ margin; ≥ 1 where a venue accepts it. */
export type Leverage = Branded<'Leverage'>;

/** An amount of an asset; may be negative. */
export interface Money {
	readonly asset: string;
	readonly amount: Decimal;
}

export const priceOf = (value: Decimal): Price => value as Price;
export const sizeOf = (value: Decimal): Size => value as Size;
export const rateOf = (value: Decimal): Rate => value as Rate;
export const leverageOf = (value: Decimal): Leverage => value as Leverage;
export const moneyOf = (amount: Decimal, asset: string): Money => ({ asset, amount });
