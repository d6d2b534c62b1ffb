import { Decimal } from '../../core/decimal.ts';
import type { SizeUnit } from '../trade.ts';
import type { Assigned } from './assigned.ts';
import { type Draft, figuresOf } from './draft.ts';
import type { ReadingError } from './reading.ts';

/** The size that a position was given, or the contradiction between two of them. */
export interface SizeRead {
	readonly unit?: SizeUnit;
	readonly value?: Decimal;
	readonly figure?: Assigned;
	readonly error?: ReadingError;
	/** Cross: money that was called margin beside a written size is the account's. */
	readonly balance?: Assigned;
}

interface Known {
	readonly price?: Decimal | undefined;
	readonly leverage?: Decimal | undefined;
	readonly isCross: boolean;
}

/** Equal to within one percent: people round. */
const near = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lte(Decimal.max(a.abs(), b.abs()).times('0.011'));

const distinct = (figures: readonly Assigned[]): Assigned[] =>
	figures.filter((figure, index) => figures.findIndex(({ quantity }) => quantity.value.eq(figure.quantity.value)) === index);

type Sizes = { readonly [U in SizeUnit]: Assigned | undefined };
const read = (unit: SizeUnit, figure: Assigned): SizeRead => ({ unit, figure, value: figure.quantity.value });

/** A size in coins and a value in money have to agree at the price. */
function baseAndQuote({ base, quote }: Sizes, { price }: Known): SizeRead {
	if (!base || !quote) return {};
	const agrees = price === undefined || near(base.quantity.value.abs().times(price), quote.quantity.value);
	return agrees ? read('base', base) : { error: 'size_value_conflict' };
}

/** Own money × leverage has to be the position's value. */
function withMargin({ base, quote, margin }: Sizes, { price, leverage, isCross }: Known): SizeRead {
	const size = base ?? quote;
	if (!margin || !size) return {};
	const value = quote ? quote.quantity.value : price && base ? base.quantity.value.abs().times(price) : undefined;
	if (value && leverage && !near(margin.quantity.value.times(leverage), value)) {
		return isCross && base ? { ...read('base', base), balance: margin } : { error: 'size_margin_leverage_conflict' };
	}
	return read(base ? 'base' : 'quote', size);
}

export function sizeIn(draft: Draft, segment: number, known: Known): SizeRead {
	const all = { base: 'base', quote: 'quote', margin: 'margin', contracts: 'contracts' } as const;
	const lists = Object.values(all).map((unit) => distinct(figuresOf(draft, unit, segment)));
	if (lists.some((list) => list.length > 1)) return { error: 'two_sizes' };
	const [base, quote, margin, contracts] = lists.map(([figure]) => figure);
	const sizes: Sizes = { base, quote, margin, contracts };
	const checked = [baseAndQuote(sizes, known), withMargin(sizes, known)];
	const conflict = checked.find(({ error }) => error);
	const agreed = checked.find(({ unit }) => unit);
	if (conflict ?? agreed) return conflict ?? agreed ?? {};
	if (contracts && (base || quote)) return { error: 'two_sizes' };
	const only = (['base', 'contracts', 'quote', 'margin'] as const).find((unit) => sizes[unit]);
	const figure = only && sizes[only];
	return only && figure ? read(only, figure) : {};
}
