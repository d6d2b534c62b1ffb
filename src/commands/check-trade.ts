import type { APIMessage } from 'discord-api-types/v10';
import { contradictionEmbed } from '../embeds/contradiction.ts';
import { noTradeEmbed } from '../embeds/notice.ts';
import { clarifyEmbed } from '../embeds/reading.ts';
import { signalEmbed } from '../embeds/signal.ts';
import { tradeOfReading } from '../scenario/from-reading.ts';
import { read } from '../scenario/sentence/read.ts';
import { signalCheckOf } from '../scenario/signal.ts';
import { withFix } from './fix-row.ts';
import type { MessageCommand } from './handler.ts';
import type { Reply } from './types.ts';

const MOST_EMBEDS = 4;

/** Signals stand in the text of a message, or in its embeds. */
const textOf = ({ content, embeds = [] }: APIMessage): string =>
	[
		content,
		...embeds
			.slice(0, MOST_EMBEDS)
			.flatMap(({ title, description, fields = [] }) => [title, description, ...fields.map(({ name, value }) => `${name}: ${value}`)]),
	]
		.filter((part) => part)
		.join('\n');

const privately = (embed: NonNullable<Reply['embeds']>[number]): Reply => ({ embeds: [embed], visibility: 'private' });

/** Reads somebody's signal and answers the person who clicked. */
export const checkTrade: MessageCommand = {
	name: 'Check this trade',
	visibility: 'private',
	run: (message, { asker, readings }) => {
		const { reading, unread, points } = read(textOf(message), { locale: asker.locale });
		const isTrade = reading.intent !== 'none' && reading.intent !== 'faq' && reading.intent !== 'advice';
		if (!isTrade || (reading.side === undefined && reading.leverage === undefined && points < 3)) return privately(noTradeEmbed());
		if (reading.error) return withFix(privately(contradictionEmbed(reading, reading.error)), 'Put it right');
		if (reading.positions) return withFix(privately(clarifyEmbed({ reading, missing: ['one position'], unread })), 'Pick one');
		readings.remember(`${asker.userId} ${asker.channelId}`, reading);
		return withFix(privately(signalEmbed(signalCheckOf(tradeOfReading(reading)), reading)), 'Add my numbers');
	},
};
