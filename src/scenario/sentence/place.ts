import { type Item, isCue, type Quantity } from './item.ts';
import type { Band } from './tickers.ts';
import { type Candidate, fitOf, isCoin, isFigure, isHuge, isSide, type Topic, worthOf } from './topic.ts';

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
	return isCoin(left) && !left.asUnit ? 0.9 : 0;
}

const isEnd = (item: Item | undefined) => item === undefined || item.kind === 'separator' || isSide(item);

/** `cross margin 200 usdt`: the words hold the margin as well. */
function namesMargin(items: readonly Item[], at: number): boolean {
	const label = isCue(items[at - 1], 'of') ? items[at - 2] : items[at - 1];
	return isCue(label, 'iso', 'cross') && label.text.includes('margin');
}

function moneyPlace({ items, has, paysFunding, asksMax }: Topic, at: number, quantity: Quantity): Candidate[] {
	const isMoney = quantity.unit === 'money';
	const [before, next] = [items[at - 1], items[at + 1]];
	const isForCoin = isCoin(next) || isSide(next) || (isCue(next, 'of', 'on') && isCoin(items[at + 2]));
	const isTiny = quantity.value.abs().lt(5) ? -2 : 0;
	const isLevered = isCue(next, 'at') && isFigure(items[at + 2]) && (items[at + 2] as Quantity).unit === 'times';
	const opensList = has('cross') && next?.kind === 'separator' && next.text === ':';
	const balance =
		asksMax && isMoney ? 4 : (isCue(before, 'cross') && isEnd(next)) || opensList ? 2.4 : isMoney ? (has('cross') ? 0.2 : -1.5) : -3;
	return [
		{
			role: 'quote',
			score:
				(isMoney ? 1 + (isForCoin ? 1.5 : 0) : -2.5) +
				(isCue(before, 'on') ? (isMoney ? 1 : 4) : 0) +
				(paysFunding && !isMoney && (isSide(next) || !items.some(isCoin)) ? 7.5 : 0) +
				isTiny,
		},
		{
			role: 'margin',
			score:
				(isMoney ? 0.2 : -2.5) +
				(isMoney && isLevered ? 3 : 0) +
				(namesMargin(items, at) ? 3 : isCue(before, 'iso') && !isForCoin ? 1 : 0) +
				isTiny,
		},
		{ role: 'balance', score: balance },
		{ role: 'extra', score: quantity.sign === '+' ? 1 : -9 },
	];
}

function plainPlace(topic: Topic, at: number, quantity: Quantity, band: Band | undefined): Candidate[] {
	const { items } = topic;
	const isMoney = quantity.unit === 'money';
	const before = items[at - 1];
	const arrow = before?.kind === 'separator' && before.text === '→';
	return [
		{ role: 'unknown', score: -3 },
		{ role: 'entry', score: entryPlace(items, at) + fitOf(band, quantity.value) + (quantity.scaled ? 0.3 : 0) - (isMoney ? 1 : 0) },
		{ role: 'base', score: isMoney ? -9 : sizePlace(items, at) - 0.5 - (quantity.scaled ? 1.5 : 0) + worthOf(band, quantity.value) },
		{ role: 'exit', score: arrow ? 6 : -9 },
		...moneyPlace(topic, at, quantity),
	];
}

/** `1R = 1%` */
const definesRisk = (items: readonly Item[], at: number) => {
	const [risk, mark] = [items[at - 2], items[at - 1]];
	return isFigure(risk) && risk.unit === 'r' && mark?.kind === 'separator' && mark.text === '=';
};

function percentPlace({ items, has, paysFunding }: Topic, at: number, quantity: Quantity): Candidate[] {
	const next = items[at + 1];
	const isShare = isCue(next, 'of', 'balance');
	const sizes = has('risk', 'stop', 'lose') || (has('howMuch') && !has('alloc'));
	const hasEvent = has('survive') || items.some(({ kind }) => kind === 'event');
	return [
		{ role: 'none', score: -0.5 },
		{
			role: 'riskPct',
			score: definesRisk(items, at)
				? 5
				: isShare && sizes
					? 3.5
					: has('risk')
						? -0.4
						: has('stop') && has('balance') && quantity.value.lte(10)
							? 0.4
							: -1.5,
		},
		{ role: 'alloc', score: isShare ? 2.5 : -2 },
		{ role: 'stopPct', score: isCue(next, 'stop') ? 0 : -2 },
		{ role: 'fundingRate', score: paysFunding && quantity.value.abs().lte(1) ? 1.2 : -3 },
		{ role: 'shock', score: (quantity.sign ? 0.8 : -1.5) + (hasEvent ? 0.8 : 0) },
		{ role: 'roe', score: has('roe') ? 0 : -4 },
	];
}

function hourPlace({ items, paysFunding }: Topic, at: number, quantity: Quantity): Candidate[] {
	const before = items[at - 1];
	const rate = before?.kind === 'separator' && before.text !== ',' ? items[at - 2] : before;
	const followsRate = isFigure(rate) && rate.unit === 'percent' && quantity.value.lt(24);
	return [
		{ role: 'none', score: 0 },
		{ role: 'hold', score: paysFunding ? 1.5 : -0.5 },
		{ role: 'interval', score: followsRate && paysFunding ? 3 : -1 },
	];
}

/** `0.25 btc`; `64k btc` may be a price, `5k eth` may be money. */
function coinPlace({ items, inverse }: Topic, { value, scaled }: Quantity, band: Band | undefined): Candidate[] {
	const sizedElsewhere = items.some((item) => isFigure(item) && (item.unit === 'contracts' || item.unit === 'money'));
	return [
		{ role: 'balance', score: inverse && sizedElsewhere ? 5.5 : -9 },
		{ role: 'unknown', score: -3 },
		{ role: 'base', score: 5 + worthOf(band, value) },
		{ role: 'entry', score: scaled ? fitOf(band, value) - 1 : -9 },
		{ role: 'quote', score: scaled && isHuge(band, value) ? 5.4 : -9 },
	];
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
			return coinPlace(topic, quantity, band);
		case 'ratio':
			return [
				{ role: 'none', score: 0 },
				{ role: 'leverage', score: topic.hasTimes || topic.has('rr') ? -4 : 1.5 },
				{ role: 'rr', score: topic.has('rr') ? 2 : -1 },
			];
		case 'r':
			return [
				{ role: 'none', score: 0 },
				{ role: 'rr', score: 1 },
			];
	}
}
