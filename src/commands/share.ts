import { type APIEmbed, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { PictureSpec } from '../embeds/charts/spec.ts';
import { GONE } from './gone.ts';
import type { Handler } from './handler.ts';
import type { Context } from './services.ts';
import { keyFor } from './state.ts';
import type { Reply, Row } from './types.ts';

const shareRow = (state: string): Row => ({
	type: ComponentType.ActionRow,
	components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Share', custom_id: `share:${state}` }],
});

/**
 * Under a private reply: publishes it. The words are in the message that the button is on; what its pictures show is remembered for a
 * while, so that the same ones are drawn again.
 */
export function withShare(reply: Reply, context: Context): Reply {
	if (context.spoken || reply.visibility !== 'private') return reply;
	const { draw = [], components = [] } = reply;
	const state = draw.length > 0 && context.pictures ? keyFor(JSON.stringify(draw), context.drawings, context) : '';
	return { ...reply, components: [...components, shareRow(state)] };
}

/** What everybody sees already needs no sharing: a press on a public message has made its card again as a private one. */
export function withoutShare(reply: Reply): Reply {
	const { components } = reply;
	const isShare = ({ components: parts }: Row) => parts.some((part) => 'custom_id' in part && part.custom_id.startsWith('share:'));
	return components ? { ...reply, components: components.filter((row) => !isShare(row)) } : reply;
}

/** Only what we wrote ourselves; what Discord added to it (type, proxied addresses, sizes) is left behind, and the picture is drawn anew. */
const own = ({ title, description, color, fields, footer }: APIEmbed): APIEmbed => ({
	...(title && { title }),
	...(description && { description }),
	...(color !== undefined && { color }),
	...(fields && { fields: fields.map(({ name, value, inline }) => ({ name, value, ...(inline && { inline }) })) }),
	...(footer && { footer: { text: footer.text } }),
});

/** A second picture had an embed of its own, which is made again with it. */
const hasWords = ({ title, description, fields }: APIEmbed): boolean => Boolean(title ?? description ?? fields);

function publish(embeds: readonly APIEmbed[], state: string, { asker, drawings }: Context): Reply {
	const specs = drawings.recall(state);
	return {
		content: `Shared by <@${asker.userId}>`,
		embeds: embeds.filter(hasWords).map(own),
		...(specs !== undefined && { draw: JSON.parse(specs) as PictureSpec[] }),
		visibility: 'public',
	};
}

export const share: Handler = {
	name: 'share',
	visibility: 'public',
	run: ({ embeds, state }, context) => (embeds.some(hasWords) ? publish(embeds, state, context) : GONE),
};
