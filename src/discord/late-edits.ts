import { setTimeout as sleep } from 'node:timers/promises';

/** Names of one message: its id, and the id of the interaction that it answered. */
export type Names = readonly string[];

/** What is edited in late (a picture, live figures) must not undo what a press has changed meanwhile. */
export interface LateEdits {
	/** `by` changes the message now: what others still want to edit in is stale. Waits, not long, for an edit that is under way. */
	change(message: Names, by: string): Promise<void>;
	/** Edits, unless somebody else than `by` has changed the message. undefined: it has been. */
	edit<T>(message: Names, by: string, act: () => Promise<T>): Promise<T | undefined>;
}

const REMEMBERED = 2_048;
/** An answer to a press has about a second to spare. */
const WAIT_AT_MOST = 700;

export function createLateEdits(): LateEdits {
	const changedBy = new Map<string, string>();
	const underWay = new Map<string, Promise<unknown>>();
	const remember = (name: string, by: string) => {
		changedBy.delete(name);
		changedBy.set(name, by);
		const [oldest] = changedBy.keys();
		if (changedBy.size > REMEMBERED && oldest !== undefined) changedBy.delete(oldest);
	};
	return {
		async change(message, by) {
			for (const name of message) remember(name, by);
			const edits = message.flatMap((name) => underWay.get(name) ?? []);
			if (edits.length > 0) await Promise.race([Promise.all(edits), sleep(WAIT_AT_MOST)]);
		},
		async edit(message, by, act) {
			if (message.some((name) => (changedBy.get(name) ?? by) !== by)) return undefined;
			const edit = act();
			for (const name of message) underWay.set(name, edit);
			try {
				return await edit;
			} finally {
				for (const name of message) if (underWay.get(name) === edit) underWay.delete(name);
			}
		},
	};
}
