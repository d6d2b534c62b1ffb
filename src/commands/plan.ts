import { type APIInteraction, type APIMessage, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { expiredEmbed, goneEmbed, notYoursEmbed } from '../embeds/notice.ts';
import { commands, handlers, messageCommands } from './index.ts';
import { givenOf, pressOf } from './interaction.ts';
import { mayPress, readCustomId } from './ownership.ts';
import type { Context } from './services.ts';
import type { Awaitable, Reply, Result, Visibility } from './types.ts';

/** What is to be done, found out before it is done: a deferral needs to know who will see it. */
export interface Plan {
	readonly visibility: Visibility;
	readonly updates?: boolean;
	readonly run: () => Awaitable<Result>;
}

type Embed = NonNullable<Reply['embeds']>[number];

/** A word to one person. */
export const privately = (embed: Embed): Reply => ({ embeds: [embed], visibility: 'private' });

const say = (embed: Embed): Plan => ({ visibility: 'private', run: () => privately(embed) });

type OfType<T extends InteractionType> = Extract<APIInteraction, { type: T }>;

function commandPlan({ data }: OfType<InteractionType.ApplicationCommand>, context: Context): Plan {
	if (data.type === ApplicationCommandType.ChatInput) {
		const command = commands.find(({ name }) => name === data.name);
		return command ? command.bind(givenOf(data), context) : say(goneEmbed());
	}
	const menu = messageCommands.find(({ name }) => name === data.name);
	if (!menu || data.type !== ApplicationCommandType.Message) return say(goneEmbed());
	const target = data.resolved?.messages?.[data.target_id] as APIMessage | undefined;
	if (!target) return say(goneEmbed());
	const message = { ...target, content: target.content ?? '' };
	return { visibility: menu.visibility ?? 'private', run: () => menu.run(message, context) };
}

function pressPlan(interaction: OfType<InteractionType.MessageComponent | InteractionType.ModalSubmit>, context: Context): Plan {
	const id = readCustomId(interaction.data.custom_id);
	const handler = handlers.find(({ name }) => name === id?.handler);
	if (!id || !handler) return say(expiredEmbed());
	if (!mayPress(handler, id, context.asker.userId)) return say(notYoursEmbed());
	const { visibility = 'private', updates = false } = handler;
	return { visibility, updates, run: () => handler.run(pressOf(interaction, id.state), context) };
}

/** Which command or handler an interaction is for. Throws DomainError where options can't be read. */
export function planOf(interaction: APIInteraction, context: Context): Plan {
	switch (interaction.type) {
		case InteractionType.ApplicationCommand:
			return commandPlan(interaction, context);
		case InteractionType.MessageComponent:
		case InteractionType.ModalSubmit:
			return pressPlan(interaction, context);
		default:
			return say(expiredEmbed());
	}
}

/** For the log: what it was, never what was in it. */
export function whereOf(interaction: APIInteraction): string {
	if (interaction.type === InteractionType.Ping) return 'ping';
	if ('name' in interaction.data) return `/${interaction.data.name}`;
	return `handler ${readCustomId(interaction.data.custom_id)?.handler ?? 'unknown'}`;
}
