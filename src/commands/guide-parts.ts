import { ButtonStyle } from 'discord-api-types/v10';
import { answerLabel } from '../embeds/guide.ts';
import type { Entry } from '../faq/schema.ts';
import { answersTo, type QuestionId } from '../scenario/guide.ts';
import { button, rowOf, stateOf } from './faq-parts.ts';
import { type Modal, textInput } from './form.ts';
import type { Context } from './services.ts';
import type { Row } from './types.ts';

/** A step of the guide: the modes, or the questions after so many answers. `code`: the person's own numbers. */
export interface Step {
	/** One digit an answer; missing: before the questions. */
	readonly answers?: string;
	readonly code: string;
}

const stepState = ({ answers, code }: Step): string => `${answers === undefined ? 'm' : `q${answers}`}~${code}`;

export function readStep(state: string): Step | undefined {
	const [, kind, answers = '', code = ''] = /^([mq])(\d{0,6})~(.*)$/s.exec(state) ?? [];
	if (kind === undefined) return undefined;
	return kind === 'm' ? { code } : { answers, code };
}

const toStep = (label: string, step: Step, style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary) =>
	button(label, `guide:${stepState(step)}`, style);

export const modesRow = (code: string): Row[] =>
	rowOf([toStep('Six short questions', { answers: '', code }, ButtonStyle.Primary), button('My numbers', `guide-form:${code}`)]);

const back = ({ answers = '', code }: Step) => toStep('Back', answers === '' ? { code } : { answers: answers.slice(0, -1), code });

/** The answers to one question, in their order, and the way back. */
export const questionRows = ({ answers = '', code }: Step, question: QuestionId): Row[] => [
	...rowOf(
		answersTo(question).map((answer, index) =>
			toStep(answerLabel(question, answer), { answers: `${answers}${index}`, code }, ButtonStyle.Primary),
		),
	),
	...rowOf([back({ answers, code })]),
];

const READ_ON = ['mode-choice-by-strategy', 'beginner-mode-choice', 'stop-loss-basics'] as const;

export function suggestionRows(step: Step, { faq }: Pick<Context, 'faq'>): Row[] {
	const entries = READ_ON.flatMap((id): Entry[] => [faq.entry(id) ?? []].flat());
	return [
		...rowOf([back(step), toStep('Start over', { answers: '', code: step.code })]),
		...rowOf(entries.map(({ id, title }) => button(`→ ${title}`, `faq-see:${stateOf('private', '.', id)}`))),
	];
}

/** What the form asks for; each may be left empty. */
export const FORM_FIELDS = {
	balance: ['Your whole balance', 'For example 1000 usdt'],
	size: ['Position size', 'For example 1000 usdt (its value), 100 usdt margin, or 0.05 btc'],
	leverage: ['Leverage', 'For example 10'],
	entry: ['Entry price', 'For example 64000; empty: distances in percent only'],
	side: ['Long or short', 'long gains when the price rises'],
} as const;

/** Empty fields stay as they are. */
export const numbersForm = (code: string): Modal => ({
	title: 'Your numbers',
	custom_id: `guide-set:${code}`,
	components: Object.entries(FORM_FIELDS).map(([id, [label, help]]) => textInput({ id, label, help })),
});
