import { createHash } from 'node:crypto';
import type { Entry } from '../schema.ts';
import type { Gate } from '../search/gate.ts';
import type { Model } from '../search/model.ts';
import { type Example, entryExamples, trainingExamples } from './examples.ts';
import { crossValidated } from './folds.ts';
import { gateFrom } from './gate.ts';
import { train } from './train.ts';

/** Change it when features, training or gate change in a way that the examples do not show. */
const VERSION = 2;
const FOLDS = 5;

/** Chosen on the cross-validation that bench/faq.ts prints: high enough that few answers are wrong, or given to what is none of ours. */
export const THRESHOLDS: Pick<Gate, 'answer' | 'overheard' | 'suggest'> = { answer: 0.75, overheard: 0.85, suggest: 0.45 };

export const allExamples = (entries: readonly Entry[]): readonly Example[] => [...trainingExamples(), ...entryExamples(entries)];

/** The same for the same examples, whatever machine. */
export function digestOf(examples: readonly Example[]): string {
	return createHash('sha256')
		.update(JSON.stringify([VERSION, examples]))
		.digest('hex');
}

/** Takes most of a minute: the gate needs questions that the classifier has not seen. */
export function learn(examples: readonly Example[]): Model {
	return { classifier: train(examples), gate: gateFrom(crossValidated(examples, FOLDS), THRESHOLDS), inputs: digestOf(examples) };
}
