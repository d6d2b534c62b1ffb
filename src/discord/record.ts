import type { SessionInfo } from '@discordjs/ws';
import type { Ages } from './age.ts';
import type { InFlight } from './in-flight.ts';
import type { State, StateFile } from './state.ts';

/** What this process knows and leaves to the next one. */
export interface RunRecord {
	readonly sessions: Map<number, SessionInfo>;
	applicationId: string | undefined;
	botUserId: string | undefined;
	identifiedAt: number;
	crashes: State['crashes'];
	/** When the process before this one died without order, ms since 1970; else 0. */
	readonly diedAt: number;
	/** Smallest lag of events that the process before this one saw, ms. */
	readonly lag: number | undefined;
}

/** A start that lasted this long was no crash in a loop, ms. */
export const HEALTHY_AFTER = 60_000;
/** The file is a little older than the death of the process that wrote it. */
const WRITTEN_BEFORE = 1_000;

export function readRecord(file: StateFile, applicationId: string | undefined): RunRecord {
	const left = file.read();
	return {
		sessions: new Map(Object.values(left.sessions).map((session) => [session.shardId, session as SessionInfo])),
		applicationId: applicationId ?? left.applicationId,
		botUserId: left.botUserId,
		identifiedAt: left.identifiedAt,
		crashes: left.crashes,
		diedAt: left.ended ? 0 : left.savedAt + WRITTEN_BEFORE,
		lag: left.lag,
	};
}

/** A session resumes after the last event before the first that is not answered yet: that one is delivered again. */
const resumable = (session: SessionInfo, inFlight: InFlight): SessionInfo => ({
	...session,
	sequence: Math.min(session.sequence, (inFlight.oldest(session.shardId) ?? Number.POSITIVE_INFINITY) - 1),
});

/** What to write down now. `ended`: nothing is left undone. */
export function stateOf(record: RunRecord, { ages, inFlight }: { ages: Ages; inFlight: InFlight }, ended: boolean): State {
	const { applicationId, botUserId, identifiedAt, crashes } = record;
	const lag = ages.lag();
	return {
		savedAt: Date.now(),
		ended,
		...(applicationId && { applicationId }),
		...(botUserId && { botUserId }),
		...(lag !== undefined && { lag }),
		identifiedAt,
		crashes,
		sessions: Object.fromEntries([...record.sessions].map(([id, session]) => [id, resumable(session, inFlight)])),
	};
}

/** One of our own errors ends the process. */
export function crashesAfter({ crashes }: RunRecord, startedAt: number, now: number): State['crashes'] {
	return { count: now - startedAt < HEALTHY_AFTER ? crashes.count + 1 : 1, at: now };
}
