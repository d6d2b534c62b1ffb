import type { Decimal } from '../../core/decimal.ts';
import { type Coin, type Item, isCue, type Quantity } from './item.ts';
import type { Concept } from './lexicon/concept.ts';
import type { Role } from './role.ts';
import type { Band } from './tickers.ts';

/** A role that a figure may have, how strongly the text says so, and the cue (index of its item) that says it. */
export interface Candidate {
	readonly role: Role;
	readonly score: number;
	readonly cue?: number;
}

/** What the whole sentence speaks of; weighs figures that nothing stands beside. */
export interface Topic {
	readonly items: readonly Item[];
	readonly has: (...concepts: readonly Concept[]) => boolean;
	/** Somewhere a size is written out in coins. */
	readonly sized: boolean;
	readonly hasTimes: boolean;
	/** Speaks of a rate that is paid every few hours. */
	readonly paysFunding: boolean;
	readonly inverse: boolean;
	/** Asks how much can be opened with some money. */
	readonly asksMax: boolean;
}

export function topicOf(items: readonly Item[]): Topic {
	const concepts = new Set(items.flatMap((item) => (item.kind === 'cue' ? [item.concept] : [])));
	const units = new Set(items.flatMap((item) => (item.kind === 'quantity' && !item.noise ? [item.unit] : [])));
	const has: Topic['has'] = (...wanted) => wanted.some((concept) => concepts.has(concept));
	return {
		items,
		has,
		sized: units.has('coin') || units.has('coins') || units.has('contracts'),
		hasTimes: units.has('times'),
		paysFunding:
			has('funding', 'rate') ||
			items.some((item, at) => isFigure(item) && item.unit === 'percent' && (isEachHours(items, at + 1) || isShortTime(items[at + 1]))),
		inverse: has('inverse') || items.some((item) => item.kind === 'coin' && item.inverse),
		asksMax:
			has('maxOpen') ||
			(has('max') && has('canOpen', 'notional', 'worth', 'long', 'short')) ||
			(has('howMuch') && has('canOpen') && !has('stop', 'risk')) ||
			(has('howMuch') && units.has('times') && !has('stop', 'risk', 'pnl', 'liq', 'own', 'funding', 'lose')),
	};
}

export const isCoin = (item: Item | undefined): item is Coin => item?.kind === 'coin';
export const isFigure = (item: Item | undefined): item is Quantity => item?.kind === 'quantity';
export const isSide = (item: Item | undefined): boolean => isCue(item, 'long', 'short', 'buy', 'sell');

const isShortTime = (item: Item | undefined): boolean => isFigure(item) && item.unit === 'hours' && !item.noise && item.value.lt(24);

/** `per 8h`, `every 4 hours` */
function isEachHours(items: readonly Item[], at: number): boolean {
	const hours = items[at + 1];
	const isEach = isCue(items[at], 'per') || (items[at]?.kind === 'separator' && (items[at] as { text: string }).text === '/');
	return isEach && isShortTime(hours);
}

/** Does a price fit what the coin has traded at? Nothing known: 0. */
export function fitOf(band: Band | undefined, price: Decimal): number {
	if (!band) return 0;
	if (price.gte(band.low) && price.lte(band.high)) return 1.2;
	return price.lt(band.low.div(2)) || price.gt(band.high.times(2)) ? -3 : -1;
}

/** A size in coins that would be worth cents or a market: hardly one. */
export function worthOf(band: Band | undefined, size: Decimal): number {
	if (!band) return size.gt('1e10') ? -2 : 0;
	if (size.times(band.low).gt('2e8')) return -5;
	return size.times(band.high).lt('0.5') ? -2 : 0;
}

/** `5k eth` at a usual price: millions, which few mean. */
export const isHuge = (band: Band | undefined, size: Decimal): boolean => band?.low.times(band.high).sqrt().times(size).gt('1e6') ?? false;
