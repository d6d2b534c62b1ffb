import { type Item, isCue, type Quantity } from './item.ts';
import { type Candidate, isFigure, type Topic } from './topic.ts';

/** `1R = 1%` */
export const definesRisk = (items: readonly Item[], at: number) => {
	const [risk, mark] = [items[at - 2], items[at - 1]];
	return isFigure(risk) && risk.unit === 'r' && mark?.kind === 'separator' && mark.text === '=';
};

export function percentPlace({ items, has, paysFunding }: Topic, at: number, quantity: Quantity): Candidate[] {
	const next = items[at + 1];
	const isShare = isCue(next, 'of', 'balance');
	const sizes = has('risk', 'stop', 'lose') || (has('howMuch') && !has('alloc'));
	const sizesBare = has('stop') && has('balance') && quantity.value.lte(10);
	const hasEvent = has('survive') || items.some(({ kind }) => kind === 'event');
	return [
		{ role: 'none', score: -0.5 },
		{ role: 'riskPct', score: definesRisk(items, at) ? 5 : isShare && sizes ? 3.5 : has('risk') ? -0.4 : sizesBare ? 0.4 : -1.5 },
		{ role: 'alloc', score: isShare ? 2.5 : -2 },
		{ role: 'stopPct', score: isCue(next, 'stop') ? 0 : -2 },
		{ role: 'fundingRate', score: paysFunding && quantity.value.abs().lte(1) ? 1.2 : -3 },
		{ role: 'shock', score: (quantity.sign ? 0.8 : -1.5) + (hasEvent ? 0.8 : 0) },
		{ role: 'roe', score: has('roe') ? 0 : -4 },
	];
}

export function hourPlace({ items, paysFunding }: Topic, at: number, quantity: Quantity): Candidate[] {
	const before = items[at - 1];
	const rate = before?.kind === 'separator' && before.text !== ',' ? items[at - 2] : before;
	const followsRate = isFigure(rate) && rate.unit === 'percent' && quantity.value.lt(24);
	return [
		{ role: 'none', score: 0 },
		{ role: 'hold', score: paysFunding ? 1.5 : -0.5 },
		{ role: 'interval', score: followsRate && paysFunding ? 3 : -1 },
	];
}
