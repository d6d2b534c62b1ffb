import { about } from './about.ts';
import { ask } from './ask.ts';
import { checkTrade } from './check-trade.ts';
import { compare } from './compare.ts';
import type { AnyCommand } from './define.ts';
import { faq } from './faq.ts';
import { faqHandlers } from './faq-handlers.ts';
import { answerWithFaq, postAnswer } from './faq-message.ts';
import { fixHandlers } from './fix.ts';
import { funding } from './funding.ts';
import { guide, guideHandlers } from './guide.ts';
import type { Handler, MessageCommand } from './handler.ts';
import { helpFor } from './help.ts';
import { margin } from './margin.ts';
import { pnl } from './pnl.ts';
import { portfolio } from './portfolio.ts';
import { portfolioHandler } from './portfolio-handler.ts';
import { share } from './share.ts';
import { size } from './size.ts';
import { stress } from './stress.ts';
import { stressHandler, stressNewHandler } from './stress-handler.ts';
import { venue } from './venue.ts';
import { whatIfHandlers } from './what-if-handlers.ts';
import { work } from './work.ts';

/** Commands in a message's context menu. */
export const messageCommands: readonly MessageCommand[] = [checkTrade, answerWithFaq];

/** THE list: dispatch, deploy, /help and the tests read it. In the order that /help shows. */
export const commands: readonly AnyCommand[] = [
	// One a line.
	ask,
	margin,
	compare,
	size,
	funding,
	pnl,
	portfolio,
	stress,
	venue,
	faq,
	guide,
	helpFor(() => ({ commands, messageCommands })),
	about,
];

/** Components and forms, by the first word of their custom_id. */
export const handlers: readonly Handler[] = [
	share,
	portfolioHandler,
	stressHandler,
	stressNewHandler,
	work,
	...fixHandlers(() => commands),
	postAnswer,
	...guideHandlers,
	...faqHandlers(() => commands),
	...whatIfHandlers,
];
