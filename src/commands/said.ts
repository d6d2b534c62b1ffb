import { DomainError } from '../core/error.ts';
import { contradictionEmbed } from '../embeds/contradiction.ts';
import { clarifyEmbed } from '../embeds/reading.ts';
import { tradeOfReading } from '../scenario/from-reading.ts';
import { read } from '../scenario/sentence/read.ts';
import type { Trade } from '../scenario/trade.ts';
import type { Context } from './services.ts';
import type { Reply } from './types.ts';

const plain = (value: unknown): string => JSON.stringify(value);

/** Options win over the sentence beside them; where both say a thing and differ, that is named. Throws text-conflict. */
function merged(said: Trade, options: Trade): Trade {
	for (const [field, value] of Object.entries(options)) {
		const other = said[field as keyof Trade];
		if (other !== undefined && plain(other) !== plain(value)) throw new DomainError('text-conflict', { field });
	}
	return { ...said, ...options };
}

/** A sentence beside options, as a trade; or the reply that asks about it. Throws text-conflict, unknown-venue. */
export function tradeSaid(text: string, options: Trade, { asker }: Context): Trade | Reply {
	const { reading, unread } = read(text, { locale: asker.locale });
	if (reading.error) return { embeds: [contradictionEmbed(reading, reading.error)], visibility: 'private' };
	if (unread.length > 0) return { embeds: [clarifyEmbed({ reading, missing: [], unread })], visibility: 'private' };
	const { intent, ...said } = reading;
	return merged(
		tradeOfReading({ ...said, intent: intent === 'none' || intent === 'faq' || intent === 'advice' ? 'margin' : intent }),
		options,
	);
}

export const isReply = (value: Trade | Reply): value is Reply => 'embeds' in value;
