import type { Connection } from './connection.ts';

/** One shard's run of events; lives on without a socket until it is resumed or forgotten. */
export interface Session {
	readonly id: string;
	readonly shard: readonly [index: number, of: number];
	readonly intents: number;
	sequence: number;
	/** Latest events, oldest first, for a RESUME; big ones are made again when replayed. */
	readonly kept: Kept[];
	connection: Connection | undefined;
	/** Forgets the session after its resume window; cancelled by a RESUME. */
	cancelForgetting?: (() => void) | undefined;
}

interface Kept {
	readonly sequence: number;
	readonly text: string | (() => string);
}

const frame = (t: string, s: number, data: unknown) => JSON.stringify({ t, s, op: 0, d: data });

/** Sends an event to the session's socket, if there is one, and keeps it for a RESUME. */
export function push(
	session: Session,
	event: { readonly t: string; readonly data: () => unknown },
	keep: { most: number; lazily?: boolean },
): void {
	const { t, data } = event;
	const sequence = ++session.sequence;
	const make = () => frame(t, sequence, data());
	const text = make();
	session.kept.push({ sequence, text: keep.lazily ? make : text });
	if (session.kept.length > keep.most * 1.25) session.kept.splice(0, session.kept.length - keep.most);
	session.connection?.send(text);
}

/** Every event after `sequence`, or undefined where some of them are no longer known. */
export function missedSince(session: Session, sequence: number): string[] | undefined {
	const first = session.kept[0]?.sequence ?? session.sequence + 1;
	if (sequence < first - 1) return undefined;
	const missed = session.kept.filter((kept) => kept.sequence > sequence);
	return missed.map(({ text }) => (typeof text === 'string' ? text : text()));
}

/** The shard of `of` that hears of a server; whatever belongs to no server is heard by shard 0. */
export const shardOf = (guildId: string | undefined, of: number): number => (guildId ? Number((BigInt(guildId) >> 22n) % BigInt(of)) : 0);
