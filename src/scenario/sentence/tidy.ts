import { type Coin, type Item, isCue } from './item.ts';
import { countsLines, countsThings, isQuantity, isSeparator } from './numbering.ts';
import { repaired } from './repair.ts';

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
	const hasCompany = near.some(
		(item) =>
			isQuantity(item) || isCue(item, 'long', 'short', 'buy', 'sell', 'perp', 'iso', 'cross', 'liq', 'howMuch', 'maxOpen', 'canOpen'),
	);
	const isOn = isCue(items[at - 1], 'on', 'of', 'worth') && (isQuantity(items[at + 1]) || isCue(items[at + 1], 'at', 'entry', 'with'));
	return (hasCompany || isOn) && !isSure;
}

/** `bought 0.1, 0.2, 0.3 btc`: the coin behind the last counts for all. */
function withListedCoin(items: readonly Item[]): Item[] {
	const out = [...items];
	for (let at = out.length - 3; at > 0; at--) {
		const [before, item, mark, next] = out.slice(at - 1, at + 3);
		const isList = isSeparator(mark, ',') && isQuantity(next) && next.unit === 'coin' && isQuantity(item) && item.unit === 'plain';
		const hasOwn = out[at - 2]?.kind === 'coin' && !isSeparator(before);
		const follows = (isCue(before, 'buy', 'sell', 'long', 'short', 'size', 'qty') && !hasOwn) || isSeparator(before, ',');
		if (!isList || !follows || item.scaled || item.bad || item.value.lte(0) || next.value.lte(0)) continue;
		const ratio = item.value.div(next.value);
		if (ratio.lt(20) && ratio.gt('0.05')) out[at] = { ...item, unit: 'coin', ...(next.asset && { asset: next.asset }) };
	}
	return out;
}

const asWord = ({ from, to }: Item, text: string): Item => ({ kind: 'word', text, caps: false, from, to });
/** `stop spamming` */
const isVerb = (item: Item | undefined) => item?.kind === 'word' && /^[a-z]{3,}ing$/.test(item.text);

/** `300 locked in an isolated trade`: the mode of another position. */
const isElsewhere = (items: readonly Item[], at: number): boolean =>
	isCue(items[at], 'iso') &&
	items.some((item) => isCue(item, 'cross')) &&
	items.slice(Math.max(0, at - 3), at).some((item) => isCue(item, 'locked'));

/** `… stop 144, qty?`: no label but the question. */
const asksQuantity = (items: readonly Item[], at: number, language: string): boolean =>
	!items.slice(at + 1).some(isQuantity) && (isSeparator(items[at + 1], '?') || (language !== 'en' && !isSeparator(items[at - 1])));

/** `both on cross`: two positions, one mode. */
const isBothIn = (items: readonly Item[], at: number): boolean => {
	const next = items[at + 1];
	const mode = isCue(next, 'on', 'with', 'at') || (isQuantity(next) && next.unit === 'times') ? items[at + 2] : next;
	return isCue(mode, 'iso', 'cross') && !items.some((item) => isCue(item, 'iso', 'cross') && item.concept !== mode.concept);
};

/** What a single item can't know: list numbers, shared units, doubtful coins. */
export function tidied(items: readonly Item[]): Item[] {
	const shared = withListedCoin(items.map((_, at) => withSharedUnit(items, at)).filter((item) => item !== undefined));
	const spoken = shared.map(
		(item, at): Item =>
			isCue(item, 'both') &&
			item.text === 'both' &&
			(isCue(shared[at + 1], 'long', 'short', 'buy', 'sell', 'of', 'counted', 'drop', 'rise', 'move') || isBothIn(shared, at))
				? asWord(item, 'both')
				: item,
	);
	const clear = spoken.map((item, at): Item => {
		const isSpare = (isCue(item, 'stop') && isVerb(spoken[at + 1])) || isElsewhere(spoken, at);
		if (isSpare && item.kind === 'cue') return asWord(item, item.text);
		return isCue(item, 'qty') && asksQuantity(spoken, at, item.language) ? { ...item, concept: 'howMuch' } : item;
	});
	const marked = clear.map((item, at): Item => (isQuantity(item) && !item.noise && isNoise(clear, at) ? { ...item, noise: true } : item));
	const meant = marked.map((item, at): Item => {
		if (item.kind !== 'coin' || isMeant(marked, at)) return item;
		return asWord(item, item.base.toLowerCase());
	});
	return repaired(meant);
}
