import { Decimal, ONE, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { averagePrice } from '../core/exit.ts';
import { type Price, priceOf } from '../core/quantity.ts';
import { numberFrom } from './number.ts';

/** One step of a ladder: a price, and its part of the whole. */
export interface Rung {
	readonly price: Price;
	/** Fraction of the whole position. */
	readonly part: Decimal;
}

const MOST_RUNGS = 20;
/** UTF-16 units that so many steps may take. */
const LONGEST = 1_000;

const positive = (value: Decimal, field: string, input: string): Decimal => {
	if (value.lte(0)) throw new DomainError('not-positive', { field, input });
	return value;
};

/** `30% 64k`, `30%@64k`, `64k`: a weight in percent may stand before the price. */
function rungFrom(text: string, field: string, locale?: string): { readonly price: Price; readonly weight?: Decimal } {
	const [, weight, price = text] = /^([^%]+)%\s*(?:@|at|:)?\s*(.+)$/i.exec(text) ?? [];
	const read = (part: string) => positive(numberFrom(part, field, locale).value, field, part);
	return { price: priceOf(read(price)), ...(weight !== undefined && { weight: read(weight).div(100) }) };
}

/**
 * `64k / 63k / 62k`, `50% 66k / 50% 70k`: prices with their parts, equal parts where none is written. Parts may add up to less than the
 * whole, not to more. Throws not-a-number, not-positive, ladder-too-long, ladder-parts.
 */
export function ladderFrom(input: string, field: string, locale?: string): Rung[] {
	if (input.length > LONGEST) throw new DomainError('ladder-too-long', { field, most: String(MOST_RUNGS) });
	const texts = input
		.split(/[/;\n]|\s+(?:and|then)\s+|,\s+/)
		.map((text) => text.trim())
		.filter((text) => text !== '');
	if (texts.length > MOST_RUNGS) throw new DomainError('ladder-too-long', { field, most: String(MOST_RUNGS) });
	if (texts.length === 0) throw new DomainError('not-a-number', { field, input });
	const read = texts.map((text) => rungFrom(text, field, locale));
	const weighted = read.filter(({ weight }) => weight !== undefined).length;
	const total = read.reduce((sum, { weight = ZERO }) => sum.plus(weight), ZERO);
	if ((weighted > 0 && weighted < read.length) || total.gt(ONE))
		throw new DomainError('ladder-parts', { field, total: total.times(100).toFixed() });
	return read.map(({ price, weight }) => ({ price, part: weight ?? new Decimal(1).div(read.length) }));
}

/** Average price where all rungs fill; parts are of the coins (linear) or of the value (inverse). */
export const ladderPrice = (kind: 'linear' | 'inverse', rungs: readonly Rung[]): Price =>
	averagePrice(
		kind,
		rungs.map(({ price, part }) => ({ size: part, price })),
	);
