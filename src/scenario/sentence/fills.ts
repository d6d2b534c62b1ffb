import { Decimal } from '../../core/decimal.ts';
import { type Draft, figuresOf } from './draft.ts';
import { hasEntry } from './needs.ts';
import type { PositionDraft } from './position.ts';
import type { PositionReading, ReadingError } from './reading.ts';

const SHARED = ['side', 'symbol', 'quote'] as const;

/** Later positions of a list take the side and coin of the one before where they name none. */
export function inherited(positions: readonly PositionDraft[]): PositionReading[] {
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
export function filled(positions: readonly PositionReading[]): PositionReading | undefined {
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

/** The same position said twice. */
export function repeated(positions: readonly PositionReading[]): PositionReading | undefined {
	const [first] = positions;
	const isOne =
		positions.length > 1 &&
		positions.every(
			({ symbol, side, size, size_unit }) =>
				symbol === first?.symbol && side === first?.side && size === first?.size && size_unit === first?.size_unit,
		);
	return isOne && positions.filter(hasEntry).length <= 1 ? (Object.assign({}, ...positions) as PositionReading) : undefined;
}

/** Two sizes of one coin on one side, but not a price for each: which one is meant? */
export function contradictory(positions: readonly PositionReading[]): PositionReading | undefined {
	const [first] = positions;
	const isOne = positions.length > 1 && positions.every(({ symbol, side }) => symbol === first?.symbol && side === first?.side);
	const priced = positions.filter((position) => hasEntry(position));
	const sized = positions.filter(({ size }) => size !== undefined);
	if (!isOne || priced.length >= positions.length || sized.length < 2) return undefined;
	if (new Set(sized.map(({ size, size_unit }) => `${size} ${size_unit}`)).size === 1) return undefined;
	const { size: _size, size_unit: _unit, ...rest } = Object.assign({}, ...positions) as PositionReading;
	return rest;
}

/** As many sizes as prices of one order: fills; else they don't belong together. */
export function laddered(draft: Draft, position: PositionReading): { readonly position?: PositionReading; readonly error?: ReadingError } {
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
	const whole = filled(each);
	return whole ? { position: whole } : {};
}
