import type { APIMessage } from 'discord-api-types/v10';
import { missEmbed, noTextEmbed, suggestEmbed } from '../embeds/faq.ts';
import { quoted } from '../embeds/text.ts';
import type { Entry } from '../faq/schema.ts';
import { button, rowOf } from './faq-parts.ts';
import { counted, entryReply, refusalReply, venueIn } from './faq-reply.ts';
import { GONE } from './gone.ts';
import type { Handler, MessageCommand } from './handler.ts';
import type { Context } from './services.ts';
import type { Reply } from './types.ts';

/** Discord's bit of Manage Messages, in decimal. */
const MANAGE_MESSAGES = (1n << 13n).toString();
const QUOTE = 300;

/** Quotes and links the message, with whose it is: nobody is pinged, nothing in it is formatting. */
function quoteOf({ id, channel_id, author, content }: APIMessage, { asker }: Context): string {
	const link = `https://discord.com/channels/${asker.guildId ?? '@me'}/${channel_id}/${id}`;
	return `> ${quoted(content, QUOTE)}\n<@${author.id}> asked: ${link}`;
}

const posted = (entry: Entry, content: string, context: Context): Reply => ({
	...entryReply(entry, context, { place: 'open', venue: venueIn(content) }),
	content,
});

/** Not sure: the moderator picks, and nobody else sees that. */
function choice(entries: readonly Entry[], message: APIMessage, { context, sure }: { context: Context; sure: boolean }): Reply {
	const key = context.newId();
	context.kept.remember(key, quoteOf(message, context));
	return {
		embeds: [sure ? suggestEmbed(entries) : missEmbed(entries)],
		components: rowOf(entries.map(({ id, title }) => button(`Post: ${title}`, `faq-post:${key}.${id}`))),
		visibility: 'private',
	};
}

/** For moderators: answers somebody's message where all can see it. */
export const answerWithFaq: MessageCommand = {
	name: 'Answer with FAQ',
	visibility: 'public',
	defaultMemberPermissions: MANAGE_MESSAGES,
	run: (message, context) => {
		if (quoted(message.content, QUOTE) === '') return { embeds: [noTextEmbed()], visibility: 'private' };
		const found = context.faq.find(message.content);
		if (found.guard) return { ...refusalReply(found.guard), visibility: 'private' };
		const entries = found.entries.flatMap(({ id }) => context.faq.entry(id) ?? []).slice(0, 3);
		const [first] = entries;
		counted(found.decision, first?.id, context);
		if (found.decision === 'answer' && first) return posted(first, quoteOf(message, context), context);
		return choice(entries, message, { context, sure: found.decision === 'suggest' });
	},
};

/** The moderator's pick, posted. */
export const postAnswer: Handler = {
	name: 'faq-post',
	visibility: 'public',
	run: ({ state }, context) => {
		const [key = '', id = ''] = state.split('.');
		const content = context.kept.recall(key);
		const entry = context.faq.entry(id);
		if (!content || !entry) return GONE;
		context.kept.forget(key);
		counted('opened', id, context);
		return posted(entry, content, context);
	},
};
