import { sourcesEmbed, thanksEmbed } from '../embeds/faq.ts';
import { expiredEmbed } from '../embeds/notice.ts';
import { code } from '../embeds/text.ts';
import { findVenue } from '../venues/find.ts';
import type { AnyCommand } from './define.ts';
import { groupOf, topicsReply } from './faq-list.ts';
import { exampleOf, readState } from './faq-parts.ts';
import { counted, entryReply } from './faq-reply.ts';
import type { Handler, Press } from './handler.ts';
import { typedExample } from './help.ts';
import type { Context } from './services.ts';
import type { Reply, Result } from './types.ts';

const gone = (): Reply => ({ embeds: [expiredEmbed()], visibility: 'private' });

/** The topic, the venue or the group that was pressed or picked; undefined where it is none of ours (any more). */
function openedBy({ state, values }: Press, context: Context): Reply | undefined {
	const read = readState(state);
	if (!read) return undefined;
	const { place, leads, id } = read;
	const [picked = ''] = values;
	if (leads === '*' && id === '') return topicsReply(context, place, groupOf(picked));
	const entry = context.faq.entry(leads === '*' ? picked : id);
	if (!entry) return undefined;
	counted('opened', entry.id, context);
	return entryReply(entry, context, { place, venue: leads === '=' ? findVenue(picked) : undefined });
}

/** Edits the message that it is on: "did you mean", topics, see also in a private answer. */
const open: Handler = {
	name: 'faq',
	updates: true,
	run: (press, context) => {
		const reply = openedBy(press, context);
		return reply ? { kind: 'update', reply } : gone();
	},
};

/** Under a message that all can see: to whoever presses, in private. */
const see: Handler = { name: 'faq-see', anyone: true, run: (press, context) => openedBy(press, context) ?? gone() };

const sources: Handler = {
	name: 'faq-sources',
	anyone: true,
	run: ({ state }, { faq }) => {
		const entry = faq.entry(state);
		return entry ? { embeds: [sourcesEmbed(entry)], visibility: 'private' } : gone();
	},
};

/** One vote a person and topic; which way is counted without who. */
const vote: Handler = {
	name: 'faq-vote',
	anyone: true,
	run: ({ state }, { faq, votes, log, asker }) => {
		const topic = faq.entry(state.slice(1))?.id;
		const helpful = state.startsWith('y');
		if (!topic || !/^[yn]/.test(state)) return gone();
		const key = `${topic} ${asker.userId}`;
		const isFirst = !votes.recall(key);
		if (isFirst) {
			votes.remember(key, true);
			log.info({ event: 'faq-vote', topic, helpful }, 'faq-vote');
		}
		return { embeds: [thanksEmbed(helpful, isFirst)], visibility: 'private' };
	},
};

const withContent = (result: Result, content: string): Result => {
	if (!('kind' in result)) return { ...result, content };
	return result.kind === 'reply' ? { ...result, reply: { ...result.reply, content } } : result;
};

/** The entry's example through its command, with the line that anyone can type. */
const run = (commands: () => readonly AnyCommand[]): Handler => ({
	name: 'faq-run',
	anyone: true,
	run: async ({ state }, context) => {
		const entry = context.faq.entry(state);
		const example = entry && exampleOf(entry);
		const command = commands().find(({ name }) => name === example?.command);
		if (!example || !command) return gone();
		const hidden = Object.hasOwn(command.options, 'private') ? { private: 'true' } : {};
		const result = await command.bind({ ...example.given, ...hidden }, context).run();
		return withContent(result, code(typedExample({ ...command, example: example.given }), 300));
	},
});

/** Everything that can be pressed under an answer of the FAQ. The list of commands is handed in: it lists this one's too. */
export const faqHandlers = (commands: () => readonly AnyCommand[]): readonly Handler[] => [open, see, sources, vote, run(commands)];
