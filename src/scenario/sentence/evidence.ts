import { type Cue, isCue, type Quantity } from './item.ts';
import type { Concept } from './lexicon/concept.ts';
import { cuesNear, type NearCue } from './nearby.ts';
import { fromPlace } from './place.ts';
import type { Role } from './role.ts';
import { PRICE_BANDS } from './tickers.ts';
import { type Candidate, isFigure, type Topic } from './topic.ts';
import { usesFor } from './uses.ts';

/** Evidence of a label before its figure; of one behind it. Each step between weakens it (nearby.ts). */
const LABEL = 6;
const TRAILER = 5;
const COLON = 0.6;
/** Nouns of money stand behind their figure as often as before it: `9k wallet`, `25k notional`. */
const NOUNS: { readonly [C in Concept]?: number } = {
	worth: 2.2,
	notional: 1.05,
	own: 0.9,
	balance: 0.9,
	extra: 0.9,
	collateral: 0.9,
	upnl: 0.9,
	upnlLoss: 0.9,
	entry: 0.3,
};
/** Words that speak only of what follows them. */
const LEADING: readonly Concept[] = ['at', 'to', 'if', 'for', 'per', 'buy', 'sell', 'price', 'market', 'hold', 'liq', 'maxOpen'];

/** `at` and `to` behind another label only lead on to the figure: `stop at 60k`, `move stop to 61k`. */
function leadsOn({ items }: Topic, { cue, at }: NearCue): number {
	const isLed = isCue(items[at - 1], 'stop', 'target', 'entry', 'exit', 'balance', 'lev', 'extra', 'notional', 'worth');
	return isLed && (cue.concept === 'at' || cue.concept === 'to') ? 2.5 : 0;
}

/** `Buy: 27` is a signal's entry; where `Sell: 31` stands beside it, the one that closes is the target. */
function labelled(topic: Topic, { concept, label }: Cue): readonly Candidate[] {
	if (!label || (concept !== 'buy' && concept !== 'sell')) return [];
	const opens = topic.has('buy') && topic.has('sell') ? (concept === 'buy') !== topic.has('short') : true;
	return [{ role: opens ? 'entry' : 'target', score: LABEL - 0.3 }];
}

/** `long … sold 3,080`, `sold at 18, bought 16.2`: the opposite of what opened it. */
function closesTrade({ items, has }: Topic, { at, cue }: NearCue): boolean {
	const opener = cue.concept === 'sell' ? 'buy' : cue.concept === 'buy' ? 'sell' : undefined;
	if (opener === undefined || cue.label || cue.text.endsWith('zone')) return false;
	const opened = items.slice(0, at).some((item) => isCue(item, opener, opener === 'buy' ? 'long' : 'short'));
	return opened && !has('hedge');
}

function fromCue(topic: Topic, near: NearCue, quantity: Quantity): Candidate[] {
	const { concept, label } = near.cue;
	const noun = NOUNS[concept];
	const before = LABEL - near.cost + (label ? COLON : noun && concept !== 'extra' ? -0.3 : 0);
	const after = TRAILER - 1.3 * near.cost + (noun ?? 0) - (LEADING.includes(concept) ? 6 : 0);
	const score = (near.side === 'before' ? before : after) - leadsOn(topic, near);
	const closes = concept === 'at' && near.side === 'before' && topic.has('exit') && topic.has('entry');
	if (closes && ['plain', 'money'].includes(quantity.unit)) return [{ role: 'exit', score: score - 1, cue: near.at }];
	if (concept === 'rr' && quantity.unit === 'plain' && near.cost > 1) return [];
	if (concept === 'lev' && near.side === 'after' && quantity.unit === 'plain' && quantity.value.gt(200)) return [];
	if (near.side === 'before' && near.cost < 1.3 && closesTrade(topic, near) && ['plain', 'money'].includes(quantity.unit)) {
		return [{ role: 'exit', score: score - 0.5, cue: near.at }];
	}
	const priced = topic.items[near.at - 1];
	const followsPrice = topic.has('pnl', 'roe') && isFigure(priced) && priced.unit === 'plain';
	const asksResult = concept === 'at' && near.side === 'before' && (followsPrice || isCue(priced, 'pnl', 'roe'));
	if (asksResult && ['plain', 'money'].includes(quantity.unit)) return [{ role: 'exit', score, cue: near.at }];
	const isSpan = concept === 'per' && quantity.unit === 'hours' && quantity.value.gte(24) && !isFigure(priced);
	if (isSpan && near.side === 'before') return [{ role: 'hold', score: score - 1, cue: near.at }];
	const special = near.side === 'before' && near.cost < 1 && quantity.unit === 'plain' ? labelled(topic, near.cue) : [];
	const isTaken = concept === 'lev' && topic.hasTimes && (quantity.unit === 'coin' || (quantity.unit === 'plain' && near.cost > 0.5));
	const uses = (isTaken ? [] : usesFor(concept, quantity.unit)).map(({ role, weight }): Candidate => ({ role, score: score + weight }));
	return [...special, ...uses].map((candidate) => ({ ...candidate, cue: near.at }));
}

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
function fromShare({ items }: Topic, at: number, { unit }: Quantity): Candidate[] {
	const index = [at - 1, at - 2].find((place) => isCue(items[place], 'of'));
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
