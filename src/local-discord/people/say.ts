import { type APIMessage, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { lengthOf } from '../rules/problem.ts';
import { composeMessage } from '../world/compose.ts';
import { has } from '../world/permissions.ts';
import { publish } from '../world/publish.ts';
import type { Channel } from '../world/types.ts';
import type { PersonFile } from './options.ts';
import { insist } from './refusal.ts';
import { type MessageAt, messageFor, permissionsOf, type Self } from './self.ts';

/** How something is said. */
export interface Manner {
	readonly replyTo?: MessageAt;
	/** Whether the reply pings whom it answers; it does unless switched off. */
	readonly ping?: boolean;
	/** Puts the bot's mention before the text. */
	readonly mention?: boolean;
	readonly files?: readonly PersonFile[];
}

const LONGEST = 2_000;

function replyParts(to: APIMessage | undefined): Partial<APIMessage> {
	if (!to) return {};
	return { type: MessageType.Reply, message_reference: { type: 0, channel_id: to.channel_id, message_id: to.id }, referenced_message: to };
}

/** Writes in a channel or a DM. */
export function say(self: Self, channel: Channel, { text, ...manner }: Manner & { readonly text: string }): APIMessage {
	const { state, user } = self;
	const { replyTo, ping = true, mention = false, files = [] } = manner;
	insist(has(permissionsOf(state, { user, channel }), PermissionFlagsBits.SendMessages), 'You may not write here.');
	const content = (mention ? `<@${state.bot.id}> ${text}` : text).trim();
	insist(content !== '' || files.length > 0, 'A message cannot be empty.');
	insist(lengthOf(content) <= LONGEST, `A message has at most ${LONGEST} characters, not ${lengthOf(content)}.`);
	const body = { content, ...(!ping && { allowed_mentions: { parse: ['users', 'roles', 'everyone'], replied_user: false } }) };
	const uploads = files.map((file, n) => ({ key: String(n), ...file }));
	const more = replyParts(replyTo && messageFor(self, replyTo).api);
	const stored = composeMessage(state, { author: user, channel, body, uploads, more });
	publish(state, stored);
	return stored.api;
}
