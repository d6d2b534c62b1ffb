import { fromCue } from './from-cue.ts';
import { isCue, type Quantity } from './item.ts';
import { cuesNear } from './nearby.ts';
import { fromPlace } from './place.ts';
import type { Role } from './role.ts';
import { PRICE_BANDS } from './tickers.ts';
import { type Candidate, isFigure, type Topic } from './topic.ts';

/** `with 500 usdt`: the account's money where the size is said otherwise or the question is about the account, else what is put in. */
function fromWith({ items, has, sized, asksMax }: Topic, at: number, { unit }: Quantity): Candidate[] {
	const before = isCue(items[at - 1], 'with') ? at - 1 : at - 2;
	if (!isCue(items[before], 'with') || (before === at - 2 && items[at - 1]?.kind !== 'word')) return [];
	if (unit !== 'money' && unit !== 'plain') return [];
	const isAccount = sized || asksMax || has('cross', 'risk', 'maxLev');
	return [
		{ role: 'balance', score: asksMax ? 6.2 : isAccount ? 4.4 : 2, cue: before },
		{ role: 'margin', score: isAccount ? 2 : 3.6, cue: before },
	];
}

/** `2% of 600`: what a share is taken of is the account. */
function fromShare({ items, has }: Topic, at: number, { unit }: Quantity): Candidate[] {
	const isOn = (place: number) => isCue(items[place], 'on') && isCue(items[place - 1], 'risk');
	const isFrom = (place: number) => has('risk') && isCue(items[place], 'entry') && !isCue(items[place - 2], 'stop', 'target');
	const index = [at - 1, at - 2].find((place) => isCue(items[place], 'of') || isFrom(place) || isOn(place));
	const share = index === undefined ? undefined : items[isCue(items[index - 1], 'risk') ? index - 2 : index - 1];
	const isShare = isFigure(share) && share.unit === 'percent';
	return isShare && ['plain', 'money', 'coin'].includes(unit) ? [{ role: 'balance', score: 6, cue: index ?? 0 }] : [];
}

/** A reward of 64,000 to one, a funding rate of 20 %: hardly. */
function isPossible(role: Role, { unit, value }: Quantity): boolean {
	if (role === 'quote' && unit === 'plain') return value.gte(5) || value.lte(0);
	if (role === 'leverage' && unit === 'plain') return value.lte(2000);
	if (role === 'rr') return unit !== 'plain' || value.lte(30);
	return role === 'fee' || role === 'fundingRate' ? value.abs().lt(10) : true;
}

/** Below this nobody would read it so. */
const FLOOR = -6;

/** Every role a figure may have, the likeliest first. */
export function candidatesOf(topic: Topic, at: number, quantity: Quantity, base: string | undefined): Candidate[] {
	const band = base === undefined ? undefined : PRICE_BANDS.get(base);
	const cues = cuesNear(topic.items, at).flatMap((near) => fromCue(topic, near, quantity));
	const all = [...fromPlace(topic, at, quantity, band), ...cues, ...fromWith(topic, at, quantity), ...fromShare(topic, at, quantity)];
	return all.filter(({ role, score }) => score > FLOOR && isPossible(role, quantity)).sort((a, b) => b.score - a.score);
}
