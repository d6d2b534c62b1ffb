import { type Coin, type Cue, type Item, isCue, type Quantity, type Separator } from './item.ts';

const isQuantity = (item: Item | undefined): item is Quantity => item?.kind === 'quantity';
const isSeparator = (item: Item | undefined, ...texts: readonly string[]): item is Separator =>
	item?.kind === 'separator' && (texts.length === 0 || texts.includes(item.text));
const isPrice = (item: Item | undefined): item is Quantity =>
	isQuantity(item) && (item.unit === 'plain' || item.unit === 'money') && !item.sign;

/** Marks between the number of a list's line and what the line says. */
const AFTER_NUMBER = [')', ':', '.', '-', '=', '\u20e3', ']', '>'];
const HIGHEST = 15;

const isSmall = (item: Item | undefined): item is Quantity =>
	isQuantity(item) &&
	item.unit === 'plain' &&
	!item.scaled &&
	!item.sign &&
	item.value.isInteger() &&
	item.value.gte(1) &&
	item.value.lte(HIGHEST);

const isLineStart = (items: readonly Item[], at: number) => at === 0 || isSeparator(items[at - 1], '\n', '(', '[', '•', '#');

/** `TP1: 66k`, `1) 39000`, `2 0.0382` on a line of its own: the 1 and 2 count the lines and are no figures of the trade. */
function countsLines(items: readonly Item[], at: number): boolean {
	const item = items[at];
	if (!isSmall(item)) return false;
	const before = items[at - 1];
	const label = isCue(before, 'target', 'stop', 'entry', 'buy', 'sell', 'exit') ? before : undefined;
	const mark = isSeparator(items[at + 1], ...AFTER_NUMBER) ? items[at + 1] : undefined;
	const behind = items[at + (mark ? 2 : 1)];
	const isGlued = label !== undefined && label.to === item.from;
	if (isGlued) return isPrice(behind) || mark !== undefined;
	if (label && !label.label) return isPrice(behind) && behind.unit === 'plain' && isInSequence(items, label, item, behind);
	const isRange = isSeparator(mark, '-') && isPrice(behind);
	if (mark && isPrice(behind) && !isRange && !isSeparator(mark, '.', ':')) return true;
	if (mark && isLineStart(items, at)) return !isRange;
	return isLineStart(items, at) && isPrice(behind) && isLineEnd(items[at + 2]) && !isCue(items[at + 3], 'coins');
}

/** The labels count on (`target 1 … target 2`), or a lone 1 can't be a price beside the price behind it. */
function isInSequence(items: readonly Item[], { concept }: Cue, number: Quantity, behind: Quantity): boolean {
	const near = [number.value.minus(1), number.value.plus(1)];
	const others = items.filter((item, at): item is Quantity => isQuantity(item) && isCue(items[at - 1], concept) && item !== number);
	if (others.some(({ value }) => near.some((other) => other.eq(value)))) return true;
	const ratio = behind.value.div(number.value);
	return number.value.eq(1) && (ratio.gt(3) || ratio.lt('0.34'));
}

/** `3 positions`, `2 targets`, `4 entries`: how many there are. */
function countsThings(items: readonly Item[], at: number): boolean {
	const next = items[at + 1];
	const isCountable = isCue(next, 'counted') || (isCue(next, 'entry', 'target') && isPlural(next));
	return isSmall(items[at]) && isCountable && items[at + 1]?.from !== items[at]?.to;
}

const isPlural = ({ text }: Cue) => text.endsWith('s');

const isLineEnd = (item: Item | undefined) => item === undefined || isSeparator(item);

/** `5-10x` is a range of leverages, `60-61k` one of thousands: what stands behind the second figure counts for both. */
function withSharedUnit(items: readonly Item[], at: number): Item | undefined {
	const item = items[at];
	if (!isQuantity(item) || item.unit !== 'plain' || item.bad) return item;
	const mark = items[at + 1];
	const other = items[at + 2];
	if (!isSeparator(mark, '-', '/', '–') || !isQuantity(other) || other.sign || mark.from !== item.to) return item;
	if (other.unit === 'times' || other.unit === 'percent') return { ...item, unit: other.unit };
	if (!other.scaled || item.scaled || item.value.lte(0)) return item;
	for (const power of [3, 6, 9]) {
		const scaled = item.value.times(`1e${power}`);
		if (scaled.div(other.value).gt('0.2') && scaled.div(other.value).lt(5)) return { ...item, value: scaled, scaled: true };
	}
	return item;
}

const BEFORE_YEAR = new Set('in since year during early late mid jan feb mar apr jun jul aug sep oct nov dec'.split(' '));

/** A year, a share in brackets behind a price, or the number of a line. */
function isNoise(items: readonly Item[], at: number): boolean {
	const item = items[at];
	if (!isQuantity(item)) return false;
	if (item.unit === 'percent' && isSeparator(items[at - 1], '(') && isSeparator(items[at + 1], ')') && isQuantity(items[at - 2]))
		return true;
	const before = items[at - 1];
	const isYear = item.unit === 'plain' && item.value.isInteger() && item.value.gte(2009) && item.value.lte(2040);
	if (isYear && before?.kind === 'word' && BEFORE_YEAR.has(before.text)) return true;
	return countsLines(items, at) || countsThings(items, at);
}

type MaybeDoubtful = Coin & { readonly doubtful?: boolean };

/** A word that is a ticker too counts as a coin beside a figure or a side, and where the text names no other coin for certain. */
function isMeant(items: readonly Item[], at: number): boolean {
	const coin = items[at] as MaybeDoubtful;
	if (!coin.doubtful) return true;
	const isSure = items.some((item) => item.kind === 'coin' && !(item as MaybeDoubtful).doubtful);
	if (coin.asUnit) return !isSure || !isCue(items[at + 1]);
	const near = [items[at - 1], items[at + 1]];
	const hasCompany = near.some((item) => isQuantity(item) || isCue(item, 'long', 'short', 'buy', 'sell', 'perp', 'iso', 'cross', 'liq'));
	return hasCompany && !isSure;
}

/** What a single item can't know: list numbers, shared units, doubtful coins. */
export function tidied(items: readonly Item[]): Item[] {
	const shared = items.map((_, at) => withSharedUnit(items, at)).filter((item) => item !== undefined);
	const clear = shared.map(
		(item, at): Item =>
			isCue(item, 'both') && item.text === 'both' && isCue(shared[at + 1], 'long', 'short', 'buy', 'sell', 'of', 'counted')
				? { kind: 'word', text: 'both', caps: false, from: item.from, to: item.to }
				: item,
	);
	const marked = clear.map((item, at): Item => (isQuantity(item) && !item.noise && isNoise(clear, at) ? { ...item, noise: true } : item));
	return marked.map((item, at): Item => {
		if (item.kind !== 'coin' || isMeant(marked, at)) return item;
		return { kind: 'word', text: item.base.toLowerCase(), caps: false, from: item.from, to: item.to };
	});
}
