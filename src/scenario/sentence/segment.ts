import { type Coin, type Item, isCue, type Quantity } from './item.ts';

/** One position's share of the items, from … to before … */
export interface Segment {
	readonly from: number;
	readonly to: number;
	readonly base?: string;
}

const isQuantity = (item: Item | undefined): item is Quantity => item?.kind === 'quantity' && !item.noise;
const isShare = (item: Item | undefined) => isQuantity(item) && item.unit === 'percent';
const isCoin = (item: Item | undefined): item is Coin => item?.kind === 'coin';
const isSide = (item: Item | undefined) => isCue(item, 'long', 'short', 'buy', 'sell');
const isComma = (item: Item | undefined) => item?.kind === 'separator' || isCue(item, 'and', 'vs', 'or');

const MONEY = ['balance', 'collateral', 'own', 'extra', 'locked', 'upnl', 'upnlLoss', 'mm', 'risk'] as const;

/** A coin that money is in (`0.5 btc collateral`), or whose move is looked at (`if btc drops 10%`): no position of its own. */
function isAside(items: readonly Item[], at: number): boolean {
	const coin = items[at];
	if (!isCoin(coin)) return true;
	const start = coin.asUnit ? at - 1 : at;
	const before = isCue(items[start - 1], 'of', 'with') ? items[start - 2] : items[start - 1];
	if (coin.asUnit && (isCue(before, ...MONEY) || isCue(items[at + 1], ...MONEY))) return true;
	const next = items[at + 1];
	const after = isCue(next, 'drop', 'rise', 'move', 'to') ? items[at + 2] : next;
	const isShocked = isQuantity(after) && after.unit === 'percent' && (isCue(next, 'drop', 'rise', 'move') || after.sign !== undefined);
	const isListed = isCue(items[at - 1], 'and') && isShare(items[at - 2]) && isShare(next);
	return isShocked || isListed || (isCue(items[at - 1], 'if') && isCue(next, 'drop', 'rise', 'move', 'to'));
}

/** First item that belongs to the position whose coin stands at `at`: its figure, and its side where sides stand in front. */
function startOf(items: readonly Item[], at: number, sidesLead: boolean): number {
	let start = at;
	const coin = items[at];
	if (isCoin(coin) && coin.asUnit) start--;
	while (start > 0) {
		const item = items[start - 1];
		const joins =
			(sidesLead && isSide(item)) ||
			isCue(item, 'iso', 'cross', 'for', 'of', 'my', 'on') ||
			(isQuantity(item) && item.unit === 'times' && isSide(items[start - 2]));
		const isOwnFigure = start === at && isQuantity(item) && ['money', 'contracts'].includes(item.unit);
		if (!joins && !isOwnFigure) break;
		start--;
	}
	return start;
}

/** Where the coins make a new position: another coin, or the same one with another size. */
function starts(items: readonly Item[]): { readonly at: number; readonly base: string }[] {
	const all = items.flatMap((item, at) => (isCoin(item) ? [{ at, coin: item }] : []));
	const own = all.filter(({ at }) => !isAside(items, at));
	const coins = own.length > 0 ? own : all.slice(0, 1);
	const firstSide = items.findIndex(isSide);
	const first = coins[0];
	const sidesLead = firstSide >= 0 && first !== undefined && firstSide < first.at;
	const found: { at: number; base: string; sized: boolean }[] = [];
	for (const { at, coin } of coins) {
		const current = found.at(-1);
		const isNew = current?.base !== coin.base || (coin.asUnit && current.sized);
		if (current && !isNew) current.sized ||= coin.asUnit;
		else found.push({ at: current ? startOf(items, at, sidesLead) : 0, base: coin.base, sized: coin.asUnit });
	}
	return found;
}

/** `0.5 @ 60k`: a size with its price. */
function isFill(items: readonly Item[], at: number): boolean {
	const size = items[at];
	if (!isQuantity(size) || !['plain', 'coin', 'coins'].includes(size.unit)) return false;
	const next = isCoin(items[at + 1]) ? at + 2 : at + 1;
	const price = items[next + 1];
	return isCue(items[next], 'at') && isQuantity(price) && ['plain', 'money'].includes(price.unit) && price.value.gt(0);
}

const isSize = (item: Item | undefined) => isQuantity(item) && item.unit === 'plain';

/** Sides of the same coin that each have figures of their own: `long 0.5 60k, short 0.3 65k`. */
function sideSplits(items: readonly Item[], from: number, to: number): number[] {
	const sides = items.flatMap((item, at) => (at >= from && at < to && isCue(item, 'long', 'short') ? [at] : []));
	const [first = -1, second = -1] = sides;
	if (sides.length !== 2 || (items[first] as { concept?: string }).concept === (items[second] as { concept?: string }).concept) return [];
	const figures = (start: number, end: number) =>
		items.slice(start, end).filter((item) => isQuantity(item) && ['plain', 'coin', 'coins', 'money'].includes(item.unit));
	const isLed = (at: number) => isSize(items[at - 1]) && (isComma(items[at - 2]) || isCoin(items[at - 2]));
	const own = isLed(first) && isLed(second) ? second - 1 : second;
	const start = own < second && isCoin(items[own - 1]) ? own - 1 : own;
	return isComma(items[start - 1]) && figures(from, start).length >= 1 && figures(start, to).length >= 1 ? [start] : [];
}

const cut = (segment: Segment, at: readonly number[]): Segment[] =>
	[segment.from, ...at].map((from, index) => ({ ...segment, from, to: at[index] ?? segment.to }));

/** The items of each position, in order. A text with one position is one segment. */
export function segmentsOf(items: readonly Item[]): Segment[] {
	const found = starts(items);
	const segments = (found.length > 0 ? found : [{ at: 0, base: undefined }]).map(({ at, base }, index): Segment => {
		const to = found[index + 1]?.at ?? items.length;
		return base === undefined ? { from: at, to } : { from: at, to, base };
	});
	const [only] = segments;
	if (segments.length !== 1 || !only) return segments;
	const fills = items.flatMap((_, at) => (isFill(items, at) ? [at] : []));
	if (fills.length > 1) return cut(only, fills.slice(1));
	return cut(only, sideSplits(items, 0, items.length));
}
