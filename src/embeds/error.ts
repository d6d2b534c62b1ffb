import type { APIEmbed } from 'discord-api-types/v10';
import type { DomainError, DomainErrorCode, DomainErrorDetails } from '../core/error.ts';
import { FIGURE_WORDS } from './errors/figures.ts';
import { PLAN_WORDS } from './errors/plan.ts';
import { PORTFOLIO_WORDS } from './errors/portfolio.ts';
import { TRADE_WORDS } from './errors/trade.ts';
import { TYPED_WORDS } from './errors/typed.ts';
import type { Friendly } from './errors/words.ts';
import { LIMIT } from './limit.ts';
import { cut, quoted } from './text.ts';
import { COLOR } from './theme.ts';

const WORDS: { readonly [C in DomainErrorCode]: (details: DomainErrorDetails[C]) => Friendly } = {
	...FIGURE_WORDS,
	...PLAN_WORDS,
	...PORTFOLIO_WORDS,
	...TRADE_WORDS,
	...TYPED_WORDS,
};

/** The words of a failure that the trader can fix. */
function friendly<C extends DomainErrorCode>({ code, details }: DomainError<C>): Friendly {
	return WORDS[code](details);
}

/** What was typed, why it can't be, what to type instead. */
export function errorEmbed(error: DomainError): APIEmbed {
	const { title, fix, faq } = friendly(error);
	const whole = error.where ? `${quoted(error.where)}: ${title}` : title;
	return { title: cut(whole, LIMIT.title), description: faq ? `${fix}\nMore: \`/faq question:${faq}\`` : fix, color: COLOR.caution };
}
