import type { Side } from '../../core/position.ts';
import { type Assignment, assign } from './assign.ts';
import type { Assigned } from './assigned.ts';
import { type Coin, type Cue, type Item, isCue } from './item.ts';
import type { Concept } from './lexicon/concept.ts';
import type { Role } from './role.ts';
import { type Segment, segmentsOf } from './segment.ts';

/** Items with every figure's role: what the fields are made of. */
export interface Draft {
	readonly items: readonly Item[];
	readonly segments: readonly Segment[];
	readonly figures: readonly Assigned[];
	readonly rivals: readonly Assignment[];
	readonly score: number;
	readonly has: (...concepts: readonly Concept[]) => boolean;
}

/** `hint`: the coin that was spoken of before. */
export function draftOf(items: readonly Item[], hint?: string): Draft {
	const segments = segmentsOf(items);
	const { best, rivals } = assign(items, segments, hint);
	const concepts = new Set(items.flatMap((item) => (item.kind === 'cue' ? [item.concept] : [])));
	return {
		items,
		segments,
		figures: best.figures,
		rivals,
		score: best.score,
		has: (...wanted) => wanted.some((concept) => concepts.has(concept)),
	};
}

/** Figures of a role, in one position or in all. */
export const figuresOf = ({ figures }: Draft, role: Role, segment?: number): Assigned[] =>
	figures.filter((figure) => figure.role === role && (segment === undefined || figure.segment === segment));

export const cuesIn = ({ items }: Draft, { from, to }: Segment, ...concepts: readonly Concept[]): Cue[] =>
	items.slice(from, to).filter((item): item is Cue => isCue(item, ...concepts));

export const coinsIn = ({ items }: Draft, { from, to }: Segment): Coin[] =>
	items.slice(from, to).filter((item): item is Coin => item.kind === 'coin');

/** The whole text as one segment. */
export const wholeOf = ({ items }: Draft): Segment => ({ from: 0, to: items.length });

export interface SideRead {
	readonly side?: Side;
	readonly cue?: Cue;
	/** Both sides are said of it. */
	readonly both: boolean;
}

/** `how many eth can i long`: the question names the side. */
function sideAsked(cues: readonly Cue[]): Omit<SideRead, 'both'> {
	for (const cue of cues) for (const side of ['long', 'short'] as const) if (cue.text.split(' ').includes(side)) return { side, cue };
	return {};
}

/** long and short say it; bought and sold only where nothing else does, the first of them. */
export function sideIn(draft: Draft, segment: Segment): SideRead {
	const segmentItems = draft.items.slice(segment.from, segment.to);
	const strong = cuesIn(draft, segment, 'long', 'short');
	const [cue] = strong.length > 0 ? strong : cuesIn(draft, segment, 'buy', 'sell');
	const weak =
		segmentItems.some((item, at) => isCue(item, 'buy') && isCue(segmentItems[at + 1], 'sell')) ||
		segmentItems.some((item, at) => isCue(item, 'sell') && isCue(segmentItems[at + 1], 'buy'));
	const both = strong.some(({ concept }) => concept !== strong[0]?.concept) || (strong.length === 0 && weak);
	if (!cue) return { both, ...sideAsked(cuesIn(draft, segment, 'canOpen', 'maxOpen')) };
	if (both) return { both };
	return { side: cue.concept === 'long' || cue.concept === 'buy' ? 'long' : 'short', cue, both };
}
