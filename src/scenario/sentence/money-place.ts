import { type Item, isCue, type Quantity } from './item.ts';
import { definesRisk } from './share-place.ts';
import { type Candidate, isCoin, isFigure, isSide, type Topic } from './topic.ts';

const isEnd = (item: Item | undefined) =>
	item === undefined ||
	item.kind === 'separator' ||
	isSide(item) ||
	isCue(item, 'survive', 'liq', 'what', 'if', 'and', 'with', 'compare', 'both') ||
	(isFigure(item) && item.unit === 'times');

/** `cross, 3.5k` on a line of its own, `my cross (5k, long …)` */
function headsCross(items: readonly Item[], at: number): boolean {
	const [mark, next] = [items[at - 1], items[at + 1]];
	if (mark?.kind !== 'separator' || !isCue(items[at - 2], 'cross')) return false;
	const isLine = at === 2 && next?.kind === 'separator' && ['\n', ':', ';'].includes(next.text);
	return isLine || (mark.text === '(' && next?.kind === 'separator' && next.text !== ')');
}

/** `cross margin 200 usdt`: the words hold the margin as well. */
function namesMargin(items: readonly Item[], at: number): boolean {
	const between = items[at - 1];
	const isLed = isCue(between, 'of') || (between?.kind === 'separator' && [':', '='].includes(between.text));
	const label = isLed ? items[at - 2] : between;
	return isCue(label, 'iso', 'cross') && label.text.includes('margin');
}

export function moneyPlace({ items, has, paysFunding, asksMax, sized, inverse }: Topic, at: number, quantity: Quantity): Candidate[] {
	const isMoney = quantity.unit === 'money';
	const [before, next] = [items[at - 1], items[at + 1]];
	const isForCoin = isCoin(next) || isSide(next) || (isCue(next, 'of', 'on') && isCoin(items[at + 2]));
	const isTiny = quantity.value.abs().lt(5) ? -2 : 0;
	const lever = items[at + 2]?.kind === 'word' ? items[at + 3] : items[at + 2];
	const isLevered = isCue(next, 'at') && isFigure(lever) && lever.unit === 'times';
	const opensList = has('cross') && next?.kind === 'separator' && next.text === ':';
	const isStart = before === undefined || before.kind === 'separator' || before.kind === 'word' || isCue(before, 'ask', 'with', 'have');
	const leads = isStart && isCue(next, 'cross');
	const isShared = ((isCue(before, 'cross') || headsCross(items, at)) && isEnd(next)) || (leads && quantity.scaled) || opensList;
	const isBeside = isMoney && sized && !inverse && has('cross', 'both', 'compare');
	const isRisked = !isMoney && at <= 1 && has('risk') && !has('balance');
	const balance = asksMax && isMoney ? 4 : isShared ? 2.4 : isBeside ? 2.2 : isRisked ? 1.5 : isMoney ? (has('cross') ? 0.2 : -1.5) : -3;
	const onto = isCue(before, 'on') ? (isMoney ? 1 : 4) : 0;
	const funded = !paysFunding ? 0 : isMoney ? (sized ? 0 : 2) : isSide(next) || !items.some(isCoin) ? 7.5 : 0;
	const putIn = namesMargin(items, at) ? 3 : isCue(before, 'iso') && !isForCoin ? 1 : 0;
	return [
		{ role: 'quote', score: (isMoney ? 1 + (isForCoin ? 1.5 : 0) : -2.5) + onto + funded + isTiny },
		{ role: 'margin', score: (isMoney ? 0.2 : -2.5) + (isMoney && isLevered ? 3 : 0) + putIn + isTiny },
		{ role: 'balance', score: balance },
		{ role: 'extra', score: quantity.sign === '+' ? 1 : -9 },
		{ role: 'riskAmount', score: definesRisk(items, at) ? 6 : -9 },
	];
}
