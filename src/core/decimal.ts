import { Decimal as Base } from 'decimal.js';

/**
 * The one decimal type of the project: a clone, so that no global setting is touched.
 * 64 significant digits: a quotient of two inputs of the accepted range keeps over 15 true digits after any cancellation we do.
 * Exponent form is pushed out of reach so that `toFixed()` and `toString()` agree.
 */
export const Decimal = Base.clone({ precision: 64, rounding: Base.ROUND_HALF_EVEN, toExpNeg: -9e15, toExpPos: 9e15 });
export type Decimal = Base;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);
