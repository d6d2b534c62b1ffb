import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { type Ages, madeAt } from './age.ts';
import type { LoadAnswers } from './answers.ts';
import type { Target } from './calls.ts';
import type { Names } from './late-edits.ts';
import { type Responder, respond } from './respond.ts';

/** Discord forgets an unanswered interaction after 3 s; answering one that is older than this only wastes a request. */
export const LATE_AFTER = 2_700;
/** Most answers are there long before. */
export const DEFER_AFTER = 1_500;
/** An interaction that is old already is deferred sooner, so that the deferral still arrives. */
const DEFERRED_BY = 2_000;
const FIRST_ANSWER_BY = 2_950;

export interface InteractionDesk extends Responder {
	readonly answers: LoadAnswers;
	readonly ages: Ages;
	readonly seen: (id: string) => boolean;
	/** From Discord's READY or an earlier process. */
	readonly applicationId: () => string | undefined;
	/**
	 * A process before this one died at about this time (ms since 1970) and may have acknowledged what was made before, without
	 * answering it. 0: it ended in order.
	 */
	readonly diedAt: number;
	/** What isn't ready by then is deferred, ms. */
	readonly deferAfter: number;
}

interface Received {
	readonly raw: APIInteraction;
	/** By performance.now(). */
	readonly at: number;
	/** ms */
	readonly age: number;
	readonly replayed: boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Every interaction has these; one without them can't be answered at all. */
function isReadable(raw: unknown): raw is APIInteraction {
	if (typeof raw !== 'object' || raw === null) return false;
	const { id, token, type, data } = raw as Partial<APIInteraction>;
	return isText(id) && isText(token) && typeof type === 'number' && typeof data === 'object' && data !== null;
}

/** For the log: which command or handler, never what was typed. */
function whereOf({ type, data }: APIInteraction): string {
	const name = data && 'name' in data ? data.name : undefined;
	if (name) return `/${name}`;
	const id = data && 'custom_id' in data ? data.custom_id : '';
	return `${InteractionType[type] ?? type} ${/\.([a-z][a-z0-9-]*):/.exec(id)?.[1] ?? ''}`.trim();
}

/** The message that was pressed on, by its own id and by the interaction that it answered. */
function messageOf(raw: APIInteraction): Names | undefined {
	if (!('message' in raw) || !raw.message) return undefined;
	const { id, interaction_metadata } = raw.message;
	return [id, interaction_metadata?.id].filter(isText);
}

function targetOf({ raw, at, age }: Received, desk: InteractionDesk): Target {
	const applicationId = isText(raw.application_id) ? raw.application_id : desk.applicationId();
	return { id: raw.id, token: raw.token, applicationId, until: at + Math.max(FIRST_ANSWER_BY - age, 300) };
}

async function answer(received: Received, desk: InteractionDesk): Promise<void> {
	const { raw, at, age, replayed } = received;
	const answers = await desk.answers();
	const left = Math.min(desk.deferAfter, DEFERRED_BY - age) - (performance.now() - at);
	const isTyping = raw.type === InteractionType.ApplicationCommandAutocomplete;
	await respond(
		{
			target: targetOf(received, desk),
			answer: answers.interaction(raw),
			where: whereOf(raw),
			deferAfter: isTyping ? undefined : Math.max(left, 0),
			replayed,
			on: messageOf(raw),
		},
		desk,
	);
}

/** Answers a raw INTERACTION_CREATE once, if it still can be answered. undefined: nothing to do. */
export function onInteraction(raw: unknown, desk: InteractionDesk): Promise<void> | undefined {
	const { counts, seen, ages, diedAt } = desk;
	if (!isReadable(raw)) {
		counts.add('unreadable');
		return undefined;
	}
	if (seen(raw.id)) {
		counts.add('duplicate');
		return undefined;
	}
	const age = ages.of(raw.id);
	const replayed = madeAt(raw.id) + (ages.lag() ?? 0) <= diedAt;
	if (age >= LATE_AFTER && !replayed) {
		counts.add('late');
		return undefined;
	}
	return answer({ raw, at: performance.now(), age, replayed }, desk);
}
