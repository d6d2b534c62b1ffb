import { type Cue, type Item, isCue, type Quantity, type Separator } from './item.ts';

export const isQuantity = (item: Item | undefined): item is Quantity => item?.kind === 'quantity';
export const isSeparator = (item: Item | undefined, ...texts: readonly string[]): item is Separator =>
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
export function countsLines(items: readonly Item[], at: number): boolean {
	const item = items[at];
	if (!isSmall(item)) return false;
	const before = items[at - 1];
	const label = isCue(before, 'target', 'stop', 'entry', 'buy', 'sell', 'exit') ? before : undefined;
	const mark = isSeparator(items[at + 1], ...AFTER_NUMBER) ? items[at + 1] : undefined;
	const behind = items[at + (mark ? 2 : 1)];
	const isGlued = label !== undefined && label.to === item.from;
	if (isGlued) return isPrice(behind) || mark !== undefined || isSeparator(behind, '→');
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
export function countsThings(items: readonly Item[], at: number): boolean {
	const next = isCue(items[at + 1], 'iso', 'cross') ? items[at + 2] : items[at + 1];
	const isCountable = isCue(next, 'counted') || (isCue(next, 'entry', 'target', 'buy', 'sell', 'long', 'short') && isPlural(next));
	return isSmall(items[at]) && isCountable && items[at + 1]?.from !== items[at]?.to;
}

const isPlural = ({ text }: Cue) => text.endsWith('s');

const isLineEnd = (item: Item | undefined) => item === undefined || isSeparator(item);
