import type { Reply, Response } from '../commands/types.ts';
import { arrived } from './outcome.ts';
import type { Exchange, Responder } from './respond.ts';
import type { Sent } from './send.ts';
import { FOR_YOU_ALONE, SORRY, TOO_SLOW } from './words.ts';

/** The message that holds the answer and can still be edited: the first answer, or a follow-up by its id. */
export type Place = string | undefined;

const idOf = ({ value }: Extract<Sent, { kind: 'ok' }>): Place => {
	const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
	return typeof id === 'string' ? id : undefined;
};

async function inPlace(reply: Reply, { target, where }: Exchange, { calls, ...outcomes }: Responder): Promise<Place> {
	const sent = await calls.edit(target, reply);
	if (arrived(sent, where, outcomes)) return '@original';
	if (sent.kind === 'refused') arrived(await calls.edit(target, SORRY), where, outcomes);
	return undefined;
}

async function beside(reply: Reply, exchange: Exchange, { calls, ...outcomes }: Responder): Promise<Place> {
	const isPrivate = (reply.visibility ?? exchange.answer.visibility) === 'private';
	const sent = await calls.followUp(exchange.target, reply, isPrivate);
	return arrived(sent, exchange.where, outcomes) && sent.kind === 'ok' ? idOf(sent) : undefined;
}

/**
 * After “is thinking …”: the answer goes where the deferral stands, since a first follow-up would be put there anyway, as visible as
 * the deferral was. So what must be private, after a public deferral, follows a line in its place.
 */
async function instead(reply: Reply, exchange: Exchange, responder: Responder): Promise<Place> {
	if (exchange.answer.visibility === 'private' || reply.visibility !== 'private') return inPlace(reply, exchange, responder);
	await inPlace(FOR_YOU_ALONE, exchange, responder);
	return beside(reply, exchange, responder);
}

/** Gives the answer to an interaction that was deferred. */
export async function deliver(response: Response, exchange: Exchange, responder: Responder): Promise<Place> {
	const { answer, on, target } = exchange;
	const { updates } = answer;
	switch (response.kind) {
		case 'update':
			if (on) await responder.lateEdits.change(on, target.id);
			return inPlace(response.reply, exchange, responder);
		case 'reply':
			return (updates ? beside : instead)(response.reply, exchange, responder);
		case 'modal':
			await (updates ? beside : inPlace)(TOO_SLOW, exchange, responder);
			return undefined;
		case 'silent':
			if (!updates) arrived(await responder.calls.remove(target), exchange.where, responder);
			return undefined;
		case 'choices':
			return undefined;
	}
}
