import { Decimal, ONE } from '../core/decimal.ts';
import type { Side } from '../core/position.ts';
import { UNNAMED_COIN } from './market.ts';
import type { Market, Setup } from './setup.ts';
import type { Amount, Trade } from './trade.ts';

/** One thing changed in a trade. */
export const WHAT_IFS = ['leverage-down', 'leverage-up', 'half', 'double', 'flip', 'mode', 'margin-down', 'margin-up'] as const;
export type WhatIf = (typeof WHAT_IFS)[number];

/** What a change starts from: the trade, and what its figures came to. */
export interface Basis
	extends Pick<Setup, 'trade' | 'side' | 'mode' | 'entryPrice' | 'relative' | 'leverage' | 'initialMargin' | 'balance'> {
	readonly market: Pick<Market, 'settle'>;
	/** Where prices are mirrored when the side is flipped: the entry, or the middle of its steps. */
	readonly mirrorAt?: Decimal;
}

/** Steps that venues offer on their sliders. */
const LEVERAGES = [1, 2, 3, 5, 10, 20, 25, 50, 75, 100, 125, 150, 200];
const PART = new Decimal('0.25');

const scaled = (amount: Amount, factor: Decimal): Amount => ({ ...amount, amount: amount.amount.times(factor) });

/** An amount that a person would type: two significant digits. */
export const rough = (value: Decimal): Decimal => value.toSignificantDigits(2, Decimal.ROUND_UP);

/** The next step of a slider; undefined at its end. */
export function stepped(leverage: Decimal, up: boolean): Decimal | undefined {
	const next = up ? LEVERAGES.find((step) => leverage.lt(step)) : LEVERAGES.findLast((step) => leverage.gt(step));
	return next === undefined ? undefined : new Decimal(next);
}

function withLeverage(trade: Trade, { leverage }: Basis, up: boolean): Trade | undefined {
	if (!leverage) return undefined;
	const next = stepped(leverage, up);
	if (!next) return undefined;
	const { margin, ...rest } = trade;
	// a margin beside a size follows from the leverage; alone it is the size
	return { ...rest, ...(margin && !trade.size && { margin }), leverage: next };
}

/** Its size, and the margin beside it, so many times as large. */
export function withSize(trade: Trade, factor: Decimal): Trade {
	const { size, margin } = trade;
	return { ...trade, ...(size && { size: scaled(size, factor) }), ...(margin && { margin: scaled(margin, factor) }) };
}

/** Isolated: margin added to the position. Cross: money added to the balance. */
function withMargin(trade: Trade, { mode, initialMargin, balance, market }: Basis, up: boolean): Trade | undefined {
	if (mode === 'cross') {
		if (!balance || !trade.balance) return undefined;
		return { ...trade, balance: { ...trade.balance, amount: balance.plus(rough(balance.times(PART)).times(up ? 1 : -1)) } };
	}
	if (!initialMargin) return undefined;
	const now = trade.extraMargin?.amount ?? new Decimal(0);
	const { extraMargin, ...rest } = trade;
	if (!up && !extraMargin) return undefined;
	// what was added can be taken away again, whatever a step has become meanwhile
	const next = Decimal.max(now.plus(rough(initialMargin.times(PART)).times(up ? 1 : -1)), 0);
	const asset = extraMargin?.asset ?? (market.settle === UNNAMED_COIN ? undefined : market.settle);
	return next.isZero() ? rest : { ...rest, extraMargin: { amount: next, ...(asset && { asset }) } };
}

/** The other side; stop and targets keep their distances, mirrored at the entry. */
function flipped(trade: Trade, { side, entryPrice, mirrorAt = entryPrice, relative }: Basis): Trade | undefined {
	const other: Side = side === 'long' ? 'short' : 'long';
	const mirror = (price: Decimal): Decimal => mirrorAt.times(2).minus(price);
	const { stop, targets, ...rest } = trade;
	if (relative) return { ...rest, side: other };
	const mirrored = targets?.map(mirror);
	if ((stop && mirror(stop).lte(0)) || mirrored?.some((price) => price.lte(0))) return undefined;
	return { ...rest, side: other, ...(stop && { stop: mirror(stop) }), ...(mirrored && { targets: mirrored }) };
}

/** The trade with one thing changed; undefined where that changes nothing or cannot be. */
export function whatIf(basis: Basis, change: WhatIf): Trade | undefined {
	const { trade, mode } = basis;
	switch (change) {
		case 'leverage-down':
		case 'leverage-up':
			return withLeverage(trade, basis, change === 'leverage-up');
		case 'half':
			return withSize(trade, ONE.div(2));
		case 'double':
			return withSize(trade, new Decimal(2));
		case 'flip':
			return flipped(trade, basis);
		case 'mode':
			return { ...trade, mode: mode === 'isolated' ? 'cross' : 'isolated' };
		case 'margin-down':
		case 'margin-up':
			return withMargin(trade, basis, change === 'margin-up');
	}
}
