import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../commands/services.ts';

const SESSION = z.object({
	sessionId: z.string(),
	/** Discord may leave it out: then the gateway's own address serves. */
	resumeURL: z.string().nullish(),
	sequence: z.number(),
	shardId: z.number(),
	shardCount: z.number(),
});

const STATE = z.object({
	/** ms since 1970 */
	savedAt: z.number(),
	/** The process that wrote it ended in order. */
	ended: z.boolean(),
	applicationId: z.string().optional(),
	botUserId: z.string().optional(),
	/** Smallest lag of events, ms: says how far this machine's clock is off. */
	lag: z.number().optional(),
	/** Starts that ended by an error of ours within a minute, in a row, and the time of the last, ms since 1970. */
	crashes: z.object({ count: z.number(), at: z.number() }),
	/** ms since 1970 */
	identifiedAt: z.number(),
	sessions: z.record(z.string(), SESSION),
});

export type State = z.infer<typeof STATE>;

const FRESH: State = { savedAt: 0, ended: true, crashes: { count: 0, at: 0 }, identifiedAt: 0, sessions: {} };

/** What one process leaves to the next: the gateway's session, nothing of members. */
export interface StateFile {
	read(): State;
	/** Soon; many calls make one write. */
	write(state: () => State): void;
	/** Now, before anything else happens. */
	writeNow(state: State): void;
}

const SOON = 500;

/** One file for each bot and each Discord; a token can't be read back from its name. */
export function stateFileOf(dir: string, { api, token }: { api: string; token: string }, log: Log): StateFile {
	const name = createHash('sha256').update(`${api} ${token}`).digest('hex').slice(0, 12);
	const path = join(dir, `gateway-${name}.json`);
	let complained = false;
	const guard = (error: unknown) => {
		if (!complained) log.warn({ err: error, dir }, 'STATE_DIR can’t be written: a restart will lose what is sent meanwhile');
		complained = true;
	};
	let timer: NodeJS.Timeout | undefined;
	const part = `${path}.part`;
	const options = { mode: 0o600 };
	return {
		read() {
			try {
				mkdirSync(dir, { recursive: true });
				return STATE.parse(JSON.parse(readFileSync(path, 'utf8')));
			} catch {
				return FRESH;
			}
		},
		write(state) {
			timer ??= setTimeout(() => {
				writeFile(part, JSON.stringify(state()), options)
					.then(() => (timer ? rename(part, path) : undefined))
					.catch(guard)
					.finally(() => {
						timer = undefined;
					});
			}, SOON).unref();
		},
		writeNow(state) {
			clearTimeout(timer);
			timer = undefined;
			try {
				writeFileSync(`${part}.now`, JSON.stringify(state), options);
				renameSync(`${part}.now`, path);
			} catch (error) {
				guard(error);
			}
		},
	};
}

/** Nothing is kept: for a Discord that ends with the process. */
export const noStateFile: StateFile = { read: () => FRESH, write: () => {}, writeNow: () => {} };
