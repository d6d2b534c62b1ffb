import { Decimal } from '../../core/decimal.ts';
import type { MarginMode } from '../../core/position.ts';
import type { Assigned } from './assigned.ts';
import { coinsIn, cuesIn, type Draft, figuresOf, sideIn } from './draft.ts';
import type { Span } from './item.ts';
import type { PositionReading, ReadingError } from './reading.ts';
import type { Segment } from './segment.ts';
import { sizeIn } from './sizes.ts';

/** One position's fields, where each was said, and what is wrong with it. */
export interface PositionDraft {
	readonly reading: PositionReading;
	readonly spans: Readonly<Record<string, Span>>;
	readonly errors: readonly ReadingError[];
	/** Money called margin that is the account's. */
	readonly balance?: Assigned;
}

const text = (value: Decimal): string => value.toFixed();
const decimalOf = (figure: Assigned | undefined): Decimal | undefined => figure?.quantity.value;

/** From the cue that gives a figure its role to the figure's end. */
export function spanOf(draft: Draft, { quantity, cue, at }: Assigned): Span {
	const item = cue === undefined || Math.abs(at - cue) > 4 ? undefined : draft.items[cue];
	return { from: Math.min(quantity.from, item?.from ?? quantity.from), to: Math.max(quantity.to, item?.to ?? quantity.to) };
}

/** One entry, a range (`60k - 61k`), or a ladder. */
function entryOf(draft: Draft, index: number): PositionReading {
	const figures = figuresOf(draft, 'entry', index);
	const [first, second] = figures;
	if (!first) return cuesIn(draft, draft.segments[index] ?? { from: 0, to: 0 }, 'market').length > 0 ? { entry: 'market' } : {};
	const { asset } = first.quantity;
	const ccy = first.quantity.unit === 'money' && asset !== undefined && !asset.startsWith('USD') ? { entry_ccy: asset } : {};
	if (!second) return { entry: text(first.quantity.value), ...ccy };
	const values = figures.map(({ quantity }) => quantity.value);
	const between = draft.items.slice(first.at + 1, second.at);
	const isRange =
		figures.length === 2 &&
		between.some((item) => (item.kind === 'separator' && ['-', '_'].includes(item.text)) || (item.kind === 'cue' && item.concept === 'to'));
	if (!isRange) return { entries: values.map(text), ...ccy };
	const [low = first.quantity.value, high = low] = [...values].sort((a, b) => a.comparedTo(b));
	return { entry_range: [text(low), text(high)], ...ccy };
}

/** A price to reckon with: the entry, or the middle of a range or ladder. */
function priceOf({ entry, entry_range, entries }: PositionReading): Decimal | undefined {
	if (entry !== undefined && entry !== 'market') return new Decimal(entry);
	const list = entry_range ?? entries;
	return list?.reduce((sum: Decimal, price) => sum.plus(price), new Decimal(0)).div(list.length);
}

function targetsOf(draft: Draft, index: number): PositionReading {
	const figures = figuresOf(draft, 'target', index);
	if (figures.length === 0) return {};
	const targets = figures.map(({ quantity }) => text(quantity.value));
	const [only] = figures;
	const label = only?.cue === undefined ? undefined : draft.items[only.cue];
	const numbered =
		only !== undefined &&
		draft.items.slice(label ? (only.cue ?? 0) : Math.max(0, only.at - 2), only.at).some((item) => item.kind === 'quantity' && item.noise);
	return figures.length === 1 && !numbered ? { target: targets[0] ?? '', targets } : { targets };
}

function modesOf(draft: Draft, segment: Segment): { readonly mode?: MarginMode; readonly both: boolean } {
	const cues = cuesIn(draft, segment, 'iso', 'cross');
	const both = cues.some(({ concept }) => concept !== cues[0]?.concept);
	const [first] = cues;
	return first && !both ? { mode: first.concept === 'iso' ? 'isolated' : 'cross', both } : { both };
}

/** The side that a stop or the targets imply, where none is said. */
function impliedSide(draft: Draft, segment: Segment, reading: PositionReading) {
	const isDistance = figuresOf(draft, 'stopPct').length > 0;
	if (isDistance && cuesIn(draft, segment, 'below').length > 0) return 'long';
	if (isDistance && cuesIn(draft, segment, 'above').length > 0) return 'short';
	const price = priceOf(reading);
	const other = reading.stop ?? reading.targets?.[0];
	if (!price || other === undefined || price.eq(other)) return undefined;
	return price.gt(other) === (reading.stop !== undefined) ? 'long' : 'short';
}

const SINGLE = { stop: 'stop', stop_pct: 'stopPct', target_pct: 'targetPct', exit: 'exit' } as const;

/** The fields of one segment. */
export function positionOf(draft: Draft, index: number): PositionDraft {
	const segment = draft.segments[index] ?? { from: 0, to: draft.items.length };
	const spans: Record<string, Span> = {};
	const errors: ReadingError[] = [];
	const side = sideIn(draft, segment);
	const coins = coinsIn(draft, segment).filter(({ base }) => segment.base === undefined || base === segment.base);
	const pair = coins.find(({ quote }) => quote !== undefined);
	const leverages = figuresOf(draft, 'leverage', index);
	const reading: PositionReading = { ...entryOf(draft, index), ...targetsOf(draft, index) };
	for (const [field, role] of Object.entries(SINGLE)) {
		const [figure] = figuresOf(draft, role, index);
		if (figure) Object.assign(reading, { [field]: text(field === 'stop_pct' ? figure.quantity.value.abs() : figure.quantity.value) });
	}
	const { mode } = modesOf(draft, { from: 0, to: draft.items.length });
	const size = sizeIn(draft, index, { price: priceOf(reading), leverage: decimalOf(leverages[0]), isCross: mode === 'cross' });
	if (size.error) errors.push(size.error);
	if (side.both) errors.push('two_sides');
	const signed = size.value?.isNegative() && !side.side ? 'short' : undefined;
	const said = side.side ?? signed ?? (size.figure?.quantity.sign === '+' ? 'long' : undefined) ?? impliedSide(draft, segment, reading);
	if (said && !side.both) reading.side = said;
	if (segment.base !== undefined) reading.symbol = segment.base;
	if (pair?.quote) reading.quote = pair.quote;
	if (size.unit && size.value) Object.assign(reading, { size: text(signed ? size.value.abs() : size.value), size_unit: size.unit });
	for (const figure of draft.figures) if (figure.segment === index) spans[figure.role] = spanOf(draft, figure);
	if (side.cue) spans.side = { from: side.cue.from, to: side.cue.to };
	if (coins[0]) spans.symbol = { from: coins[0].from, to: coins[0].to };
	return { reading, spans, errors, ...(size.balance && { balance: size.balance }) };
}
