import { type Assigned, findLast, isSamePlace, type Trail } from './assigned.ts';
import { type Item, isCue, type Quantity } from './item.ts';
import { PRICES, type Role, SIZES } from './role.ts';
import { PRICE_BANDS } from './tickers.ts';
import { type Candidate, fitOf } from './topic.ts';

/** Power of ten of a figure: a rough size to weigh with. */
export const magnitudeOf = ({ value }: Quantity): number => Math.log10(Math.max(Math.abs(value.toNumber()), 1e-18));

/** How many times one is the other. */
const farApart = (a: number, b: number): number => 10 ** Math.abs(a - b);

const LIST_MARKS = [',', '-', '/', '|', '\n', '(', ')', '.', ':', '•', '·', '&', '>', ';', '→'];
const isListMark = (item: Item): boolean =>
	(item.kind === 'separator' && LIST_MARKS.includes(item.text)) ||
	isCue(item, 'and', 'or', 'vs', 'to') ||
	(item.kind === 'quantity' && (item.noise === true || item.unit === 'percent'));

/** A ladder's steps and a range's ends lie close. */
const CLOSE = 1.3;
/** `60k to 61k` is a range, `60k to 66k` a trade. */
const RANGE = 1.04;

function entryGoesOn(items: readonly Item[], between: readonly Item[], last: Assigned, far: number): Candidate[] {
	const isTight = between.length === 1 && between[0]?.kind === 'separator' && between[0].text === '-';
	if (last.cue === undefined && !isTight) return [];
	const says = (word: 'to' | 'and') => between.some((item) => isCue(item, word));
	if (says('to') && (far >= RANGE || items.some((item) => isCue(item, 'pnl', 'roe')))) return [];
	const isRange = says('to') || says('and') || between.some((item) => item.kind === 'separator' && item.text === '-');
	return [{ role: 'entry', score: far >= CLOSE ? 0.5 : isRange ? 6.2 : 4.8 }];
}

/** `btc drops 20% and eth 30%` */
function shockGoesOn(between: readonly Item[]): Candidate[] {
	const isNext = between.at(-1)?.kind === 'coin' && between.slice(0, -1).every(isListMark);
	return isNext ? [{ role: 'shock', score: 4 }] : [];
}

/** `targets 62k, 63k`: a figure that only a list's mark parts from the one before may share its role. */
export function continuing(items: readonly Item[], at: number, quantity: Quantity, trail: Trail | undefined): Candidate[] {
	const last = findLast(trail, ({ figure }) => figure.role !== 'none');
	if (last?.figure.role === 'shock' && quantity.unit === 'percent') return shockGoesOn(items.slice(last.figure.at + 1, at));
	if (!last || last.figure.quantity.unit !== quantity.unit || quantity.unit === 'percent' || quantity.value.lte(0)) return [];
	if (last.figure.role !== 'target' && last.figure.role !== 'entry') return [];
	const between = items.slice(last.figure.at + 1, at);
	const label = last.figure.cue === undefined ? undefined : items[last.figure.cue];
	const isSpaced = between.length === 0 && isCue(label, 'target') && label.text.endsWith('s');
	if (!isSpaced && (!between.every(isListMark) || !between.some((item) => item.kind !== 'quantity'))) return [];
	const far = farApart(magnitudeOf(quantity), last.magnitude);
	const { cue } = last.figure;
	const isTarget = last.figure.role === 'target' && quantity.unit !== 'times';
	const found: Candidate[] = isTarget
		? [{ role: 'target', score: far < 3 ? 5.6 : 1 }]
		: last.figure.role === 'entry'
			? entryGoesOn(items, between, last.figure, far)
			: [];
	return found.map((candidate) => ({ ...candidate, ...(cue !== undefined && { cue }) }));
}

const LISTED: ReadonlySet<Role> = new Set(['target', 'leverage', 'none', 'unknown', 'shock']);

/** What it costs to give a role twice, or a second kind of size, or a cue to two figures. */
export function repetition(trail: Trail | undefined, segment: number, { role, cue }: Candidate): number {
	let cost = 0;
	let isUsed = false;
	let isSized = false;
	for (let step = trail; step; step = step.before) {
		const { figure } = step;
		if (cue !== undefined && figure.cue === cue && !figure.listed) cost = 4;
		isUsed ||= isSamePlace(figure, role, segment);
		isSized ||= figure.segment === segment && SIZES.has(figure.role);
	}
	if (isUsed && !LISTED.has(role)) return cost + (SIZES.has(role) ? 2.5 : 4);
	return cost + (isSized && SIZES.has(role) ? 0.8 : 0);
}

/** Prices of one position lie near each other, targets further than others. */
export function distance(trail: Trail | undefined, segment: number, role: Role, magnitude: number): number {
	if (!PRICES.has(role)) return 0;
	let far = 1;
	for (let step = trail; step; step = step.before) {
		if (step.figure.segment === segment && PRICES.has(step.figure.role)) far = Math.max(far, farApart(step.magnitude, magnitude));
	}
	return far > 20 ? 4 : far > (role === 'target' ? 8 : 3) ? 2 : 0;
}

/** Prices said by a label still have to be possible for the coin. */
export function priceDoubt({ role, cue }: Candidate, { value }: Quantity, base: string | undefined): number {
	const isPlaced = role === 'entry' && cue === undefined;
	if (!PRICES.has(role) || isPlaced || base === undefined || value.lte(0)) return 0;
	return Math.min(0, fitOf(PRICE_BANDS.get(base), value));
}
