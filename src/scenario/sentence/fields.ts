import { Decimal } from '../../core/decimal.ts';
import { accountOf } from './account.ts';
import type { Assigned } from './assigned.ts';
import { cuesIn, type Draft, figuresOf, wholeOf } from './draft.ts';
import { isCue, type Span } from './item.ts';
import { hasEntry } from './needs.ts';
import { type PositionDraft, positionOf } from './position.ts';
import type { PositionReading, Reading, ReadingError } from './reading.ts';

/** All fields of a text, before its intent and its checks. */
export interface Fields {
	readonly reading: Omit<Reading, 'intent'>;
	readonly spans: Readonly<Record<string, Span>>;
	readonly errors: readonly ReadingError[];
	/** The modes, leverages or venues are set against each other. */
	readonly compares: boolean;
}

const SHARED = ['side', 'symbol', 'quote'] as const;

/** Later positions of a list take the side and coin of the one before where they name none. */
function inherited(positions: readonly PositionDraft[]): PositionReading[] {
	const coins = new Set(positions.map(({ reading }) => reading.symbol));
	const sides = new Set(positions.flatMap(({ reading }) => reading.side ?? []));
	const [side] = sides;
	let last: PositionReading = coins.size === 1 && sides.size === 1 && side ? { side } : {};
	return positions.map(({ reading }) => {
		const own: PositionReading = { ...reading };
		for (const field of SHARED) if (own[field] === undefined && last[field] !== undefined) Object.assign(own, { [field]: last[field] });
		last = own;
		return own;
	});
}

const isFill = ({ size, size_unit, entry }: PositionReading) =>
	size !== undefined && size_unit === 'base' && entry !== undefined && entry !== 'market';

/** Buys of one coin on one side are one position: sizes added, price averaged. */
function filled(positions: readonly PositionReading[]): PositionReading | undefined {
	const [first] = positions;
	const isOne =
		positions.length > 1 &&
		positions.every((position) => position.symbol === first?.symbol && position.side === first?.side && isFill(position));
	if (!isOne || !first) return undefined;
	const fills = positions.map(({ size = '0', entry = '0' }): [string, string] => [size, entry]);
	const size = fills.reduce((sum, [quantity]) => sum.plus(quantity), new Decimal(0));
	const cost = fills.reduce((sum, [quantity, price]) => sum.plus(new Decimal(quantity).times(price)), new Decimal(0));
	if (size.lte(0)) return undefined;
	return {
		...Object.assign({}, ...positions),
		...first,
		size: size.toFixed(),
		entry: cost.div(size).toSignificantDigits(40).toFixed(),
		fills,
	};
}

/** Two sizes of one coin on one side, but not a price for each: which one is meant? */
function contradictory(positions: readonly PositionReading[]): PositionReading | undefined {
	const [first] = positions;
	const isOne = positions.length > 1 && positions.every(({ symbol, side }) => symbol === first?.symbol && side === first?.side);
	const priced = positions.filter((position) => hasEntry(position));
	const sized = positions.filter(({ size }) => size !== undefined);
	if (!isOne || priced.length >= positions.length || sized.length < 2) return undefined;
	const { size: _size, size_unit: _unit, ...rest } = Object.assign({}, ...positions) as PositionReading;
	return rest;
}

/** As many sizes as prices of one order: fills; else they don't belong together. */
function laddered(draft: Draft, position: PositionReading): { readonly position?: PositionReading; readonly error?: ReadingError } {
	const sizes = figuresOf(draft, 'base', 0);
	const prices = figuresOf(draft, 'entry', 0);
	if (sizes.length < 2 || prices.length < 2) return {};
	if (sizes.length !== prices.length) return { error: 'count_mismatch' };
	const { entries: _entries, entry_range: _range, ...rest } = position;
	const each = sizes.map(({ quantity }, at) => ({
		...rest,
		size: quantity.value.toFixed(),
		size_unit: 'base' as const,
		entry: prices[at]?.quantity.value.toFixed() ?? '0',
	}));
	const position2 = filled(each);
	return position2 ? { position: position2 } : {};
}

interface Set2 {
	readonly fields: Partial<Reading>;
	readonly errors: readonly ReadingError[];
	readonly compares: boolean;
}

const distinct = (figures: readonly Assigned[]): string[] => [...new Set(figures.map(({ quantity }) => quantity.value.toFixed()))];

/** One leverage, a list to compare, or two that contradict. */
function leverageOf(draft: Draft): Set2 {
	const figures = figuresOf(draft, 'leverage');
	const values = distinct(figures);
	const [only] = values;
	if (only === undefined) return { fields: {}, errors: [], compares: false };
	if (values.length === 1) return { fields: { leverage: only }, errors: [], compares: false };
	const between = draft.items.slice(figures[0]?.at, figures.at(-1)?.at);
	const isRange = between.some((item) => item.kind === 'separator' && item.text === '-');
	const isList =
		draft.has('compare', 'vs') ||
		between.some(
			(item) =>
				isCue(item, 'or', 'and', 'vs') ||
				(item.kind === 'separator' && (item.text === '/' || (values.length > 2 && [',', '|'].includes(item.text)))),
		);
	if (isList && !isRange) return { fields: { leverage: values }, errors: [], compares: true };
	return { fields: {}, errors: ['two_leverages'], compares: false };
}

/** One mode, both to compare, or two that contradict. */
function modeOf(draft: Draft): Set2 {
	const cues = cuesIn(draft, wholeOf(draft), 'iso', 'cross');
	const isTwo = cues.some(({ concept }) => concept !== cues[0]?.concept);
	const [first] = cues;
	if (isTwo || draft.has('both')) {
		const compares =
			draft.has('both', 'vs', 'or', 'compare', 'and') ||
			draft.items.some((item, at) => item.kind === 'separator' && item.text === '/' && isCue(draft.items[at - 1], 'iso', 'cross'));
		return { fields: {}, errors: compares ? [] : ['two_modes'], compares };
	}
	return { fields: first ? { mode: first.concept === 'iso' ? 'isolated' : 'cross' } : {}, errors: [], compares: false };
}

function several(drafts: readonly PositionDraft[], positions: readonly PositionReading[]): Partial<Reading> {
	const sides = new Set(positions.map(({ side }) => side));
	const coins = new Set(positions.map(({ symbol }) => symbol));
	const hedge = coins.size === 1 && sides.size > 1 ? { hedge: true as const } : {};
	return { positions: positions.map((position) => ({ ...position })), ...hedge, ...(drafts.length > 0 && {}) };
}

const BAD = { 'not-a-number': 'not_a_number', 'out-of-range': 'number_out_of_range' } as const;

/** Puts the fields of the positions and of the account together. */
export function fieldsOf(draft: Draft): Fields {
	const drafts = draft.segments
		.map((_, index) => positionOf(draft, index))
		.filter(({ reading }, index) => index === 0 || Object.keys(reading).length > 1);
	const positions = inherited(drafts);
	const [first = {}] = positions;
	const ladder = positions.length === 1 ? laddered(draft, first) : {};
	const doubled = contradictory(positions);
	const one = ladder.position ?? filled(positions) ?? doubled ?? (positions.length === 1 ? first : undefined);
	const account = accountOf(
		draft,
		drafts.flatMap(({ balance }) => balance ?? []),
	);
	const leverage = leverageOf(draft);
	const mode = modeOf(draft);
	const own = ladder.position || ladder.error ? [] : drafts.flatMap(({ errors }) => errors);
	const unreadable = draft.items.flatMap((item): ReadingError[] => (item.kind === 'quantity' && item.bad ? [BAD[item.bad]] : []));
	const isMany = Array.isArray(account.reading.exchange);
	return {
		reading: {
			...(one ?? several(drafts, positions)),
			...account.reading,
			...leverage.fields,
			...mode.fields,
			...(one && draft.has('hedge') && {}),
		},
		spans: { ...Object.assign({}, ...drafts.map(({ spans }) => spans)), ...account.spans },
		errors: [
			...unreadable,
			...(ladder.error ? [ladder.error] : []),
			...(doubled ? (['two_sizes'] as const) : own),
			...leverage.errors,
			...mode.errors,
		],
		compares: leverage.compares || mode.compares || isMany,
	};
}
