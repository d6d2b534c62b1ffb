import { chance, evidenceOf, type Gate, type Head } from '../search/gate.ts';
import { OUTSIDE } from '../search/rank.ts';
import type { Judged } from './folds.ts';

const ROUNDS = 400;
const STEP = 0.5;
const SHRINK = 1e-4;

/** Is the entry a right answer to the question? */
const fits = ({ example }: Judged, id: string | undefined): boolean =>
	id === example.label || (id !== undefined && example.also.includes(id));
export const isOutside = ({ example }: Judged): boolean => example.label.startsWith(OUTSIDE);
export const isRight = (judged: Judged): boolean => fits(judged, judged.ranking.ranked[0]?.id);
export const isNear = (judged: Judged): boolean => judged.ranking.ranked.slice(0, 3).some(({ id }) => fits(judged, id));

interface Point {
	readonly evidence: readonly number[];
	readonly yes: boolean;
}

/** Logistic regression by full steps on scaled evidence. */
function headFor(points: readonly Point[]): Head {
	const width = points[0]?.evidence.length ?? 0;
	const scale = Array.from(
		{ length: width },
		(_, column) => Math.sqrt(points.reduce((sum, { evidence }) => sum + (evidence[column] ?? 0) ** 2, 0) / points.length) || 1,
	);
	const scaled = points.map(({ evidence, yes }) => ({ evidence: evidence.map((value, column) => value / (scale[column] ?? 1)), yes }));
	let head: readonly number[] = scale.map(() => 0);
	for (let round = 0; round < ROUNDS; round++) {
		const slope = scale.map(() => 0);
		for (const { evidence, yes } of scaled) {
			const error = chance(head, evidence) - (yes ? 1 : 0);
			evidence.forEach((value, column) => {
				slope[column] = (slope[column] ?? 0) + (error * value) / points.length;
			});
		}
		head = head.map((weight, column) => weight - STEP * ((slope[column] ?? 0) + SHRINK * weight));
	}
	return head.map((weight, column) => weight / (scale[column] ?? 1));
}

/** Heads from questions that the classifier had not seen, with thresholds as given. */
export function gateFrom(judged: readonly Judged[], thresholds: Pick<Gate, 'answer' | 'overheard' | 'suggest'>): Gate {
	const points = (test: (one: Judged) => boolean) =>
		judged.map((one) => ({ evidence: evidenceOf(one.ranking), yes: !isOutside(one) && test(one) }));
	return { right: headFor(points(isRight)), near: headFor(points(isNear)), ...thresholds };
}
