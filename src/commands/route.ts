import { DomainError, type DomainErrorCode } from '../core/error.ts';
import type { Assumed } from '../embeds/assumption.ts';
import { contradictionEmbed } from '../embeds/contradiction.ts';
import { errorEmbed } from '../embeds/error.ts';
import { clarifyEmbed } from '../embeds/reading.ts';
import type { Found } from '../faq/faq.ts';
import { type ReadResult, read } from '../scenario/sentence/read.ts';
import type { Reading } from '../scenario/sentence/reading.ts';
import { figuresIn, isRatherAsked } from './asked.ts';
import type { Route } from './define.ts';
import { faqReply, refusalReply } from './faq-reply.ts';
import { withFix } from './fix-row.ts';
import { scenarioReply } from './scenario-reply.ts';
import type { Context } from './services.ts';
import type { Reply } from './types.ts';

/** What a text in chat is, and what to say to it. */
export interface Routed {
	readonly route: Route;
	/** The fields that were read, where it was read as a scenario (figures as decimal strings). */
	readonly reading: Reading | null;
	/** What was not said and had to be taken. */
	readonly assumed: readonly Assumed[];
	readonly faq: { readonly decision: 'answer' | 'suggest' | 'none'; readonly entries: readonly string[] };
	/** null: say nothing. */
	readonly reply: Reply | null;
	/** Edited in when it is done: late figures, a picture. */
	readonly later?: Promise<Reply | undefined>;
}

/** A text that is no command. */
export interface Said {
	readonly text: string;
	/** What the same person said before in the same place, oldest first. */
	readonly context: readonly string[];
	/** Said to the bot, rather than overheard. */
	readonly addressed: boolean;
}

/** What a text is, before anything is computed. */
export type Decided =
	| { readonly route: 'scenario'; readonly state: 'complete' | 'missing' | 'contradiction' }
	| { readonly route: 'faq' | 'refuse' | 'silent' };

const isScenario = ({ intent }: Reading): boolean => intent !== 'faq' && intent !== 'advice' && intent !== 'none';

function scenarioState({ reading, unread }: ReadResult): 'complete' | 'missing' | 'contradiction' {
	if (reading.error) return 'contradiction';
	return (reading.missing?.length ?? 0) > 0 || unread.length > 0 || (reading.ambiguous?.length ?? 0) > 0 ? 'missing' : 'complete';
}

/**
 * The router: a pure function of what the reader and the FAQ's search made of a text.
 *
 * 1. What the guard names (secrets, injection, tax …) is refused, before anything is read into it; talk of prices that asks nothing is not.
 * 2. A complete scenario is computed; one that lacks something is asked back, and a contradiction named, unless the FAQ is sure of it as a
 *    question and it has few figures of its own, or is a long story.
 *    Talk that names no figure and asks nothing ("liquidations are brutal today") is left alone.
 * 3. Then the FAQ: an answer or a suggestion; a question of the trade without one is told so, if it was asked of the bot.
 * 4. A wish for advice is declined. All else is met with silence.
 * Overheard, only outright FAQ answers are given.
 */
export function decide(readResult: ReadResult, found: Found, { text, addressed }: Pick<Said, 'text' | 'addressed'>): Decided {
	const { reading } = readResult;
	const scenario = isScenario(reading);
	const serious = found.guard === 'secrets' || found.guard === 'injection' || found.guard === 'tax' || found.guard === 'support';
	const isChat = reading.intent === 'none' && !text.includes('?');
	if (found.guard && (serious || !(scenario || isChat))) return { route: addressed ? 'refuse' : 'silent' };
	const isComplete = scenario && scenarioState(readResult) === 'complete';
	const asksTheFaq = found.decision === 'answer' && !isComplete && isRatherAsked(reading, text, found.entries[0]?.id ?? '');
	if (scenario && found.chatter && figuresIn(reading) === 0 && !text.includes('?')) return { route: 'silent' };
	if (scenario && !asksTheFaq) return addressed ? { route: 'scenario', state: scenarioState(readResult) } : { route: 'silent' };
	if (!addressed) return { route: found.decision === 'answer' ? 'faq' : 'silent' };
	if (found.decision !== 'none') return { route: 'faq' };
	if (reading.intent === 'advice') return { route: 'refuse' };
	return { route: reading.intent === 'faq' ? 'faq' : 'silent' };
}

/** Failures that ask for something; all others name a contradiction or an impossible value. */
export const ASKS_BACK: readonly DomainErrorCode[] = [
	'missing-options',
	'missing-figures',
	'unknown-command',
	'unknown-option',
	'unknown-venue',
	'stray-text',
	'not-a-choice',
	'percent-or-fraction',
	'share-or-amount',
	'no-tiers',
	'beyond-table',
];

type Partial = Pick<Routed, 'route' | 'reply' | 'assumed'>;

/** Computes a complete reading; what the venue's rules forbid, or ask for, is told with what was read. */
async function computed({ reading, corrections }: ReadResult, context: Context): Promise<Partial> {
	try {
		const reply = await scenarioReply(reading, corrections, context);
		return { route: 'calculate', reply, assumed: reply.assumed ?? [] };
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		return {
			route: ASKS_BACK.includes(error.code) ? 'clarify' : 'contradiction',
			reply: withFix({ embeds: [errorEmbed(error)] }, 'Put it right'),
			assumed: [],
		};
	}
}

async function scenario(result: ReadResult, state: 'complete' | 'missing' | 'contradiction', context: Context): Promise<Partial> {
	const { reading, unread } = result;
	if (state === 'contradiction' && reading.error) {
		return {
			route: 'contradiction',
			reply: withFix({ embeds: [contradictionEmbed(reading, reading.error)] }, 'Put it right'),
			assumed: [],
		};
	}
	if (state === 'missing') {
		return {
			route: 'clarify',
			reply: withFix({ embeds: [clarifyEmbed({ reading, missing: reading.missing ?? [], unread })] }, 'Fill it in'),
			assumed: [],
		};
	}
	return computed(result, context);
}

/** Decides between a scenario, a question, a refusal and silence, and makes the reply. */
export async function route(said: Said, context: Context): Promise<Routed> {
	const { text, addressed } = said;
	const { asker, faq, readings } = context;
	const key = `${asker.userId} ${asker.channelId}`;
	const result = read(text, { context: said.context, previous: readings.recall(key), locale: asker.locale });
	const found = faq.find(text, { overheard: !addressed });
	const decided = decide(result, found, said);
	const entries = found.entries.map(({ id }) => id);
	const base = {
		reading: isScenario(result.reading) ? result.reading : null,
		assumed: [],
		faq: { decision: found.decision, entries },
	} as const;
	if (decided.route === 'scenario') {
		readings.remember(key, result.reading);
		return { ...base, faq: { decision: 'none', entries }, ...(await scenario(result, decided.state, context)) };
	}
	if (decided.route === 'faq') return { ...base, route: 'faq', reply: faqReply(found, text, context) };
	if (decided.route === 'refuse')
		return { ...base, faq: { decision: 'none', entries }, route: 'refuse', reply: refusalReply(found.guard ?? 'advice') };
	return { ...base, route: 'silent', reply: null };
}
