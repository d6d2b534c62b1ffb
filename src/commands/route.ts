import type { Assumed } from '../embeds/assumption.ts';
import type { Route } from './define.ts';
import type { Context } from './services.ts';
import type { Awaitable, Reply } from './types.ts';

/** What a text in chat is, and what to say to it. */
export interface Routed {
	readonly route: Route;
	/** The fields that were read, where it was read as a scenario (figures as decimal strings). */
	readonly reading: Readonly<Record<string, unknown>> | null;
	/** What was not said and had to be taken. */
	readonly assumed: readonly Assumed[];
	readonly faq: { readonly decision: 'answer' | 'suggest' | 'none'; readonly entries: readonly string[] };
	/** null: say nothing. */
	readonly reply: Reply | null;
}

/** A text that is no command. */
export interface Said {
	readonly text: string;
	/** What the same person said before in the same place, oldest first. */
	readonly context: readonly string[];
	/** Said to the bot, rather than overheard. */
	readonly addressed: boolean;
}

const NOT_UNDERSTOOD: Reply = {
	embeds: [
		{
			title: 'I only understand commands so far',
			description: 'Sentences and questions are not read yet. Type `/margin` or `/compare` with your numbers, or `/help` to see them all.',
		},
	],
};

/** Decides between a scenario, a question, a refusal and silence. */
export function route({ addressed }: Said, _context: Context): Awaitable<Routed> {
	const nothing = { reading: null, assumed: [], faq: { decision: 'none', entries: [] } } as const;
	return addressed ? { ...nothing, route: 'faq', reply: NOT_UNDERSTOOD } : { ...nothing, route: 'silent', reply: null };
}
