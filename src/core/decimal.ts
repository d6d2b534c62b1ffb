import { Decimal as Base } from 'decimal.js';

/**
 * The one decimal type of the project: a clone, so that no global setting is touched.
 * 64 significant digits: a quotient of two inputs of the accepted range keeps over 15 true digits after any cancellation we do.
 * Exponent form is pushed out of reach so that `toFixed()` and `toString()` agree.
 */
export const Decimal = Base.clone({ precision: 64, rounding: Base.ROUND_HALF_EVEN, toExpNeg: -9e15, toExpPos: 9e15 });
export type Decimal = Base;

/** Digits of a quotient that its own rounding leaves true; far more than any input has after a division. */
const TRUE_DIGITS = 48;

/** A quotient before it is cut to a whole number: 199.99…9 of a division that goes into 200 without rest is 200. */
export const wholeIfMeant = (quotient: Decimal): Decimal => quotient.toSignificantDigits(TRUE_DIGITS);

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);
