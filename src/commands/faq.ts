import type { Entry } from '../faq/schema.ts';
import { defineCommand } from './define.ts';
import { topicsReply } from './faq-list.ts';
import type { Place } from './faq-parts.ts';
import { counted, entryReply, faqReply, refusalReply, venueIn } from './faq-reply.ts';
import { type Option, option, optional } from './option.ts';
import type { Services } from './services.ts';
import { tradeOption } from './trade-option.ts';
import type { Choice } from './types.ts';

/** Of what somebody is typing, more than any title or phrasing has. */
const LONGEST_TYPED = 200;

/** Titles that go on what was typed; where none does, those of the nearest answers. */
function completions(typed: string, { faq }: Services): Choice[] {
	const partial = typed.slice(0, LONGEST_TYPED);
	const begun = faq.complete(partial);
	const entries = begun.length > 0 ? begun : faq.find(partial).entries.flatMap(({ id }) => faq.entry(id) ?? []);
	return entries.map(({ title }) => ({ name: title, value: title }));
}

const question: Option<string, true> = {
	...option.text('Your question, as you would ask a friend; leave it out for all topics', 1_000),
	suggest: (typed, { services }) => completions(typed, services),
};

/** A title that was picked, or an id that another reply named: then there is nothing to search. */
function named(text: string, { faq }: Services): Entry | undefined {
	const wanted = text.toLowerCase();
	return faq.entry(wanted) ?? faq.list().find(({ title }) => title.toLowerCase() === wanted);
}

export const faq = defineCommand({
	name: 'faq',
	description: 'Answers a question about margin, leverage, liquidation, funding …; alone it lists all topics',
	options: {
		question: optional(question),
		venue: optional(tradeOption.venue('Where you trade: some answers differ')),
		private: optional(option.flag('Only you see the answer (that is how it is unless you say false)')),
	},
	example: { question: 'What is the difference between isolated and cross?' },
	route: 'faq',
	visibility: (args) => (args.private === false ? 'public' : 'private'),
	run({ question: asked = '', venue = venueIn(asked), private: hidden }, context) {
		const place: Place = hidden === false || context.spoken ? 'open' : 'private';
		if (asked === '') return topicsReply(context, place);
		const entry = named(asked, context);
		if (entry) {
			counted('answer', entry.id, context);
			return entryReply(entry, context, { place, venue });
		}
		const found = context.faq.find(asked);
		return found.guard ? refusalReply(found.guard) : faqReply(found, asked, context, { place, venue });
	},
});
