import type { REST } from 'discord.js';
import { type APIMessage, type GatewayMessageCreateDispatchData, Routes } from 'discord-api-types/v10';
import type { Reply } from '../commands/types.ts';
import type { LoadAnswers } from './answers.ts';
import { newMessage, rawFiles, wholeMessage } from './bodies.ts';
import type { LateEdits } from './late-edits.ts';
import { arrived, type Outcomes } from './outcome.ts';
import { createSeen } from './seen.ts';
import { type Sent, send } from './send.ts';

export interface MessageDesk extends Outcomes {
	readonly rest: REST;
	readonly answers: LoadAnswers;
	readonly seen: (id: string) => boolean;
	readonly botUserId: () => string | undefined;
	/** Channels where we may not read older messages, and so can't refer to one. */
	readonly withoutReference: Set<string>;
	readonly lateEdits: LateEdits;
}

const patience = () => ({ tries: 4, until: performance.now() + 30_000 });
/** “Cannot reply without permission to read message history” */
const NO_HISTORY = 160_002;
const WHERE = 'chat reply';

type Raw = GatewayMessageCreateDispatchData;

function isReadable(raw: unknown): raw is Raw {
	if (typeof raw !== 'object' || raw === null) return false;
	const { id, channel_id, author } = raw as Partial<Raw>;
	return typeof id === 'string' && typeof channel_id === 'string' && typeof author?.id === 'string';
}

/** Most messages are not for us: Discord sends all of all servers. */
const isForUs = ({ guild_id, mentions, author, webhook_id }: Partial<Raw>, botUserId: string): boolean =>
	!author?.bot && author?.id !== botUserId && !webhook_id && (!guild_id || (mentions?.some(({ id }) => id === botUserId) ?? false));

/** As the documentation has it, whatever a server leaves out or says is null. */
const whole = ({ guild_id, webhook_id, ...raw }: Raw): Raw => ({
	...raw,
	...(guild_id && { guild_id }),
	...(webhook_id && { webhook_id }),
	content: raw.content ?? '',
	mentions: raw.mentions ?? [],
});

const refusesReference = (sent: Sent): boolean =>
	'code' in sent && (sent.code === NO_HISTORY || (sent.kind === 'refused' && sent.error.message.includes('message_reference')));

/** With a nonce of its own message, a reply that is sent twice (a retry, a process before this one) appears once. */
async function say(raw: Raw, reply: Reply, { rest, withoutReference }: MessageDesk): Promise<Sent> {
	const once = (withReference: boolean) => {
		const reference = { message_reference: { message_id: raw.id, fail_if_not_exists: false } };
		const body = { ...newMessage(reply), ...(withReference && reference), nonce: raw.id, enforce_nonce: true };
		return send(() => rest.post(Routes.channelMessages(raw.channel_id), { body, ...rawFiles(reply) }), patience());
	};
	if (withoutReference.has(raw.channel_id)) return once(false);
	const sent = await once(true);
	if (!refusesReference(sent)) return sent;
	if (withoutReference.size > 10_000) withoutReference.clear();
	withoutReference.add(raw.channel_id);
	return once(false);
}

async function answer(raw: Raw, botUserId: string, desk: MessageDesk): Promise<void> {
	const response = await (await desk.answers()).message(raw, botUserId);
	if (response.kind !== 'reply') return;
	const sent = await say(raw, response.reply, desk);
	if (!arrived(sent, WHERE, desk) || sent.kind !== 'ok') return;
	desk.counts.add('messages');
	const later = await response.later;
	if (!later || !sent.value) return;
	const { id } = sent.value as Partial<APIMessage>;
	if (!id) return;
	const request = { body: wholeMessage(later), ...rawFiles(later) };
	const edit = () => send(() => desk.rest.patch(Routes.channelMessage(raw.channel_id, id), request), patience());
	const edited = await desk.lateEdits.edit([id], raw.id, edit);
	if (edited) arrived(edited, WHERE, desk);
}

/** Answers a raw MESSAGE_CREATE once, where it speaks to the bot. undefined: nothing to do. */
export function onMessage(raw: unknown, desk: MessageDesk): Promise<void> | undefined {
	const botUserId = desk.botUserId();
	if (!isReadable(raw)) {
		desk.counts.add('unreadable');
		return undefined;
	}
	if (botUserId === undefined || !isForUs(raw, botUserId)) return undefined;
	if (desk.seen(raw.id)) {
		desk.counts.add('duplicate');
		return undefined;
	}
	return answer(whole(raw), botUserId, desk);
}

export const messageMemory = () => ({ seen: createSeen(1_024), withoutReference: new Set<string>() });
