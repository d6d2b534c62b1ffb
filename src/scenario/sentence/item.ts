import type { Decimal } from '../../core/decimal.ts';
import type { Concept } from './lexicon/concept.ts';

/** Where a piece of the text stands. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** What stands beside a figure. `hours`: any length of time, in hours. `ratio`: 1:20. */
export type Unit = 'plain' | 'money' | 'coin' | 'percent' | 'times' | 'hours' | 'contracts' | 'coins' | 'ratio' | 'r';

/** A figure with its unit. */
export interface Quantity extends Span {
	readonly kind: 'quantity';
	readonly value: Decimal;
	/** The other reading of its group marks. */
	readonly other?: Decimal;
	readonly unit: Unit;
	/** Currency of `money`, ticker of `coin`. */
	readonly asset?: string;
	readonly sign?: '+' | '-';
	/** Written with k, m, 万 … */
	readonly scaled: boolean;
	/** Cannot be read, or is beyond any market. */
	readonly bad?: 'not-a-number' | 'out-of-range';
	/** Number of a list's line, share of a target, candle length: explains itself and says nothing of the trade. */
	readonly noise?: boolean;
}

/** A word or phrase that means something. `label`: a colon or equals sign follows. */
export interface Cue extends Span {
	readonly kind: 'cue';
	readonly concept: Concept;
	/** As it was matched, in lower case. */
	readonly text: string;
	readonly label: boolean;
	readonly language: string;
}

export interface Coin extends Span {
	readonly kind: 'coin';
	readonly base: string;
	readonly quote?: string;
	/** USD-quoted coin-margined spelling. */
	readonly inverse?: boolean;
	/** Right after a figure, as its unit. */
	readonly asUnit: boolean;
}

export interface Venue extends Span {
	readonly kind: 'venue';
	readonly id: string;
}

export interface StressEvent extends Span {
	readonly kind: 'event';
	readonly id: string;
}

/** A separator: , ; . / | ( ) - + → : or a line's end (`\n`). */
export interface Separator extends Span {
	readonly kind: 'separator';
	readonly text: string;
}

/** A word that means nothing here. */
export interface Word extends Span {
	readonly kind: 'word';
	readonly text: string;
	readonly caps: boolean;
}

export type Item = Quantity | Cue | Coin | Venue | StressEvent | Separator | Word;

export const isCue = (item: Item | undefined, ...concepts: readonly Concept[]): item is Cue =>
	item?.kind === 'cue' && concepts.includes(item.concept);
