import { guideModesEmbed, guideQuestionEmbed, guideSuggestionEmbed } from '../embeds/guide.ts';
import { bothModes } from '../scenario/both-modes.ts';
import { type Given, QUESTION_IDS, readAnswers, suggestionOf } from '../scenario/guide.ts';
import { filled } from '../scenario/guide-trade.ts';
import type { Trade } from '../scenario/trade.ts';
import { defineCommand } from './define.ts';
import { GONE } from './gone.ts';
import { FORM_FIELDS, modesRow, numbersForm, questionRows, readStep, type Step, suggestionRows } from './guide-parts.ts';
import type { Handler, Press } from './handler.ts';
import { inPlace } from './in-place.ts';
import { figured } from './look.ts';
import type { Context } from './services.ts';
import { stateOf, tradeOfState } from './state.ts';
import { TRADE_OPTIONS, tradeOf } from './trade-args.ts';
import type { Awaitable, Reply, Result } from './types.ts';
import { unlessRefused } from './unless-refused.ts';

/** The numbers that a button carries; none given is no number, and not an old button. */
const numbersOf = (code: string, context: Context): Trade | undefined => (code === '' ? {} : tradeOfState(code, context));

/** First step. The button carries what was given, not what was filled up. */
function modesReply(given: Trade, context: Context): Awaitable<Result> {
	const { trade, defaults } = filled(given);
	const components = modesRow(stateOf(given, context));
	return figured(trade, context, (looked) => ({
		embeds: [guideModesEmbed(bothModes(looked), defaults)],
		components,
		visibility: 'private',
	}));
}

function suggestionReply(given: readonly Given[], step: Step, context: Context): Awaitable<Result> {
	const numbers = numbersOf(step.code, context);
	const said = numbers && Object.keys(numbers).length > 0 ? numbers : undefined;
	const reply = (trade: Trade | undefined): Reply => ({
		embeds: [guideSuggestionEmbed(suggestionOf(given), trade && unlessRefused(() => bothModes(trade)))],
		components: suggestionRows(step, context),
		visibility: 'private',
	});
	return said ? figured(filled(said).trade, context, reply) : reply(undefined);
}

function stepReply(step: Step, context: Context): Awaitable<Result> | undefined {
	if (step.answers === undefined) {
		const given = numbersOf(step.code, context);
		return given && modesReply(given, context);
	}
	const given = readAnswers(step.answers);
	const question = QUESTION_IDS[step.answers.length];
	if (!given) return undefined;
	if (!question) return suggestionReply(given, step, context);
	return { embeds: [guideQuestionEmbed(given, question)], components: questionRows(step, question), visibility: 'private' };
}

const inPlaceOrGone = (pending: Awaitable<Result> | undefined): Awaitable<Result> => (pending ? inPlace(pending) : GONE);

/** What was written into the form, over what was known before. Throws DomainError. */
function numbersIn({ fields }: Press, { asker }: Context): Trade {
	const names = Object.keys(FORM_FIELDS) as (keyof typeof FORM_FIELDS)[];
	const read = names.flatMap((name) => {
		const raw = (fields[name] ?? '').trim();
		return raw === '' ? [] : [[name, TRADE_OPTIONS[name].read(raw, name, asker.locale)] as const];
	});
	return tradeOf(Object.fromEntries(read));
}

/** Steps, the form for one's own numbers, and the form when it is sent: all in the same message. */
export const guideHandlers: readonly Handler[] = [
	{
		name: 'guide',
		updates: true,
		run: ({ state }, context) => {
			const step = readStep(state);
			return inPlaceOrGone(step && stepReply(step, context));
		},
	},
	{ name: 'guide-form', run: ({ state }) => ({ kind: 'modal', modal: numbersForm(state) }) },
	{
		name: 'guide-set',
		updates: true,
		run: (press, context) => {
			const before = numbersOf(press.state, context);
			return inPlaceOrGone(before && modesReply({ ...before, ...numbersIn(press, context) }, context));
		},
	},
];

const { side, size, entry, leverage, balance, symbol, venue } = TRADE_OPTIONS;

export const guide = defineCommand({
	name: 'guide',
	description: 'Isolated or cross? Step by step: with your numbers, six questions, a suggestion with its reasons',
	options: { balance, size, leverage, entry, side, symbol, venue },
	example: { balance: '1000 usdt', size: '1000 usdt', leverage: '10' },
	run: (args, context) => modesReply(tradeOf(args), context),
});
