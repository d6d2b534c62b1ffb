import type { Assigned } from './assigned.ts';
import { cuesIn, type Draft, figuresOf, wholeOf } from './draft.ts';
import { isCue } from './item.ts';
import type { Concept } from './lexicon/concept.ts';
import type { Reading, ReadingError } from './reading.ts';

/** What one thing said once, several times to compare, or twice in contradiction comes to. */
export interface Choice {
	readonly fields: Partial<Reading>;
	readonly errors: readonly ReadingError[];
	readonly compares: boolean;
}

const distinct = (figures: readonly Assigned[]): string[] => [...new Set(figures.map(({ quantity }) => quantity.value.toFixed()))];

const LISTS: readonly Concept[] = ['or', 'and', 'vs'];

/** One leverage, a list to compare, or two that contradict. */
export function leverageOf(draft: Draft): Choice {
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
				(item.kind === 'cue' && (LISTS.includes(item.concept) || item.text.startsWith('and '))) ||
				(item.kind === 'separator' && (item.text === '/' || (values.length > 2 && [',', '|'].includes(item.text)))),
		);
	if (isList && !isRange) return { fields: { leverage: values }, errors: [], compares: true };
	return { fields: {}, errors: ['two_leverages'], compares: false };
}

/** One mode, both to compare, or two that contradict. */
export function modeOf(draft: Draft): Choice {
	const cues = cuesIn(draft, wholeOf(draft), 'iso', 'cross');
	const isTwo = cues.some(({ concept }) => concept !== cues[0]?.concept);
	const [first] = cues;
	if (isTwo || draft.has('both')) {
		const compares =
			draft.has('both', 'vs', 'or', 'compare', 'and') ||
			draft.items.filter((item) => isCue(item, 'if')).length > 1 ||
			draft.items.some((item, at) => item.kind === 'separator' && item.text === '/' && isCue(draft.items[at - 1], 'iso', 'cross'));
		return { fields: {}, errors: compares ? [] : ['two_modes'], compares };
	}
	return { fields: first ? { mode: first.concept === 'iso' ? 'isolated' : 'cross' } : {}, errors: [], compares: false };
}
