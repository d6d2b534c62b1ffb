import type { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { isDollar } from './pair.ts';
import { baseOf } from './table.ts';
import type { Amount, Trade } from './trade.ts';

/** What is said once for all positions: each takes it where it says nothing of its own. */
export type Shared = Pick<Trade, 'mode' | 'leverage' | 'venue' | 'contract' | 'maintenanceRate'>;

/** A position as said. `parts`: so many were written and stand as one, as they would on a venue. */
export interface Holding extends Trade {
	readonly parts?: number;
	/** Written beside it, and left aside: a stop, a target. */
	readonly aside?: readonly string[];
}

/** Several positions on one wallet, as said. */
export interface Portfolio {
	/** The whole wallet: isolated margins are part of it. */
	readonly balance?: Amount;
	readonly shared: Shared;
	readonly positions: readonly Holding[];
}

export const MOST_POSITIONS = 50;
export const NO_POSITIONS: Portfolio = { shared: {}, positions: [] };

/** “Position 3”, as its numbers stand in a reply. */
export const nameOf = (index: number): string => `Position ${index + 1}`;

/** A position with what it takes from the account; where its own margin is known, that says its leverage. */
export function completed({ shared: { leverage, ...shared } }: Portfolio, holding: Holding): Holding {
	return { ...shared, ...(leverage && !holding.margin && { leverage }), ...holding };
}

const same = (a: Decimal | undefined, b: Decimal | undefined): boolean => (a && b ? a.eq(b) : a === b);

/** The same coin, side and mode: on a venue that is one position. */
function isTwin(a: Trade, b: Trade): boolean {
	const kind = ({ contract = 'linear', quote = 'USDT', mode = 'cross', venue }: Trade) => [contract, quote, mode, venue].join();
	return baseOf(a) !== undefined && baseOf(a) === baseOf(b) && a.side === b.side && kind(a) === kind(b);
}

/** Coins of a size that is in coins, or in quote money with an entry. */
function coinsOf(trade: Trade): Decimal | undefined {
	const { size, entry, contract } = trade;
	if (!size || !entry || contract === 'inverse' || size.unit === 'margin' || size.unit === 'contracts') return undefined;
	const inQuote = size.unit === 'quote' || (size.asset !== undefined && isDollar(size.asset));
	return inQuote ? size.amount.div(entry) : size.amount;
}

/** Both in one: sizes added, entry averaged by size. undefined where that can't be told. */
function joined(a: Holding, b: Holding): Holding | undefined {
	const [sizes, others] = [coinsOf(a), coinsOf(b)];
	const asset = baseOf(a);
	const fits = same(a.leverage, b.leverage) && !a.margin && !b.margin && !a.extraMargin && !b.extraMargin;
	if (!sizes || !others || !a.entry || !b.entry || !asset || !fits) return undefined;
	const total = sizes.plus(others);
	const entry = sizes.times(a.entry).plus(others.times(b.entry)).div(total).toSignificantDigits(20);
	return { ...a, ...b, size: { amount: total, unit: 'base', asset }, entry, parts: (a.parts ?? 1) + (b.parts ?? 1) };
}

/**
 * With one position more; a second of the same coin, side and mode is added to the first.
 * Throws twin-positions where they can't be added, too-many-positions.
 */
export function withPosition(portfolio: Portfolio, holding: Holding): Portfolio {
	const { positions } = portfolio;
	const twin = positions.findIndex((other) => isTwin(completed(portfolio, other), completed(portfolio, holding)));
	const other = positions[twin];
	if (!other) {
		if (positions.length >= MOST_POSITIONS) throw new DomainError('too-many-positions', { most: String(MOST_POSITIONS) });
		return { ...portfolio, positions: [...positions, holding] };
	}
	const one = joined(other, holding);
	if (!one) throw new DomainError('twin-positions', { first: nameOf(twin), side: holding.side ?? '', base: baseOf(holding) ?? '' });
	return { ...portfolio, positions: positions.with(twin, one) };
}

export const withoutPosition = (portfolio: Portfolio, index: number): Portfolio => ({
	...portfolio,
	positions: portfolio.positions.filter((_, at) => at !== index),
});

/** The position in the place of another. */
export function withPositionAt(portfolio: Portfolio, index: number, holding: Holding): Portfolio {
	const { positions } = withPosition(withoutPosition(portfolio, index), holding);
	const isNew = positions.length === portfolio.positions.length;
	const last = positions.at(-1);
	return { ...portfolio, positions: isNew && last ? positions.slice(0, -1).toSpliced(index, 0, last) : positions };
}
