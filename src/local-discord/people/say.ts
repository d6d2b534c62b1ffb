import { type APIMessage, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { lengthOf } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { composeMessage } from '../world/compose.ts';
import { has } from '../world/permissions.ts';
import { publish } from '../world/publish.ts';
import type { Channel, User } from '../world/types.ts';
import type { PersonFile } from './options.ts';
import { insist } from './refusal.ts';
import { type MessageAt, messageFor, permissionsOf } from './sees.ts';

export interface Saying {
	readonly replyTo?: MessageAt;
	/** Whether the reply pings whom it answers; it does unless switched off. */
	readonly ping?: boolean;
	/** Puts the bot's mention before the text. */
	readonly mention?: boolean;
	readonly files?: readonly PersonFile[];
}

const LONGEST = 2_000;

/** Writes in a channel or a DM. */
export function say(
	state: State,
	user: User,
	channel: Channel,
	text: string,
	{ replyTo, ping = true, mention = false, files = [] }: Saying,
): APIMessage {
	const bits = permissionsOf(state, user, channel);
	insist(has(bits, PermissionFlagsBits.SendMessages), 'You may not write here.');
	const content = (mention ? `<@${state.bot.id}> ${text}` : text).trim();
	insist(content !== '' || files.length > 0, 'A message cannot be empty.');
	insist(lengthOf(content) <= LONGEST, `A message has at most ${LONGEST} characters, not ${lengthOf(content)}.`);
	const to = replyTo && messageFor(state, user, replyTo).api;
	const reply = to && {
		type: MessageType.Reply,
		message_reference: { type: 0, channel_id: channel.id, message_id: to.id },
		referenced_message: to,
	};
	const body = { content, ...(!ping && { allowed_mentions: { parse: ['users', 'roles', 'everyone'], replied_user: false } }) };
	const uploads = files.map((file, n) => ({ key: String(n), ...file }));
	const stored = composeMessage(state, { author: user, channel, body, uploads, more: (reply ?? {}) as Partial<APIMessage> });
	publish(state, stored);
	return stored.api;
}
