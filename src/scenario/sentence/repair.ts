import { type Coin, type Cue, type Item, isCue, type Quantity } from './item.ts';
import type { Concept } from './lexicon/concept.ts';
import { isQuantity, isSeparator } from './numbering.ts';

/** Words of which a trade has one: a second one after `no wait` takes the first one's place. */
const KINDS: readonly (readonly Concept[])[] = [
	['long', 'short', 'buy', 'sell'],
	['iso', 'cross'],
];
const REACH = 4;

const isWord = (item: Item | undefined, text: string) => item?.kind === 'word' && item.text === text;
const kindOf = (item: Item | undefined) => KINDS.find((kind) => isCue(item, ...kind));
const isUnitCoin = (item: Item | undefined): item is Coin => item?.kind === 'coin' && item.asUnit;
const isSameSort = (item: Item | undefined, { unit, asset }: Quantity): boolean =>
	isQuantity(item) && !item.noise && item.unit === unit && item.asset === asset;

/** Could one take the other's place? Figures of one unit, words of one kind, two coins. */
function replaces(next: Item, before: Item): boolean {
	if (isQuantity(next)) return isSameSort(before, next);
	if (next.kind === 'coin') return before.kind === 'coin' && !before.asUnit;
	return kindOf(next) !== undefined && kindOf(next) === kindOf(before);
}

/** What is said right behind a word that takes something back. */
function saidBehind(items: readonly Item[], at: number): Item | undefined {
	return items
		.slice(at + 1, at + 1 + REACH)
		.find((item) => !isSeparator(item) && item.kind !== 'word' && !isCue(item, 'repair', 'at', 'my'));
}

/** `4 sol... no 40 sol`: a bare no takes back only a figure that it stands behind. */
function takesBack(items: readonly Item[], at: number): boolean {
	if (isCue(items[at], 'repair')) return true;
	const next = items[at + 1];
	if (!isWord(items[at], 'no') || !isQuantity(next)) return false;
	const before = items
		.slice(0, at)
		.findLast((item) => !isSeparator(item) && !isUnitCoin(item) && !isCue(item, 'own', 'worth', 'notional', 'lev'));
	return before !== undefined && isSameSort(before, next);
}

const SIZED: readonly string[] = ['coin', 'coins', 'contracts'];
const isSized = (item: Item | undefined) => isQuantity(item) && !item.noise && SIZED.includes(item.unit);

/** The last that it takes the place of; a size that of another size where none is of its own unit. */
function lastOf(items: readonly Item[], next: Item): number {
	const same = items.findLastIndex((item) => replaces(next, item));
	return same < 0 && isSized(next) ? items.findLastIndex(isSized) : same;
}

const withUnit = (items: readonly Item[], at: number): number[] => (isUnitCoin(items[at + 1]) ? [at, at + 1] : [at]);

/** Places of what was taken back: `5x no wait 10x`, `20x, not 10x`. */
function takenBack(items: readonly Item[]): ReadonlySet<number> {
	const gone = new Set<number>();
	items.forEach((_, at) => {
		const next = takesBack(items, at) ? saidBehind(items, at) : undefined;
		const before = next ? lastOf(items.slice(0, at), next) : -1;
		if (before >= 0) for (const place of withUnit(items, before)) gone.add(place);
		const denied = isWord(items[at], 'not') ? items[at + 1] : undefined;
		const isOther = (item: Item, index: number) => index !== at + 1 && denied !== undefined && replaces(denied, item);
		if (denied && (kindOf(denied) === KINDS[0] || items.some(isOther))) for (const place of withUnit(items, at + 1)) gone.add(place);
	});
	return gone;
}

/** `not cross` names the other mode. */
function other(cue: Cue): Cue {
	return { ...cue, concept: cue.concept === 'cross' ? 'iso' : 'cross' };
}

/** The items without what the writer took back. */
export function repaired(items: readonly Item[]): Item[] {
	const gone = takenBack(items);
	return items
		.map((item, at): Item => (isCue(item, 'iso', 'cross') && isWord(items[at - 1], 'not') && !gone.has(at) ? other(item) : item))
		.filter((_, at) => !gone.has(at));
}
