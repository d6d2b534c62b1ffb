import type { REST } from '@discordjs/rest';
import { type InteractionResponseType, Routes } from 'discord-api-types/v10';
import type { Reply } from '../commands/types.ts';
import { newMessage, privateFlag, rawFiles, wholeMessage } from './bodies.ts';
import { type Sent, send } from './send.ts';

/** One interaction that is to be answered. */
export interface Target {
	readonly id: string;
	readonly token: string;
	/** undefined where nobody has told it: then only the first answer can be given. */
	readonly applicationId: string | undefined;
	/** The first answer must be there by then, by performance.now(). */
	readonly until: number;
}

export interface CallbackBody {
	readonly type: InteractionResponseType;
	readonly data?: object;
}

/** The requests that answer an interaction. None needs the bot's token. */
export interface Calls {
	callback(target: Target, body: CallbackBody, reply?: Reply): Promise<Sent>;
	/** Puts the reply in place of a message: the first answer, unless another's id is given. */
	edit(target: Target, reply: Reply, messageId?: string): Promise<Sent>;
	/** A further message. Never sent twice, even if it may have been lost. */
	followUp(target: Target, reply: Reply, isPrivate: boolean): Promise<Sent>;
	remove(target: Target): Promise<Sent>;
}

const QUICK = { tries: 3, perTry: 1_200 };
/** Long enough for a rate limit, short enough that nobody has forgotten the question. */
const WORTH_WAITING = 30_000;
const steady = (tries = 4) => ({ tries, perTry: 5_000, until: performance.now() + WORTH_WAITING });
const NO_APPLICATION: Sent = { kind: 'lost', error: new Error('the application id is not known yet') };

export function createCalls(rest: REST): Calls {
	const shared = { auth: false } as const;
	const onMessage = (target: Target, messageId = '@original') =>
		target.applicationId === undefined ? undefined : Routes.webhookMessage(target.applicationId, target.token, messageId);
	return {
		callback: (target, body, reply = {}) =>
			send((signal) => rest.post(Routes.interactionCallback(target.id, target.token), { ...shared, signal, body, ...rawFiles(reply) }), {
				...QUICK,
				until: target.until,
			}),
		async edit(target, reply, messageId) {
			const route = onMessage(target, messageId);
			if (!route) return NO_APPLICATION;
			const body = wholeMessage(reply);
			return send((signal) => rest.patch(route, { ...shared, signal, body, ...rawFiles(reply) }), steady());
		},
		async followUp(target, reply, isPrivate) {
			if (target.applicationId === undefined) return NO_APPLICATION;
			const route = Routes.webhook(target.applicationId, target.token);
			const body = { ...newMessage(reply), ...privateFlag(isPrivate) };
			return send((signal) => rest.post(route, { ...shared, signal, body, ...rawFiles(reply) }), steady(1));
		},
		async remove(target) {
			const route = onMessage(target);
			return route ? send((signal) => rest.delete(route, { ...shared, signal }), steady()) : NO_APPLICATION;
		},
	};
}
