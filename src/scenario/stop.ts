import { type Decimal, ONE } from '../core/decimal.ts';
import { signOf } from '../core/position.ts';
import type { Trade } from './trade.ts';

/** The stop as a price: as said, or its distance against the side, seen from the entry. */
export const stopPriceOf = ({ stop, stopDistance, side = 'long' }: Trade, entry: Decimal): Decimal | undefined =>
	stop ?? (stopDistance && entry.times(ONE.minus(stopDistance.times(signOf(side)))));
