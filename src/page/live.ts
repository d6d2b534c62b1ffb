import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { LocalDiscord } from '../local-discord/index.ts';
import { readDeed } from './deeds.ts';
import type { FromServer } from './protocol.ts';
import { createSession, type Session } from './sessions.ts';

/** A server can't be taken away from the world again, so there is an end to it. */
const MOST_SESSIONS = 200;
/** Files travel as text, a third longer. */
const LARGEST_MESSAGE = 16 * 2 ** 20;
const ALIVE_EVERY = 30_000;

/** Names that a page gives itself: long enough that nobody guesses another's. */
const NAME = /^[\w-]{16,64}$/;

export interface Live {
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	close(): void;
}

const nameIn = ({ url = '/' }: IncomingMessage) => new URL(url, 'http://localhost').searchParams.get('session') ?? '';

function converse(socket: WebSocket, session: Session): void {
	const send = (event: FromServer) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(event));
	const leave = session.join(send);
	send(session.welcome());
	socket.on('message', (data) => {
		const deed = readDeed(String(data));
		if (deed) session.act(deed, send);
		else socket.close(1008, 'Not understood.');
	});
	socket.on('close', leave);
	socket.on('error', () => socket.terminate());
}

/** The page's line to the server: what people see comes in, what they do goes out. */
export function createLive(discord: LocalDiscord): Live {
	const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
	const sessions = new Map<string, Session>();
	let online = true;
	const stop = discord.sightings.on((sighting) => {
		if (sighting.kind === 'presence') online = sighting.online;
	});
	const house = { discord, run: randomUUID(), isOnline: () => online };
	const alive = setInterval(() => {
		for (const socket of sockets.clients) socket.ping();
	}, ALIVE_EVERY);
	alive.unref();
	function sessionNamed(name: string): Session | undefined {
		const known = sessions.get(name);
		if (known || sessions.size >= MOST_SESSIONS) return known;
		const made = createSession(house);
		sessions.set(name, made);
		return made;
	}
	return {
		upgrade(request, socket, head) {
			const name = nameIn(request);
			if (!NAME.test(name)) return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
			sockets.handleUpgrade(request, socket, head, (ready) => {
				const session = sessionNamed(name);
				if (session) return converse(ready, session);
				const text = 'No more channels can be opened on this page. Stop Isocross, start it again, and reload.';
				ready.send(JSON.stringify({ kind: 'full', text } satisfies FromServer));
				ready.close();
			});
		},
		close() {
			clearInterval(alive);
			stop();
			for (const socket of sockets.clients) socket.terminate();
			sockets.close();
		},
	};
}
