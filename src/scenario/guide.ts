import type { MarginMode } from '../core/position.ts';

/** What an answer speaks for, and how strongly. */
export type Lean = { readonly for: MarginMode; readonly weight: number } | { readonly for: 'neither' };

const isolated = (weight = 1): Lean => ({ for: 'isolated', weight });
const cross = (weight = 1): Lean => ({ for: 'cross', weight });
const neither: Lean = { for: 'neither' };

/**
 * The six questions of the guide ("use isolated when", "use cross when") with their answers. Two weigh double: somebody's first months,
 * and high leverage in cross, where one bad candle takes the whole account.
 */
export const QUESTIONS = {
	volatility: { wild: isolated(), usual: neither, calm: cross() },
	positions: { one: cross(), unrelated: isolated(), hedge: cross() },
	experience: { first: isolated(2), some: neither, long: neither },
	automation: { bot: isolated(), scalping: isolated(), hand: neither },
	conviction: { days: isolated(), unsure: isolated(), weeks: cross() },
	leverage: { low: cross(), middle: isolated(), high: isolated(2) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Lean>>>>;

export type QuestionId = keyof typeof QUESTIONS;
export type AnswerId<Q extends QuestionId> = keyof (typeof QUESTIONS)[Q] & string;

export const QUESTION_IDS = Object.keys(QUESTIONS) as readonly QuestionId[];
export const answersTo = (question: QuestionId): readonly string[] => Object.keys(QUESTIONS[question]);

/** One answer that was given, with what it speaks for. */
export interface Given {
	readonly question: QuestionId;
	readonly answer: string;
	readonly lean: Lean;
}

/** Answers as digits, one a question in their order: `0212`. Undefined where it is none of ours. */
export function readAnswers(digits: string): readonly Given[] | undefined {
	if (digits.length > QUESTION_IDS.length) return undefined;
	const given = [...digits].flatMap((digit, index) => {
		const question = QUESTION_IDS[index];
		const found = question && Object.entries<Lean>(QUESTIONS[question])[Number.parseInt(digit, 10)];
		return question && found ? [{ question, answer: found[0], lean: found[1] }] : [];
	});
	return given.length === digits.length ? given : undefined;
}

export interface Suggestion {
	readonly mode: MarginMode;
	/** As much spoke for the one as for the other: then isolated, where the loss is known beforehand. */
	readonly isTie: boolean;
	readonly spokeFor: Readonly<Record<MarginMode | 'neither', readonly Given[]>>;
}

/** Which mode fits, and which answers spoke for which. A mode, never a trade. */
export function suggestionOf(given: readonly Given[]): Suggestion {
	const spokeFor = (side: MarginMode | 'neither') => given.filter(({ lean }) => lean.for === side);
	const weightOf = (mode: MarginMode) => given.reduce((sum, { lean }) => sum + (lean.for === mode ? lean.weight : 0), 0);
	return {
		mode: weightOf('cross') > weightOf('isolated') ? 'cross' : 'isolated',
		isTie: weightOf('cross') === weightOf('isolated'),
		spokeFor: { isolated: spokeFor('isolated'), cross: spokeFor('cross'), neither: spokeFor('neither') },
	};
}
