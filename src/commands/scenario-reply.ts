import { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { assumed } from '../embeds/assumption.ts';
import { quickEmbed } from '../embeds/quick.ts';
import { correctionWords } from '../embeds/reading-words.ts';
import { exitPlanOfReading, fundingPlanOfReading, leveragesOf, sizePlanOfReading, tradeOfReading } from '../scenario/from-reading.ts';
import { movesOfReading, portfolioOfReading } from '../scenario/portfolio-of-reading.ts';
import { quickOf } from '../scenario/quick.ts';
import type { Correction } from '../scenario/sentence/lex.ts';
import type { Intent, Reading } from '../scenario/sentence/reading.ts';
import type { Trade } from '../scenario/trade.ts';
import { venueOf } from '../venues/find.ts';
import { cardReply } from './cards.ts';
import { compareReply } from './compare.ts';
import { spreadReply } from './compare-venues.ts';
import { withFix } from './fix-row.ts';
import { wholeReply } from './later.ts';
import { figured } from './look.ts';
import { marginReply } from './margin-reply.ts';
import { pnlReply } from './pnl.ts';
import { portfolioReply } from './portfolio.ts';
import type { Context } from './services.ts';
import { stressReply } from './stress.ts';
import type { Awaitable, Reply, Result } from './types.ts';

const MOST_CARDS = 4;

/** One card for each leverage that was said. */
function cards(trade: Trade, leverages: readonly Decimal[], context: Context): Reply {
	const replies = leverages.slice(0, MOST_CARDS).map((leverage) => marginReply({ ...trade, leverage }, context));
	const [first] = replies;
	return withFix({ ...first, embeds: replies.flatMap(({ embeds = [] }) => embeds), components: [] }, 'Fix');
}

/** Modes by default; or leverages, or venues, where several were said. */
function compared(reading: Reading, context: Context): Awaitable<Result> {
	const leverages = leveragesOf(reading);
	const trade = tradeOfReading(reading);
	if (Array.isArray(reading.exchange)) {
		const venues = reading.exchange.map((name) => venueOf(name));
		return spreadReply({ trade, venues, visibility: 'private' }, context);
	}
	if (leverages.length > 1) return figured(trade, context, (looked) => cards(looked, leverages, context));
	return figured(trade, context, (looked) => compareReply(looked, context, 'private'));
}

const inMargin = (trade: Trade, context: Context): Awaitable<Result> => figured(trade, context, (looked) => marginReply(looked, context));

/** The largest position: the whole balance as margin. */
function largest({ balance, ...trade }: Trade, context: Context): Awaitable<Result> {
	if (!balance) throw new DomainError('missing-figures', { fields: ['balance'], mode: '' });
	return inMargin({ ...trade, side: trade.side ?? 'long', size: { ...balance, unit: 'margin' }, balance }, context);
}

/** Whether the stop works before the liquidation does not depend on the size within a tier: a small one is taken where none was said. */
const SMALL = new Decimal(100);
const sized = (trade: Trade): Trade => (trade.size ? trade : { ...trade, size: { amount: SMALL, unit: 'margin' } });

/** Answers in one figure, without a size. */
function quick(reading: Reading): Reply {
	const answer = quickOf(reading);
	return withFix({ embeds: [quickEmbed(answer, reading)], assumed: answer.assumed.map(assumed) }, 'Fix');
}

type Answer = (reading: Reading, context: Context) => Awaitable<Result>;

const ANSWERS: { readonly [I in Exclude<Intent, 'faq' | 'advice' | 'none'>]: Answer } = {
	margin: (reading, context) => inMargin(tradeOfReading(reading), context),
	compare: compared,
	size: (reading, context) => cardReply({ name: 'size', plan: sizePlanOfReading(reading) }, context),
	funding: (reading, context) => cardReply({ name: 'funding', plan: fundingPlanOfReading(reading) }, context),
	funding_breakeven: (reading, context) => cardReply({ name: 'funding', plan: fundingPlanOfReading(reading) }, context),
	pnl: (reading, context) => pnlReply(exitPlanOfReading(reading), context),
	target: quick,
	breakeven: quick,
	rr: quick,
	kelly: quick,
	stop_vs_liq: (reading, context) => inMargin(sized(tradeOfReading(reading)), context),
	max_open: (reading, context) => largest(tradeOfReading(reading), context),
	max_leverage: quick,
	portfolio: (reading, context) => portfolioReply(portfolioOfReading(reading), context),
	stress: (reading, context) => stressReply({ portfolio: portfolioOfReading(reading), said: movesOfReading(reading) }, context),
};

function corrected(reply: Reply, corrections: readonly Correction[]): Reply {
	const [first, ...others] = reply.embeds ?? [];
	if (!first || corrections.length === 0) return reply;
	return { ...reply, embeds: [{ ...first, description: `${correctionWords(corrections)}\n${first.description ?? ''}` }, ...others] };
}

/** The reply to a sentence that says everything that its intent needs. Throws DomainError where the rules of a venue forbid it. */
export async function scenarioReply(reading: Reading, corrections: readonly Correction[], context: Context): Promise<Reply> {
	const { intent } = reading;
	if (intent === 'faq' || intent === 'advice' || intent === 'none') throw new Error(`no scenario: ${intent}`);
	const result = await ANSWERS[intent](reading, context);
	const response = 'kind' in result ? result : ({ kind: 'reply', reply: result } as const);
	if (!('reply' in response)) throw new Error(`a sentence answered with ${response.kind}`);
	return corrected(await wholeReply(response), corrections);
}
