import { type Item, isCue, type Quantity } from './item.ts';
import type { Concept } from './lexicon/concept.ts';
import type { NearCue } from './nearby.ts';
import { type Candidate, isCoin, isFigure, isSide, type Topic } from './topic.ts';
import { usesFor } from './uses.ts';

/** Evidence of a label before its figure; of one behind it. Each step between weakens it (nearby.ts). */
const LABEL = 6;
const TRAILER = 5;
const COLON = 0.6;
/** Nouns of money stand behind their figure as often as before it: `9k wallet`, `25k notional`. */
const NOUNS: { readonly [C in Concept]?: number } = {
	worth: 2.2,
	notional: 1.05,
	size: 1.05,
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

const isBreak = (item: Item | undefined) => item?.kind === 'separator' && item.text === '\n';

/** `Buy: 27` is a signal's entry; where `Sell: 31` stands beside it, the one that closes is the target. */
function labelled(topic: Topic, { cue: { concept, label }, at }: NearCue): readonly Candidate[] {
	const opensLine = isBreak(topic.items[at - 1]) && topic.items.filter(isBreak).length > 1;
	if (!(label || opensLine) || (concept !== 'buy' && concept !== 'sell')) return [];
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

/** `added 0.1 at 61k`: more of the position, not of its margin. */
function isPriced(items: readonly Item[], quantity: Quantity): boolean {
	const at = items.findIndex(({ from }) => from === quantity.from);
	const next = isCoin(items[at + 1]) ? at + 2 : at + 1;
	return ['plain', 'coin', 'coins'].includes(quantity.unit) && isCue(items[next], 'at') && isFigure(items[next + 1]);
}

const HAVING = /habe|tengo|tenho|^j ?ai|меня|имею|有|punya/;
/** `ich habe 1 BTC long`: what is had is the position. */
function isTraded(items: readonly Item[], { from }: Quantity): boolean {
	const at = items.findIndex((item) => item.from === from);
	return isCoin(items[at + 1]) && isSide(items[at + 2]);
}

/** `hits 58k sl`: a label right behind that no figure follows can only mean the one before. */
function endsWith({ items }: Topic, { cue, at, side, cost }: NearCue): boolean {
	const isLast = side === 'after' && cost === 0 && isCue(cue, 'stop', 'target');
	return isLast && !items.slice(at + 1, at + 3).some((item) => isFigure(item));
}

const isPriceLike = ({ unit }: Quantity) => unit === 'plain' || unit === 'money';

/** Words before a figure that make it the price at which the trade ends, and what that weighs less than a label. */
function closing(topic: Topic, near: NearCue): number | undefined {
	const { concept } = near.cue;
	if (concept === 'at' && topic.has('exit') && topic.has('entry')) return 1;
	if (near.cost < 1.3 && labelled(topic, near).length === 0 && closesTrade(topic, near)) return 0.5;
	const priced = topic.items[near.at - 1];
	const followsPrice = topic.has('pnl', 'roe') && isFigure(priced) && priced.unit === 'plain';
	return concept === 'at' && (followsPrice || isCue(priced, 'pnl', 'roe')) ? 0 : undefined;
}

/** A word that stands too far off, or beside a figure that it can't mean. */
function saysNothing(topic: Topic, { cue, cost, side }: NearCue, quantity: Quantity): boolean {
	const { concept } = cue;
	if (concept === 'rr' && quantity.unit === 'plain' && cost > 1) return true;
	if (concept === 'extra' && side === 'before' && isPriced(topic.items, quantity)) return true;
	if (concept === 'if' && cost > 1) return true;
	if (concept === 'balance' && HAVING.test(cue.text) && !topic.inverse && isTraded(topic.items, quantity)) return true;
	if (concept !== 'lev') return false;
	if (side === 'after' && quantity.unit === 'plain' && quantity.value.gt(200)) return true;
	return topic.hasTimes && (quantity.unit === 'coin' || (quantity.unit === 'plain' && cost > 0.5));
}

/** `cost per week`: how long it is looked at, unless a rate stands before (`0.01% per 8h`). */
const isSpan = ({ items }: Topic, { cue, at, side }: NearCue, { unit, value }: Quantity): boolean =>
	cue.concept === 'per' && side === 'before' && unit === 'hours' && value.gte(24) && !isFigure(items[at - 1]);

/** The roles that a cue beside a figure gives to it. */
export function fromCue(topic: Topic, near: NearCue, quantity: Quantity): Candidate[] {
	const { concept, label } = near.cue;
	const noun = NOUNS[concept];
	const before = LABEL - near.cost + (label ? COLON : noun && concept !== 'extra' ? -0.3 : 0);
	const after = TRAILER - 1.3 * near.cost + (noun ?? 0) - (LEADING.includes(concept) ? 6 : 0) + (endsWith(topic, near) ? 1.5 : 0);
	const score = (near.side === 'before' ? before : after) - leadsOn(topic, near) - (near.cue.text === 'plus' ? 1.5 : 0);
	const closes = near.side === 'before' && isPriceLike(quantity) ? closing(topic, near) : undefined;
	if (closes !== undefined) return [{ role: 'exit', score: score - closes, cue: near.at }];
	if (isSpan(topic, near, quantity)) return [{ role: 'hold', score: score - 1, cue: near.at }];
	const special = near.side === 'before' && near.cost < 1 && quantity.unit === 'plain' ? [...labelled(topic, near)] : [];
	const isNow =
		concept === 'to' &&
		near.side === 'before' &&
		isPriceLike(quantity) &&
		/((is|its|was|trades|trading|currently|now) at|now)$/.test(near.cue.text);
	if (isNow && !topic.has('pnl', 'roe', 'exit', 'survive')) special.push({ role: 'entry', score: score + 0.7 });
	const known = saysNothing(topic, near, quantity) ? [] : usesFor(concept, quantity.unit);
	const uses = known.map(({ role, weight }): Candidate => ({ role, score: score + weight }));
	return [...special, ...uses].map((candidate) => ({ ...candidate, cue: near.at }));
}
