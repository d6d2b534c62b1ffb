import type { Deed } from '../deeds.ts';
import type { Done, FromServer } from '../protocol.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A deed before it has a number and somebody who does it. */
export type Doing = Without<Deed, 'deed' | 'seat'>;

export interface Link {
	/** Always answers: what could not be sent is refused in words. */
	act(seat: number, doing: Doing): Promise<Done>;
}

interface Listener {
	hear(event: Exclude<FromServer, Done>): void;
	/** Whether there is a server at the other end. */
	connected(is: boolean): void;
}

const LOST = 'Isocross is not running. This page connects again by itself when it is.';
const SLOWEST = 3_000;

/** Every open page has a channel of its own; its name stays in the address, so that a reload finds it again. */
function sessionName(): string {
	const named = /^#([\w-]{16,64})$/.exec(location.hash)?.[1];
	if (named) return named;
	const made = crypto.randomUUID();
	history.replaceState(null, '', `#${made}`);
	return made;
}

/** Keeps a line to the server, over its restarts. */
export function createLink({ hear, connected }: Listener): Link {
	const session = sessionName();
	const waiting = new Map<number, (done: Done) => void>();
	let socket: WebSocket;
	let count = 0;
	let wait = 250;
	let isFull = false;

	function settle(done: Done): void {
		waiting.get(done.deed)?.(done);
		waiting.delete(done.deed);
	}
	function receive(event: FromServer): void {
		if (event.kind === 'done') {
			settle(event);
			return;
		}
		if (event.kind === 'full') isFull = true;
		if (event.kind === 'welcome') {
			wait = 250;
			connected(true);
		}
		hear(event);
	}
	function lost(): void {
		for (const deed of [...waiting.keys()]) settle({ kind: 'done', deed, refused: LOST });
		if (isFull) return;
		connected(false);
		setTimeout(open, wait);
		wait = Math.min(wait * 1.5, SLOWEST);
	}
	function open(): void {
		socket = new WebSocket(`ws://${location.host}/live?session=${session}`);
		socket.addEventListener('message', ({ data }) => receive(JSON.parse(data)));
		socket.addEventListener('close', lost);
	}
	open();
	return {
		act(seat, doing) {
			const deed = ++count;
			if (socket.readyState !== WebSocket.OPEN) return Promise.resolve({ kind: 'done', deed, refused: LOST });
			return new Promise((resolve) => {
				waiting.set(deed, resolve);
				socket.send(JSON.stringify({ ...doing, deed, seat }));
			});
		},
	};
}
