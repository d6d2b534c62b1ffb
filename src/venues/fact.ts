import { Decimal } from '../core/decimal.ts';
import { type Rate, rateOf } from '../core/quantity.ts';
import type { Fact } from './types.ts';

/** A source that is cited more than once: [where, as of when]. */
export type Source = readonly [source: string, asOf: string];

export const fact = <const T>(is: T, [source, asOf]: Source): Fact<T> => ({ is, source, asOf });
export const unconfirmed = <const T>(is: T, [source, asOf]: Source): Fact<T> => ({ is, source, asOf, unconfirmed: true });

/** '0.0005' is 0.05 %. */
export const rate = (fraction: string): Rate => rateOf(new Decimal(fraction));
