import { InteractionResponseType as Type } from 'discord-api-types/v10';
import type { Answer, Reply, Response } from '../commands/types.ts';
import { newMessage, privateFlag, wholeMessage } from './bodies.ts';
import type { CallbackBody, Calls, Target } from './calls.ts';
import { deliver, type Place } from './deferred.ts';
import type { LateEdits, Names } from './late-edits.ts';
import { arrived, type Outcomes } from './outcome.ts';
import type { Sent } from './send.ts';
import { SORRY } from './words.ts';

export interface Exchange {
	readonly target: Target;
	readonly answer: Answer;
	/** For the log: /margin. */
	readonly where: string;
	/** ms until a deferral must go out, if there is no answer by then; undefined where none is possible (autocomplete). */
	readonly deferAfter: number | undefined;
	/** An earlier process may have acknowledged it and died before it answered. */
	readonly replayed: boolean;
	/** The message that was pressed on. */
	readonly on: Names | undefined;
}

export interface Responder extends Outcomes {
	readonly calls: Calls;
	readonly lateEdits: LateEdits;
}

const isPrivate = (reply: Reply, answer: Answer): boolean => (reply.visibility ?? answer.visibility) === 'private';

/** undefined: say nothing. */
function bodyOf(response: Response, answer: Answer): CallbackBody | undefined {
	switch (response.kind) {
		case 'reply': {
			const data = { ...newMessage(response.reply), ...privateFlag(isPrivate(response.reply, answer)) };
			return { type: Type.ChannelMessageWithSource, data };
		}
		case 'update':
			return { type: Type.UpdateMessage, data: wholeMessage(response.reply) };
		case 'modal':
			return { type: Type.Modal, data: response.modal };
		case 'choices':
			return { type: Type.ApplicationCommandAutocompleteResult, data: { choices: response.choices } };
		case 'silent':
			return answer.updates ? { type: Type.DeferredMessageUpdate } : undefined;
	}
}

/** An answer that an earlier process may have begun: put it where the first answer is. */
const again = (sent: Sent, { replayed }: Exchange): boolean => sent.kind === 'already' && !sent.ours && replayed;

async function sayAtOnce(response: Response, exchange: Exchange, { calls, lateEdits, ...outcomes }: Responder): Promise<Place> {
	const { target, answer, where, on } = exchange;
	const body = bodyOf(response, answer);
	if (!body) return undefined;
	const reply = 'reply' in response ? response.reply : undefined;
	if (response.kind === 'update' && on) await lateEdits.change(on, target.id);
	const sent = await calls.callback(target, body, reply);
	if (again(sent, exchange)) return reply && arrived(await calls.edit(target, reply), where, outcomes) ? '@original' : undefined;
	if (arrived(sent, where, outcomes)) {
		outcomes.counts.add('answered');
		return '@original';
	}
	if (sent.kind === 'refused' && reply) {
		const data = { ...newMessage(SORRY), ...privateFlag(true) };
		arrived(await calls.callback(target, { type: Type.ChannelMessageWithSource, data }), where, outcomes);
	}
	return undefined;
}

async function deferThenSay(exchange: Exchange, responder: Responder): Promise<Place> {
	const { target, answer, where } = exchange;
	const body = answer.updates
		? { type: Type.DeferredMessageUpdate }
		: { type: Type.DeferredChannelMessageWithSource, ...(answer.visibility === 'private' && { data: privateFlag(true) }) };
	const sent = await responder.calls.callback(target, body);
	if (!again(sent, exchange) && !arrived(sent, where, responder)) return undefined;
	responder.counts.add('deferred');
	return deliver(await answer.response, exchange, responder);
}

/** The response if it comes within `ms`; undefined if not. */
async function within(response: Promise<Response>, ms: number): Promise<Response | undefined> {
	const alarm = Promise.withResolvers<undefined>();
	const timer = setTimeout(alarm.resolve, ms, undefined);
	const first = await Promise.race([response, alarm.promise]);
	clearTimeout(timer);
	return first;
}

/** The message that this answer changes or makes. */
function namesOf({ kind }: Response, { target, on }: Exchange, place: Place): Names {
	if (kind === 'update' && on) return on;
	return place === undefined || place === '@original' ? [target.id] : [place, target.id];
}

async function editIn(later: Reply, names: Names, { exchange, responder, place }: Late): Promise<void> {
	const { target, where } = exchange;
	const { calls, lateEdits } = responder;
	const sent = await lateEdits.edit(names, target.id, () => calls.edit(target, later, place));
	if (sent) arrived(sent, where, responder);
}

interface Late {
	readonly exchange: Exchange;
	readonly responder: Responder;
	readonly place: Place;
}

/** Answers an interaction: at once if it can, else deferred in time and edited. What comes later (a picture) is edited in. */
export async function respond(exchange: Exchange, responder: Responder): Promise<void> {
	const { answer, deferAfter } = exchange;
	const { response } = answer;
	const ready = response instanceof Promise && deferAfter !== undefined ? await within(response, deferAfter) : await response;
	const place = ready ? await sayAtOnce(ready, exchange, responder) : await deferThenSay(exchange, responder);
	const said = ready ?? (await response);
	const later = place && 'later' in said ? await said.later : undefined;
	if (later) await editIn(later, namesOf(said, exchange, place), { exchange, responder, place });
}
