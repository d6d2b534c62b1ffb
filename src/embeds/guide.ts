import type { APIEmbed } from 'discord-api-types/v10';
import { type Given, QUESTION_IDS, type QuestionId, type Suggestion } from '../scenario/guide.ts';
import type { Default } from '../scenario/guide-trade.ts';
import type { Setup } from '../scenario/setup.ts';
import { assumedLines } from './assumption.ts';
import { column } from './compare.ts';
import { type Both, difference } from './difference.ts';
import { block } from './fields.ts';
import { echo } from './format.ts';
import { GUIDE_WORDS } from './guide-words.ts';
import { footer, readAs } from './setup.ts';
import { COLOR } from './theme.ts';
import { warningLines } from './warning.ts';

const TAKEN: { readonly [D in Default]: (setup: Setup) => string } = {
	side: ({ side }) => side,
	size: ({ notional, market }) => `a position of ${echo(notional)} ${market.settle}`,
	leverage: ({ leverage }) => `${leverage ? echo(leverage) : ''}× leverage`,
	balance: ({ balance, market }) => `a balance of ${balance ? echo(balance) : ''} ${market.settle}`,
};

/** First step: what each mode does, with somebody's own numbers. `defaults`: which of them were not given. */
export function guideModesEmbed(both: Both, defaults: readonly Default[]): APIEmbed {
	const { setup, warnings } = both.isolated;
	const taken = defaults.map((name) => TAKEN[name](setup)).join(', ');
	const examples = taken === '' ? '' : `\nTaken as an example, since not given: ${taken}. Press “My numbers” for yours.`;
	return {
		title: 'Isolated or cross? First: what each does',
		description: [
			'**Isolated** sets a part of your money aside for one position. Only that part can be lost, and it is used up sooner.',
			'**Cross** puts your whole balance behind the position. It lasts longer, and everything is at stake.',
			`\n${readAs(setup, false)}${examples}`,
			`\n**What the difference means here:** ${difference(both)}`,
		].join('\n'),
		color: COLOR.calm,
		fields: [
			column(both.isolated),
			column(both.cross),
			{ name: 'Profit', value: 'The same in both, at every price, until one is liquidated.' },
			...block('Take care', warningLines(warnings, setup)),
			...block('Assumed', assumedLines(setup.assumed)),
		],
		footer: footer(setup),
	};
}

const words = (
	question: QuestionId,
): { title: string; help: string; answers: Readonly<Record<string, { label: string; because: string }>> } => GUIDE_WORDS[question];

export const answerLabel = (question: QuestionId, answer: string): string => words(question).answers[answer]?.label ?? answer;

/** One of the six questions, with what was answered so far. */
export function guideQuestionEmbed(given: readonly Given[], question: QuestionId): APIEmbed {
	const { title, help } = words(question);
	const sofar = given.map((one) => `• ${words(one.question).title} **${answerLabel(one.question, one.answer)}**`).join('\n');
	return {
		title: `${given.length + 1} of ${QUESTION_IDS.length}: ${title}`,
		description: help,
		color: COLOR.calm,
		fields: block('So far', sofar),
	};
}

const reasons = (given: readonly Given[]): string =>
	given
		.map(({ question, answer }) => `• **${answerLabel(question, answer)}**: ${words(question).answers[answer]?.because ?? ''}.`)
		.join('\n');

const VERDICT = {
	isolated:
		'Set the margin of each trade aside. You know beforehand the most that it can take, and the rest of your balance is out of reach.',
	cross: 'Your balance backs the position, so it outlasts more. That makes a stop a must: without one the whole balance is at stake.',
} as const;

const CHOOSE = [
	'• Set a stop before you enter, and check that it comes before the liquidation price.',
	'• Keep the leverage low: it decides how near the liquidation is.',
	'• Look at the liquidation price again whenever you add to a position.',
	'• Start small, or on a test account.',
].join('\n');

/** Which mode fits, with every answer that spoke for it and against it. */
export function guideSuggestionEmbed({ mode, isTie, spokeFor }: Suggestion, both: Both | undefined): APIEmbed {
	const tie = isTie ? '\nAs much speaks for one as for the other. Then the one whose loss is known beforehand is the safer start.' : '';
	return {
		title: `${mode === 'isolated' ? 'Isolated' : 'Cross'} fits your answers ${isTie ? 'as well as the other' : 'better'}`,
		description: `${VERDICT[mode]}${tie}`,
		color: COLOR.calm,
		fields: [
			...block('Spoke for isolated', reasons(spokeFor.isolated)),
			...block('Spoke for cross', reasons(spokeFor.cross)),
			...block('Spoke for neither', reasons(spokeFor.neither)),
			...block('With your numbers', both ? difference(both) : ''),
			{ name: 'Whichever you choose', value: CHOOSE },
		],
		footer: { text: 'This suggests a margin mode, never a trade. The decision is yours. Not financial advice.' },
	};
}
