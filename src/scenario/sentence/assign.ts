import type { Decimal } from '../../core/decimal.ts';
import { candidatesOf } from './evidence.ts';
import { type Item, isCue, type Quantity } from './item.ts';
import { PER_POSITION, PRICES, type Role, SIZES } from './role.ts';
import type { Segment } from './segment.ts';
import { PRICE_BANDS } from './tickers.ts';
import { type Candidate, fitOf, topicOf } from './topic.ts';

/** A figure, its role, the position it belongs to, and the cue (item index) that said so. */
export interface Assigned {
	readonly at: number;
	readonly quantity: Quantity;
	readonly role: Role;
	readonly segment: number;
	readonly cue?: number;
	/** Goes on with the list or range that the figure before began. */
	readonly listed: boolean;
}

export interface Assignment {
	readonly score: number;
	readonly figures: readonly Assigned[];
}

const WIDTH = 32;
/** More figures than this is no trader's sentence. */
export const MOST_FIGURES = 60;

const LIST_MARKS = [',', '-', '/', '|', '\n', '(', ')', '.', ':', '•', '·', '&', '>', ';', '→'];
const isListMark = (item: Item) =>
	(item.kind === 'separator' && LIST_MARKS.includes(item.text)) ||
	isCue(item, 'and', 'or', 'vs', 'to') ||
	(item.kind === 'quantity' && (item.noise || item.unit === 'percent'));

const ratio = (a: Decimal, b: Decimal) => (a.gt(b) ? a.div(b) : b.div(a));

/** `targets 62k, 63k`: a figure that only a list's mark parts from the one before may share its role. */
function continuing(items: readonly Item[], at: number, quantity: Quantity, last: Assigned | undefined): Candidate[] {
	if (!last || last.quantity.unit === 'percent' || quantity.bad || quantity.value.lte(0) || last.quantity.value.lte(0)) return [];
	const between = items.slice(last.at + 1, at);
	if (between.length === 0 || !between.every(isListMark) || !between.some((item) => item.kind !== 'quantity')) return [];
	const far = ratio(quantity.value, last.quantity.value);
	if (last.role === 'target' && quantity.unit !== 'times') return [{ role: 'target', score: far.lt(3) ? 5.6 : 1 }];
	const isTight = between.length === 1 && between[0]?.kind === 'separator' && between[0].text === '-';
	if (last.role !== 'entry' || (last.cue === undefined && !isTight)) return [];
	const isRange =
		between.some((item) => item.kind === 'separator' && item.text === '-') || between.some((item) => isCue(item, 'to', 'and'));
	if (between.some((item) => isCue(item, 'to')) && (far.gte('1.04') || items.some((item) => isCue(item, 'pnl', 'roe')))) return [];
	return [{ role: 'entry', score: isRange && far.lt('1.3') ? 6.2 : far.lt('1.3') ? 4.8 : 0.5 }];
}

interface State extends Assignment {
	readonly used: ReadonlySet<string>;
}

const LISTED: ReadonlySet<Role> = new Set(['target', 'leverage', 'none', 'unknown', 'shock']);

/** What it costs to give a role twice, or a second kind of size, or a cue to two figures. */
function repetition(used: ReadonlySet<string>, key: string, segment: number, { role, cue }: Candidate): number {
	let cost = cue !== undefined && used.has(`cue ${cue}`) ? 4 : 0;
	if (used.has(key) && !LISTED.has(role)) cost += SIZES.has(role) ? 2.5 : 4;
	if (SIZES.has(role) && !used.has(key) && [...SIZES].some((size) => used.has(`${segment} ${size}`))) cost += 0.8;
	return cost;
}

/** Prices of one position lie near each other. */
function distance(state: State, segment: number, role: Role, value: Decimal): number {
	if (!PRICES.has(role) || value.lte(0)) return 0;
	const others = state.figures.filter((figure) => figure.segment === segment && PRICES.has(figure.role) && figure.quantity.value.gt(0));
	const far = others.map((figure) => ratio(figure.quantity.value, value)).reduce((a, b) => (b.gt(a) ? b : a), ratio(value, value));
	return far.gt(20) ? 4 : far.gt(role === 'target' ? 8 : 3) ? 2 : 0;
}

function stepped(state: State, figure: Omit<Assigned, 'role' | 'cue' | 'listed'>, candidate: Candidate, listed: boolean): State {
	const { role, cue, score } = candidate;
	const key = PER_POSITION.has(role) ? `${figure.segment} ${role}` : role;
	const cost =
		(listed ? 0 : repetition(state.used, key, figure.segment, candidate)) + distance(state, figure.segment, role, figure.quantity.value);
	const used = new Set(state.used).add(key);
	if (cue !== undefined) used.add(`cue ${cue}`);
	const assigned: Assigned = { ...figure, role, listed, ...(cue !== undefined && { cue }) };
	return { score: state.score + score - cost, figures: [...state.figures, assigned], used };
}

/** A figure whose marks allow it may be read the other way (65.500 as 65500), at a cost that only other evidence makes good. */
const OTHER_READING = 1.5;
function readingsOf(quantity: Quantity): { readonly read: Quantity; readonly cost: number }[] {
	const { other, value } = quantity;
	return [{ read: quantity, cost: 0 }, ...(other ? [{ read: { ...quantity, value: other, other: value }, cost: OTHER_READING }] : [])];
}

function listed(items: readonly Item[], at: number, quantity: Quantity, state: State): Candidate[] {
	const last = state.figures.findLast(({ role }) => role !== 'none');
	return continuing(items, at, quantity, last).map((candidate) => ({ ...candidate, ...(last?.cue !== undefined && { cue: last.cue }) }));
}

function doubted(state: State, base: string | undefined, cost: number): State {
	const figure = state.figures.at(-1);
	const doubt = figure ? priceDoubt(figure, base) : 0;
	return { ...state, score: state.score + doubt - cost };
}

/** Prices said by a label still have to be possible for the coin. */
function priceDoubt({ role, cue, quantity: { value } }: Assigned, base: string | undefined): number {
	const isPlaced = role === 'entry' && cue === undefined;
	if (!PRICES.has(role) || isPlaced || base === undefined || value.lte(0)) return 0;
	return Math.min(0, fitOf(PRICE_BANDS.get(base), value));
}

/**
 * Gives every figure of a text its role: the assignment with the most evidence in sum (beam search, left to right). Each figure has one
 * role, a label speaks for one figure or one list, a position has one of each. `rivals`: the next best, for whoever must know how sure it is.
 */
export function assign(
	items: readonly Item[],
	segments: readonly Segment[],
	hint?: string,
): { readonly best: Assignment; readonly rivals: readonly Assignment[] } {
	const topic = topicOf(items);
	let states: State[] = [{ score: 0, figures: [], used: new Set() }];
	const quantities = items
		.flatMap((item, at) => (item.kind === 'quantity' && !item.noise && !item.bad ? [{ at, quantity: item }] : []))
		.slice(0, MOST_FIGURES);
	for (const { at, quantity } of quantities) {
		const segment = Math.max(
			0,
			segments.findIndex(({ from, to }) => at >= from && at < to),
		);
		const base = segments[segment]?.base ?? hint;
		const readings = readingsOf(quantity);
		const place = { at, segment };
		const all = readings.map(({ read, cost }) => ({ read, cost, candidates: candidatesOf(topic, at, read, base) }));
		const next = states.flatMap((state) =>
			all.flatMap(({ read, cost, candidates }) => {
				const lists = listed(items, at, read, state).map((candidate) => stepped(state, { ...place, quantity: read }, candidate, true));
				const alone = candidates.map((candidate) => stepped(state, { ...place, quantity: read }, candidate, false));
				return [...lists, ...alone].map((step) => doubted(step, base, cost));
			}),
		);
		states = next.sort((a, b) => b.score - a.score).slice(0, WIDTH);
	}
	const [best = { score: 0, figures: [] }, ...rivals] = states;
	return { best, rivals };
}
