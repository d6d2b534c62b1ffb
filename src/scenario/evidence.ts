import type { Decimal } from '../core/decimal.ts';
import { type Coin, type Cue, type Item, isCue, type Quantity } from './item.ts';
import type { Concept } from './lexicon/concept.ts';
import { cuesNear, type NearCue } from './nearby.ts';
import { type Role, USES } from './role.ts';
import { type Band, PRICE_BANDS } from './tickers.ts';

/** A role that a figure may have, how strongly the text says so, and the cue that says it. */
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
}

export function topicOf(items: readonly Item[]): Topic {
	const concepts = new Set(items.flatMap((item) => (item.kind === 'cue' ? [item.concept] : [])));
	const units = new Set(items.flatMap((item) => (item.kind === 'quantity' && !item.noise ? [item.unit] : [])));
	return {
		items,
		has: (...wanted) => wanted.some((concept) => concepts.has(concept)),
		sized: units.has('coin') || units.has('coins') || units.has('contracts'),
		hasTimes: units.has('times'),
	};
}

/** Evidence of a label before its figure; of one behind it. Each step between weakens it. */
const LABEL = 6;
const TRAILER = 5;
/** Nouns of money stand behind their figure as often as before it: `9k wallet`, `25k notional`. */
const NOUNS: { readonly [C in Concept]?: number } = {
	notional: 1.2,
	own: 0.9,
	balance: 0.9,
	extra: 0.9,
	collateral: 0.9,
	upnl: 0.9,
	entry: 0.3,
};

/** `at` and `to` behind another label only lead on to the figure: `stop at 60k`, `move stop to 61k`. */
const leadsOn = (items: readonly Item[], { cue, at }: NearCue): number => {
	const label = items[at - 1];
	const isLed = label?.kind === 'cue' && ['stop', 'target', 'entry', 'exit', 'balance', 'lev', 'extra', 'notional'].includes(label.concept);
	return isLed && (cue.concept === 'at' || cue.concept === 'to') ? 2.5 : 0;
};

/** `Buy: 27` is the entry of a signal and `Sell: 31` its target, unless it is a short. */
function labelled(topic: Topic, { concept, label }: Cue): readonly Candidate[] {
	if (!label || (concept !== 'buy' && concept !== 'sell')) return [];
	const opens = concept === 'buy' ? !topic.has('short') : !topic.has('buy', 'long');
	return [{ role: opens ? 'entry' : 'target', score: LABEL - 0.3 }];
}

function fromCues(topic: Topic, at: number, quantity: Quantity): Candidate[] {
	return cuesNear(topic.items, at).flatMap((near): Candidate[] => {
		const uses = USES[near.cue.concept]?.[quantity.unit] ?? [];
		const strength =
			near.side === 'before'
				? LABEL - near.cost + (near.cue.label ? 0.6 : NOUNS[near.cue.concept] ? -0.2 : 0)
				: TRAILER - 1.3 * near.cost + (NOUNS[near.cue.concept] ?? 0);
		const weak =
			near.side === 'after' &&
			['at', 'to', 'if', 'for', 'per', 'buy', 'sell', 'price', 'market', 'hold', 'liq', 'maxOpen'].includes(near.cue.concept);
		const score = strength - leadsOn(topic.items, near) - (weak ? 6 : 0);
		const special = near.side === 'before' && near.cost < 1 && quantity.unit === 'plain' ? labelled(topic, near.cue) : [];
		return [...special, ...uses.map(([role, less]) => ({ role, score: score + less }))].map((candidate) => ({
			...candidate,
			cue: near.at,
		}));
	});
}

/** The item before, past modes and leverages that may stand anywhere. */
function leftOf(items: readonly Item[], at: number): Item | undefined {
	let index = at - 1;
	while (isCue(items[index], 'iso', 'cross') || (items[index]?.kind === 'quantity' && (items[index] as Quantity).unit === 'times')) index--;
	return items[index];
}

const isCoin = (item: Item | undefined): item is Coin => item?.kind === 'coin';
const isSide = (item: Item | undefined) => isCue(item, 'long', 'short', 'buy', 'sell');

/** Does a price fit what the coin has traded at? Nothing known: 0. */
export function fitOf(band: Band | undefined, price: Decimal): number {
	if (!band) return 0;
	if (price.gte(band.low) && price.lte(band.high)) return 1.2;
	return price.lt(band.low.div(2)) || price.gt(band.high.times(2)) ? -3 : -1;
}

/** A size in coins that would be worth cents or a market: hardly one. */
function worthOf(band: Band | undefined, size: Decimal): number {
	if (!band) return size.gt('1e10') ? -2 : 0;
	if (size.times(band.low).gt('2e8')) return -5;
	return size.times(band.high).lt('0.5') ? -2 : 0;
}

/** Where a bare figure stands: `0.5 btc 64k`, `btc 64k`, `long 59,800`. */
function entryPlace(items: readonly Item[], at: number): number {
	const left = leftOf(items, at);
	if (isCoin(left)) return left.asUnit ? 2.2 : 1.3;
	if (!isSide(left)) return left?.kind === 'quantity' ? 0.4 : 0;
	const beyond = items.slice(0, at).findLast((item) => !isSide(item) && !isCue(item, 'iso', 'cross'));
	return isCoin(beyond) ? (beyond.asUnit ? 2.2 : 1.3) : 0.4;
}

function sizePlace(items: readonly Item[], at: number): number {
	const next = items[at + 1];
	if (isCue(next, 'at') && items[at + 2]?.kind === 'quantity' && (items[at + 2] as Quantity).unit !== 'times') return 2.6;
	const left = leftOf(items, at);
	return isSide(left) ? 2 : isCoin(left) && !left.asUnit ? 0.9 : 0;
}

function plainCandidates({ items, has }: Topic, at: number, quantity: Quantity, band: Band | undefined): Candidate[] {
	const behindCross =
		isCue(items[at - 1], 'cross') && (items[at + 1] === undefined || items[at + 1]?.kind === 'separator' || isSide(items[at + 1]));
	const isMoney = quantity.unit === 'money';
	const beforeCoin =
		isCoin(items[at + 1]) || (isCue(items[at + 1], 'of', 'on', 'in' as Concept) && isCoin(items[at + 2])) || isSide(items[at + 1]);
	const entry = entryPlace(items, at) + fitOf(band, quantity.value) + (quantity.scaled ? 0.3 : 0);
	const base = sizePlace(items, at) - 0.5 - (quantity.scaled ? 1.5 : 0) + worthOf(band, quantity.value);
	const arrow = items[at - 1]?.kind === 'separator' && (items[at - 1] as { text: string }).text === '→';
	return [
		{ role: 'unknown', score: -3 },
		{ role: 'entry', score: entry - (isMoney ? 1 : 0) },
		{ role: 'base', score: isMoney ? -9 : base },
		{
			role: 'quote',
			score: isMoney ? 1 + (beforeCoin ? 1.5 : 0) + (isCue(items[at - 1], 'on') ? 1 : 0) : -2.5 + (isCue(items[at - 1], 'on') ? 2 : 0),
		},
		{ role: 'margin', score: (isMoney ? 0.2 : -2.5) + (isCue(items[at - 1], 'iso') && !beforeCoin ? 1 : 0) },
		{ role: 'balance', score: behindCross ? 2.4 : isMoney && has('cross') ? 0.2 : isMoney ? -1.5 : -3 },
		{ role: 'riskAmount', score: -5 },
		{ role: 'extra', score: quantity.sign === '+' ? 1 : -9 },
		{ role: 'exit', score: arrow ? 6 : -9 },
	];
}

function percentCandidates({ items, has }: Topic, at: number, quantity: Quantity): Candidate[] {
	const next = items[at + 1];
	const isShare = isCue(next, 'of') || isCue(next, 'balance');
	const sizes = has('risk', 'stop', 'lose') || (has('howMuch') && !has('alloc'));
	const isSmall = quantity.value.abs().lte(1);
	return [
		{ role: 'none', score: -0.5 },
		{ role: 'riskPct', score: isShare && sizes ? 3.5 : has('risk') ? -0.4 : -1.5 },
		{ role: 'alloc', score: isShare ? 2.5 : -2 },
		{ role: 'stopPct', score: isCue(next, 'stop') ? 0 : -2 },
		{ role: 'fundingRate', score: has('funding', 'rate') && isSmall ? 1.2 : -3 },
		{ role: 'shock', score: (quantity.sign ? 0.8 : -1.5) + (has('survive') || items.some((item) => item.kind === 'event') ? 0.8 : 0) },
		{ role: 'roe', score: has('roe') ? 0 : -4 },
	];
}

function hourCandidates({ items, has }: Topic, at: number): Candidate[] {
	const before = items[at - 1];
	const followsRate =
		(before?.kind === 'quantity' && before.unit === 'percent') || (before?.kind === 'separator' && items[at - 2]?.kind === 'quantity');
	return [
		{ role: 'none', score: 0 },
		{ role: 'hold', score: has('funding', 'rate') ? 1.5 : -0.5 },
		{ role: 'interval', score: followsRate && has('funding', 'rate') ? 3 : -1 },
	];
}

/** What a figure is without any word beside it, by unit and place alone. */
function fromPlace(topic: Topic, at: number, quantity: Quantity, band: Band | undefined): Candidate[] {
	switch (quantity.unit) {
		case 'plain':
		case 'money':
			return plainCandidates(topic, at, quantity, band);
		case 'percent':
			return percentCandidates(topic, at, quantity);
		case 'hours':
			return hourCandidates(topic, at);
		case 'times':
			return [{ role: 'leverage', score: 5 }];
		case 'contracts':
			return [{ role: 'contracts', score: 5 }];
		case 'coins':
		case 'coin':
			return [
				{ role: 'unknown', score: -3 },
				{ role: 'base', score: 5 + worthOf(band, quantity.value) },
				{ role: 'entry', score: quantity.scaled ? fitOf(band, quantity.value) - 1 : -9 },
			];
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

/** `with 500 usdt`: the account's money where the size is said otherwise or the question is about the account, else what is put in. */
function fromWith({ items, has, sized }: Topic, at: number, { unit }: Quantity): Candidate[] {
	const before = isCue(items[at - 1], 'with') ? at - 1 : at - 2;
	if (!isCue(items[before], 'with') || (before === at - 2 && items[at - 1]?.kind !== 'word')) return [];
	if (unit !== 'money' && unit !== 'plain') return [];
	const isAccount = has('cross', 'maxOpen', 'risk', 'maxLev') || sized;
	return [
		{ role: 'balance', score: isAccount ? 4 : 2, cue: before },
		{ role: 'margin', score: isAccount ? 2 : 3.6, cue: before },
	];
}

/** `2% of 600`: what a share is taken of is the account. */
function fromShare({ items }: Topic, at: number, { unit }: Quantity): Candidate[] {
	const index = [at - 1, at - 2].find((place) => isCue(items[place], 'of'));
	const share = index === undefined ? undefined : items[index - 1];
	const isShare = share?.kind === 'quantity' && share.unit === 'percent';
	return isShare && ['plain', 'money', 'coin'].includes(unit) ? [{ role: 'balance', score: 6, cue: index ?? 0 }] : [];
}

/** A reward of 64,000 to one, a win rate of 300 %: hardly. */
function isPossible(role: Role, { unit, value }: Quantity): boolean {
	if (role === 'rr') return unit !== 'plain' || value.lte(30);
	if (role === 'fee' || role === 'fundingRate') return value.abs().lt(10);
	return true;
}

/** Every role a figure may have, the best evidence for each. */
export function candidatesOf(topic: Topic, at: number, quantity: Quantity, base: string | undefined): Candidate[] {
	const band = base === undefined ? undefined : PRICE_BANDS.get(base);
	const all = [
		...fromPlace(topic, at, quantity, band),
		...fromCues(topic, at, quantity),
		...fromWith(topic, at, quantity),
		...fromShare(topic, at, quantity),
	];
	return all.filter(({ role, score }) => score > -6 && isPossible(role, quantity)).sort((a, b) => b.score - a.score);
}
