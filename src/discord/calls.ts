import type { REST } from 'discord.js';
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

/** Long enough for a rate limit, short enough that nobody has forgotten the question. */
const WORTH_WAITING = 30_000;
const patience = (tries = 4) => ({ tries, until: performance.now() + WORTH_WAITING });
const NO_APPLICATION: Sent = { kind: 'lost', error: new Error('the application id is not known yet') };

function onMessage({ applicationId, token }: Target, messageId = '@original') {
	return applicationId === undefined ? undefined : Routes.webhookMessage(applicationId, token, messageId);
}

export function createCalls(callbacks: REST, webhooks: REST): Calls {
	const auth = false;
	return {
		callback({ id, token, until }, body, reply = {}) {
			const route = Routes.interactionCallback(id, token);
			return send(() => callbacks.post(route, { auth, body, ...rawFiles(reply) }), { tries: 3, until });
		},
		async edit(target, reply, messageId) {
			const route = onMessage(target, messageId);
			if (!route) return NO_APPLICATION;
			const request = { auth, body: wholeMessage(reply), ...rawFiles(reply) };
			return send(() => webhooks.patch(route, request), patience());
		},
		async followUp({ applicationId, token }, reply, isPrivate) {
			if (applicationId === undefined) return NO_APPLICATION;
			const request = { auth, body: { ...newMessage(reply), ...privateFlag(isPrivate) }, ...rawFiles(reply) };
			return send(() => webhooks.post(Routes.webhook(applicationId, token), request), patience(1));
		},
		async remove(target) {
			const route = onMessage(target);
			return route ? send(() => webhooks.delete(route, { auth }), patience()) : NO_APPLICATION;
		},
	};
}
