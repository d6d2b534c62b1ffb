import { COLOR } from '../embeds/theme.ts';
import type { Found } from '../faq/faq.ts';
import type { GuardKind } from '../faq/guard/guard.ts';
import { REFUSALS } from '../faq/guard/words.ts';
import type { Context } from './services.ts';
import type { Reply } from './types.ts';

/** The best entry, or the nearest topics. */
export function faqReply(found: Found, _question: string, { faq }: Context): Reply {
	const entry = found.decision === 'answer' ? faq.entry(found.entries[0]?.id ?? '') : undefined;
	if (entry) return { embeds: [{ title: entry.title, description: entry.body, color: COLOR.calm }] };
	const titles = found.entries.flatMap(({ id }) => faq.entry(id)?.title ?? []);
	return {
		embeds: [
			{ title: 'I am not sure that I know that one', description: titles.map((title) => `• ${title}`).join('\n'), color: COLOR.neutral },
		],
	};
}

export function refusalReply(kind: GuardKind): Reply {
	const { title, text } = REFUSALS[kind];
	return { embeds: [{ title, description: text, color: COLOR.neutral }] };
}
