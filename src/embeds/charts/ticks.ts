import { scaleLinear } from 'd3-scale';
import { Decimal } from '../../core/decimal.ts';
import { echo } from '../format.ts';

export interface Tick {
	readonly value: number;
	readonly text: string;
}

const UNITS = [
	{ from: 1e12, letter: 'T' },
	{ from: 1e9, letter: 'B' },
	{ from: 1e6, letter: 'M' },
] as const;

/** Steps are 1, 2 or 5 of a power of ten: this many decimals write them whole. */
const decimalsOf = (step: number): number => Math.min(Math.max(-Math.floor(Math.log10(step) + 1e-9), 0), 100);

/** Round numbers within a range, about so many, written whole; in millions and more where the step is as coarse. */
export function ticksOf(low: number, high: number, count: number): Tick[] {
	const values = scaleLinear([low, high], [0, 1]).ticks(count);
	const [first = 0, second] = values;
	if (second === undefined) return [];
	const step = second - first;
	const unit = UNITS.find(({ from }) => step * 10 >= from);
	const scale = unit?.from ?? 1;
	const decimals = decimalsOf(step / scale);
	return values.map((value) => ({
		value,
		text: `${echo(new Decimal((value / scale).toFixed(decimals)))}${value !== 0 && unit ? unit.letter : ''}`,
	}));
}
