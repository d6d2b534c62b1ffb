import { GatewayDispatchEvents as Event } from 'discord-api-types/v10';
import type { Log } from '../commands/services.ts';
import type { Ages } from './age.ts';
import type { LoadAnswers } from './answers.ts';
import { createCalls } from './calls.ts';
import type { Counts } from './counts.ts';
import type { Packet } from './gateway.ts';
import type { InFlight } from './in-flight.ts';
import { DEFER_AFTER, type InteractionDesk, onInteraction } from './interactions.ts';
import { createLateEdits } from './late-edits.ts';
import { type MessageDesk, messageMemory, onMessage } from './messages.ts';
import type { Outcomes } from './outcome.ts';
import type { RunRecord } from './record.ts';
import { botRest, callbackRest, webhookRest } from './rest.ts';
import { createSeen } from './seen.ts';
import { seldom } from './seldom.ts';

export interface DeskOptions {
	readonly api: string;
	readonly token: string;
	readonly log: Log;
	readonly answers: LoadAnswers;
	readonly record: RunRecord;
	readonly counts: Counts;
	readonly ages: Ages;
	readonly inFlight: InFlight;
	readonly unauthorized: () => void;
	readonly onConnected: () => void;
	readonly deferAfter?: number;
}

const REMEMBERED = 4_096;
const LINES_APART = 10_000;

function desksOf(options: DeskOptions): { interactions: InteractionDesk; messages: MessageDesk } {
	const { answers, ages, record, counts, log, unauthorized, deferAfter = DEFER_AFTER } = options;
	const outcomes: Outcomes = { counts, log, unauthorized, isNews: seldom(LINES_APART) };
	const calls = createCalls(callbackRest(options), webhookRest(options));
	const lateEdits = createLateEdits();
	const { diedAt } = record;
	const applicationId = () => record.applicationId;
	const botUserId = () => record.botUserId;
	return {
		interactions: { ...outcomes, answers, ages, calls, lateEdits, seen: createSeen(REMEMBERED), applicationId, diedAt, deferAfter },
		messages: { ...outcomes, ...messageMemory(), answers, lateEdits, rest: botRest(options), botUserId },
	};
}

function identify(record: RunRecord, data: unknown): void {
	const { user, application } = (data ?? {}) as { user?: { id?: string }; application?: { id?: string } };
	record.botUserId = user?.id ?? record.botUserId;
	// of one age they share an id
	record.applicationId = application?.id ?? record.applicationId ?? user?.id;
}

/** Takes every packet of the gateway to whom it concerns, and keeps in mind what is being answered. */
export function createDesk(options: DeskOptions): (packet: Packet, shardId: number) => void {
	const { record, inFlight, log, onConnected } = options;
	const { interactions, messages } = desksOf(options);
	const failed = (error: unknown) => log.error({ err: error }, 'bug: an answer failed');
	const receive = ({ t, d }: Packet): Promise<void> | undefined => {
		switch (t) {
			case Event.Ready:
				identify(record, d);
				onConnected();
				return undefined;
			case Event.Resumed:
				onConnected();
				return undefined;
			case Event.InteractionCreate:
				return onInteraction(d, interactions);
			case Event.MessageCreate:
				return onMessage(d, messages);
			default:
				return undefined;
		}
	};
	return (packet, shardId) => {
		try {
			const task = receive(packet);
			if (task) inFlight.add(shardId, packet.s, task.catch(failed));
		} catch (error) {
			failed(error);
		}
	};
}
