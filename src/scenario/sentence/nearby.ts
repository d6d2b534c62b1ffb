import { type Cue, type Item, isCue } from './item.ts';

/** A cue beside a figure and how far it stands: 0 touches, each strange word, mark or figure between adds to it. */
export interface NearCue {
	readonly at: number;
	readonly cue: Cue;
	readonly side: 'before' | 'after';
	readonly cost: number;
}

/** Further than this a cue says nothing about a figure. */
const REACH = 4;

const FILLERS = new Set(
	`the a an is are was be of about approx around ca circa roughly like just only my its it this that so ~ usdt usd usdc in at as total some maybe set
	placed put currently still exactly = der die das den dem ein eine ist bei im el la los las un una es o os as um uma le les des du est mon
	в на по это is den dan yang adalah de la がは をにはがの에서은는이가을를`.split(/\s+/),
);
const SOFT = [
	'at',
	'of',
	'with',
	'for',
	'my',
	'on',
	'to',
	'what',
	'and',
	'perp',
	'linear',
	'price',
	'own',
	'if',
	'market',
	'canOpen',
] as const;

/** What an item between a figure and a cue costs. */
function costOf(item: Item): number {
	if (item.kind === 'word') return FILLERS.has(item.text) || item.text.charCodeAt(0) > 0x2e80 ? 0.15 : 0.9;
	if (item.kind === 'quantity') return item.noise ? 0.2 : 3;
	if (item.kind === 'coin') return item.asUnit ? 0.1 : 0.8;
	if (item.kind === 'cue') return isCue(item, ...SOFT) ? 0.25 : 1.2;
	return 1;
}

/** Marks that keep a label and its figure together, and those that part them. */
const MARKS: Readonly<Record<string, number>> = {
	':': 0,
	'=': 0,
	'→': 0.3,
	'-': 0.3,
	'(': 0.3,
	')': 0.6,
	'[': 0.3,
	'|': 2,
	'/': 0.8,
	'~': 0,
	'≈': 0,
	'>': 0.3,
	'<': 0.3,
	'@': 0,
	'•': 0.5,
	'#': 0.3,
};
const markCost = (text: string) => MARKS[text] ?? (text === ',' ? 2 : 2.5);

/** `size: short 64.9k, stop …`: the colon opens a list, and no size follows it. */
const opensList = (items: readonly Item[], at: number): boolean => {
	const next = items[at + 1]?.kind === 'separator' ? items[at + 2] : undefined;
	const opens = next?.kind === 'cue' && !isCue(next, ...SOFT);
	// `my size: 2,500 account, …`
	const isOther = next?.kind === 'quantity' && isCue(items[at + 3], 'balance', 'risk', 'collateral');
	return isCue(items[at], 'size', 'qty', 'notional', 'howMuch') && (opens || isOther);
};

function before(items: readonly Item[], at: number): NearCue[] {
	const found: NearCue[] = [];
	let cost = 0;
	for (let index = at - 1; index >= 0 && cost < REACH; index--) {
		const item = items[index];
		if (!item) break;
		if (item.kind === 'separator') {
			const label = items[index - 1];
			const isLabelled = label?.kind === 'cue' || (label?.kind === 'separator' && label.text === ':');
			cost += item.text === '\n' ? (isLabelled && cost < 0.6 ? 0.5 : 2.6) : markCost(item.text);
			continue;
		}
		if (item.kind === 'cue' && !opensList(items, index)) found.push({ at: index, cue: item, side: 'before', cost });
		cost += costOf(item);
	}
	return found;
}

/** `57k balance: btc …`: the colon opens a list, and no figure follows it. */
const closesLabel = (items: readonly Item[], at: number) =>
	items[at + 1]?.kind === 'separator' && items[at + 2]?.kind !== 'quantity' && items[at + 2]?.kind !== 'separator';

function after(items: readonly Item[], at: number): NearCue[] {
	const found: NearCue[] = [];
	let cost = 0;
	for (let index = at + 1; index < items.length && cost < REACH; index++) {
		const item = items[index];
		if (!item || item.kind === 'quantity') break;
		if (item.kind === 'separator') {
			cost += ['(', ')', '-', '/', '~'].includes(item.text) ? 1.2 : REACH;
			continue;
		}
		if (item.kind === 'cue' && (!item.label || closesLabel(items, index))) found.push({ at: index, cue: item, side: 'after', cost });
		cost += item.kind === 'cue' && item.label ? REACH : costOf(item);
	}
	return found;
}

/** The cues on both sides of a figure, nearest first on each side. */
export const cuesNear = (items: readonly Item[], at: number): NearCue[] => [...before(items, at), ...after(items, at)];
