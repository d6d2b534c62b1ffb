import type { APIEmbed } from 'discord-api-types/v10';
import { entryEmbed, missEmbed, refusalEmbed, suggestEmbed } from '../embeds/faq.ts';
import { foreignEmbed } from '../embeds/faq-language.ts';
import type { Found } from '../faq/faq.ts';
import type { GuardKind } from '../faq/guard/guard.ts';
import { REFUSALS } from '../faq/guard/words.ts';
import type { Entry } from '../faq/schema.ts';
import { findVenue } from '../venues/find.ts';
import type { VenueId } from '../venues/types.ts';
import { choiceRow, entryRows, type Place } from './faq-parts.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import type { Reply } from './types.ts';

/** Said in chat, everybody sees it; an interaction is answered in private unless told otherwise. */
const placeOf = ({ spoken }: Context): Place => (spoken ? 'open' : 'private');

/** The first exchange that a question names. */
export function venueIn(question: string): VenueId | undefined {
	const words = question.slice(0, 2_000).match(/[\p{L}\p{N}.]+/gu) ?? [];
	for (const [index, word] of words.entries()) {
		const venue = findVenue(`${word}${words[index + 1] ?? ''}`) ?? findVenue(word);
		if (venue) return venue;
	}
	return undefined;
}

/** One line in the log: what was decided, about which topic; never the question. */
export const counted = (decision: string, topic: string | undefined, { log }: Context): void =>
	log.info({ event: 'faq', decision, topic: topic ?? null }, 'faq');

interface Shown {
	readonly place?: Place;
	readonly venue?: VenueId | undefined;
}

/** An entry with everything under it. */
export function entryReply(entry: Entry, context: Context, { place = placeOf(context), venue }: Shown = {}): Reply {
	const reply: Reply = {
		embeds: [entryEmbed(entry, venue)],
		components: entryRows(entry, context, { place, venue }),
		visibility: place === 'open' ? 'public' : 'private',
	};
	return withShare(reply, context);
}

function unsureEmbed({ decision, language }: Found, entries: readonly Entry[]): APIEmbed {
	if (language && entries.length > 0) return foreignEmbed(language, entries);
	return decision === 'suggest' ? suggestEmbed(entries) : missEmbed(entries);
}

/** What the search made of a question, told; counted by topic, never with the question's words. */
export function faqReply(found: Found, question: string, context: Context, shown: Shown = {}): Reply {
	const { place = placeOf(context), venue = venueIn(question) } = shown;
	const entries = found.entries.flatMap(({ id }) => context.faq.entry(id) ?? []).slice(0, 3);
	const [first] = entries;
	counted(found.decision, first?.id, context);
	if (found.decision === 'answer' && first) return entryReply(first, context, { place, venue });
	return {
		embeds: [unsureEmbed(found, entries)],
		components: choiceRow(entries, place),
		visibility: place === 'open' ? 'public' : 'private',
	};
}

/** What the bot says instead of an answer that it never gives. */
export const refusalReply = (kind: GuardKind): Reply => ({ embeds: [refusalEmbed(REFUSALS[kind])] });
