import { type APIEmbed, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { expiredEmbed } from '../embeds/notice.ts';
import type { Handler } from './handler.ts';
import type { Context } from './services.ts';
import type { Reply, Row } from './types.ts';

/** Under a private reply: publishes it. Nothing is stored: the message that the button is on carries its own embeds. */
const shareRow = (): Row => ({
	type: ComponentType.ActionRow,
	components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Share', custom_id: 'share:' }],
});

/** A private reply to an interaction can be published by who asked; what was typed in chat is public already. */
export const withShare = (reply: Reply, { spoken }: Context): Reply =>
	spoken || reply.visibility !== 'private' ? reply : { ...reply, components: [...(reply.components ?? []), shareRow()] };

/** Only what we wrote ourselves; what Discord added to it (type, proxied addresses, sizes) is left behind. */
const own = ({ title, description, color, fields, footer }: APIEmbed): APIEmbed => ({
	...(title && { title }),
	...(description && { description }),
	...(color !== undefined && { color }),
	...(fields && { fields: fields.map(({ name, value, inline }) => ({ name, value, ...(inline && { inline }) })) }),
	...(footer && { footer: { text: footer.text } }),
});

const publish = (embeds: readonly APIEmbed[], { asker }: Context): Reply => ({
	content: `Shared by <@${asker.userId}>`,
	embeds: embeds.map(own),
	visibility: 'public',
});

export const share: Handler = {
	name: 'share',
	visibility: 'public',
	run: ({ embeds }, context) => (embeds.length > 0 ? publish(embeds, context) : { embeds: [expiredEmbed()], visibility: 'private' }),
};
