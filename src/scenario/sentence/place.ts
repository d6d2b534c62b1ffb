import { type Item, isCue, type Quantity } from './item.ts';
import { moneyPlace } from './money-place.ts';
import { hourPlace, percentPlace } from './share-place.ts';
import type { Band } from './tickers.ts';
import { type Candidate, fitOf, isCoin, isFigure, isHuge, isSide, type Topic, worthOf } from './topic.ts';

/** `SL → 174`: the arrow is their colon. */
const LABELS = ['entry', 'stop', 'target', 'lev'] as const;

/** `25k notional`: a noun that a figure before it has used up. */
const isUsed = (items: readonly Item[], at: number) => isCue(items[at], 'worth', 'notional', 'own') && isFigure(items[at - 1]);

/** The item before, past modes, leverages and used nouns, which may stand anywhere. */
function leftOf(items: readonly Item[], at: number): Item | undefined {
	let index = at - 1;
	for (
		let item = items[index];
		isCue(item, 'iso', 'cross') || isUsed(items, index) || (isFigure(item) && item.unit === 'times');
		item = items[index]
	)
		index--;
	return items[index];
}

/** Where a bare price stands: `0.5 btc 64k`, `btc 64k`, `btc long 59,800`. */
function entryPlace(items: readonly Item[], at: number): number {
	const left = leftOf(items, at);
	if (isCoin(left)) return left.asUnit ? 2.2 : 1.3;
	if (isCue(items[at - 1], 'on')) return -2;
	if (!isSide(left)) return isFigure(left) ? 0.9 : 0;
	const beyond = items.slice(0, at).findLast((item) => !isSide(item) && !isCue(item, 'iso', 'cross'));
	return isCoin(beyond) ? (beyond.asUnit ? 2.2 : 1.3) : 0.4;
}

/** Where a bare size stands: `1.75 @ 3210`, `long 0.5`, `btc 0.1`. */
function sizePlace(items: readonly Item[], at: number): number {
	const price = items[at + 2];
	if (isCue(items[at + 1], 'at') && isFigure(price) && price.unit !== 'times' && price.unit !== 'percent') return 2.6;
	const left = leftOf(items, at);
	if (isSide(left)) return 2;
	const isFirst = isSide(items[at + 1]) && isFigure(items[at + 2]);
	return isCoin(left) && !left.asUnit ? (isFirst ? 2.6 : 0.9) : 0;
}

function plainPlace(topic: Topic, at: number, quantity: Quantity, band: Band | undefined): Candidate[] {
	const { items } = topic;
	const isMoney = quantity.unit === 'money';
	const before = items[at - 1];
	// `btc +0.1 65k`
	const isAsked = topic.has('howMuch') && topic.has('stop') && !topic.sized ? 1 : 0;
	const signed = quantity.sign && isCoin(before) && !before.asUnit && isFigure(items[at + 1]) ? 2.5 : 0;
	const from = items[at - 2];
	const arrow = before?.kind === 'separator' && before.text === '→' && !(isFigure(from) && from.noise) && !isCue(from, ...LABELS);
	return [
		{ role: 'unknown', score: -1.2 },
		{
			role: 'entry',
			score:
				entryPlace(items, at) +
				fitOf(band, quantity.value) +
				(quantity.scaled ? 0.3 : 0) -
				(isMoney ? (topic.paysFunding && !topic.sized ? 3 : 1) : 0),
		},
		{
			role: 'base',
			score: isMoney ? -9 : sizePlace(items, at) + signed - isAsked - 0.5 - (quantity.scaled ? 1.5 : 0) + worthOf(band, quantity.value),
		},
		{ role: 'exit', score: arrow ? 6 : -9 },
		...moneyPlace(topic, at, quantity),
	];
}

interface Placed {
	readonly at: number;
	readonly quantity: Quantity;
	readonly band: Band | undefined;
}

/** `0.25 btc`; `64k btc` may be a price, `5k eth` may be money. */
function coinPlace({ items, inverse }: Topic, { at, quantity: { value, scaled }, band }: Placed): Candidate[] {
	const afterCross = isCue(items[at - 1], 'cross');
	const sizedElsewhere = items.some((item) => isFigure(item) && (item.unit === 'contracts' || item.unit === 'money'));
	return [
		{ role: 'balance', score: inverse && sizedElsewhere ? 5.5 : afterCross && scaled && isHuge(band, value) ? 5.8 : -9 },
		{ role: 'unknown', score: -3 },
		{ role: 'base', score: 5 + worthOf(band, value) },
		{ role: 'entry', score: scaled ? fitOf(band, value) - 1 : -9 },
		{ role: 'quote', score: scaled && isHuge(band, value) && !isCue(items[at - 1], 'stop', 'target', 'entry', 'exit') ? 5.4 : -9 },
	];
}

/** `1:20` is a leverage where nothing else is; `2R` a reward. */
function ratioPlace({ hasTimes, has }: Topic, { unit }: Quantity): Candidate[] {
	const reward = { role: 'rr', score: unit === 'r' ? 1 : has('rr') ? 2 : -1 } as const;
	return [{ role: 'none', score: 0 }, { role: 'leverage', score: unit === 'r' ? -9 : hasTimes || has('rr') ? -4 : 1.5 }, reward];
}

/** What a figure is without any word beside it, by unit and place alone. */
export function fromPlace(topic: Topic, at: number, quantity: Quantity, band: Band | undefined): Candidate[] {
	switch (quantity.unit) {
		case 'plain':
		case 'money':
			return plainPlace(topic, at, quantity, band);
		case 'percent':
			return percentPlace(topic, at, quantity);
		case 'hours':
			return hourPlace(topic, at, quantity);
		case 'times':
			return [{ role: 'leverage', score: 5 }];
		case 'contracts':
			return [{ role: 'contracts', score: 5 }];
		case 'coins':
		case 'coin':
			return coinPlace(topic, { at, quantity, band });
		case 'ratio':
		case 'r':
			return ratioPlace(topic, quantity);
	}
}
