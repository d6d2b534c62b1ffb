import type { GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { tooFastEmbed } from '../embeds/notice.ts';
import { answerText } from './answer.ts';
import type { Services } from './services.ts';
import type { Asker, Response } from './types.ts';

const SILENT: Response = { kind: 'silent' };

/** In a DM, or where the bot is named or a reply to it pings it. */
const isAddressed = ({ guild_id, mentions }: GatewayMessageCreateDispatchData, botUserId: string): boolean =>
	guild_id === undefined || mentions.some(({ id }) => id === botUserId);

const withoutMention = (content: string, botUserId: string): string => content.replaceAll(new RegExp(`<@!?${botUserId}>`, 'g'), ' ').trim();

/** A chat message carries no locale. */
const askerOf = ({ author, guild_id, channel_id }: GatewayMessageCreateDispatchData): Asker => ({
	userId: author.id,
	...(guild_id && { guildId: guild_id }),
	channelId: channel_id,
	locale: 'en-US',
});

/** Answers one raw chat message where the bot is spoken to; everything else is met with silence. Never rejects. */
export async function answerMessage(message: GatewayMessageCreateDispatchData, botUserId: string, services: Services): Promise<Response> {
	if (message.author.bot || message.webhook_id !== undefined || !isAddressed(message, botUserId)) return SILENT;
	const pace = services.cooldown(message.author.id, services.clock());
	if (pace === 'hush') return SILENT;
	if (pace === 'tell') return { kind: 'reply', reply: { embeds: [tooFastEmbed()] } };
	const text = withoutMention(message.content, botUserId) || '/help';
	const { reply, later } = await answerText({ text, context: [], addressed: true }, askerOf(message), services);
	return reply ? { kind: 'reply', reply, ...(later && { later }) } : SILENT;
}
