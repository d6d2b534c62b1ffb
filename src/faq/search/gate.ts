import type { Ranking } from './rank.ts';

/** Weights of the evidence, in the order of `evidenceOf`, for one yes-or-no. */
export type Head = readonly number[];

/**
 * Two questions about a ranking, each with a probability from 0 to 1: is the first entry right, and is the right one among the
 * first three? With three thresholds on them.
 */
export interface Gate {
	readonly right: Head;
	readonly near: Head;
	/** From this `right` on the first entry is the answer. */
	readonly answer: number;
	/** The same where nobody asked the bot. */
	readonly overheard: number;
	/** From this `near` on, below `answer`: three entries to choose from. */
	readonly suggest: number;
}

/** In a text of so few content words one that is foreign to the field says much. */
const FEW = 4;

const logit = (share: number) => Math.log((share + 1e-4) / (1 - share + 1e-4));

/** What speaks for and against the first entry. */
export function evidenceOf({ ranked, outside, strange, length, asks }: Ranking): readonly number[] {
	const [best = 0, second = 0, third = 0] = ranked.map(({ score }) => score);
	return [
		1,
		logit(best),
		best - second,
		best + second + third,
		outside,
		logit(outside),
		strange,
		length <= FEW ? strange : 0,
		Math.log(1 + length),
		asks ? 1 : 0,
	];
}

export function chance(head: Head, evidence: readonly number[]): number {
	return 1 / (1 + Math.exp(-evidence.reduce((sum, value, index) => sum + value * (head[index] ?? 0), 0)));
}

export type Decision = 'answer' | 'suggest' | 'none';

/** `overheard`: said in a channel, not to the bot; it then speaks only when it is sure, and never guesses. */
export function decide(ranking: Ranking, gate: Gate, overheard: boolean): Decision {
	const evidence = evidenceOf(ranking);
	const right = chance(gate.right, evidence);
	if (overheard) return right >= gate.overheard && ranking.asks ? 'answer' : 'none';
	if (right >= gate.answer) return 'answer';
	return chance(gate.near, evidence) >= gate.suggest ? 'suggest' : 'none';
}
