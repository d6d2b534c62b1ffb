import { z } from 'zod';
import { Decimal } from '../../core/decimal.ts';

/** A figure as venues write it (text or JSON number, exponents too) → plain decimal text; anything else is not a figure. */
export function figureOf(value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = String(value).trim();
	if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return undefined;
	return new Decimal(text).toFixed();
}

const isPositive = (text: string): boolean => new Decimal(text).gt(0);

/** A figure that may be missing, null, empty or nonsense: then it is left out. */
export const FIGURE = z.unknown().optional().transform(figureOf);
/** The same where 0 or less cannot be: prices, steps, leverages. */
export const POSITIVE = FIGURE.transform((text) => (text !== undefined && isPositive(text) ? text : undefined));
/** A point in time in milliseconds since 1970, of our days. */
export const TIME = FIGURE.transform((text) => {
	const time = text === undefined ? Number.NaN : new Decimal(text).toNumber();
	return Number.isSafeInteger(time) && time > 1.2e12 && time < 1e13 ? time : undefined;
});

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined (exactOptionalPropertyTypes). */
export const known = <T extends object>(fields: T): Known<T> =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
