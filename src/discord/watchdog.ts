import type { WebSocketManager } from '@discordjs/ws';
import { SHARD } from './shard-events.ts';

/** As much as we need of a shard's socket. The library keeps it to itself. */
interface Socket {
	readonly readyState: number;
	terminate(): void;
	ping(): void;
	once(event: 'pong', listener: () => void): void;
}

interface Shards {
	readonly shards: ReadonlyMap<number, { readonly connection: Socket | null }>;
}

const OPEN = 1;
const CLOSED = 3;
/** A peer that is gone never answers a close; the library would wait 30 s for it. */
const CLOSE_WITHIN = 1_000;
/** Discord's own heartbeats are 41 s apart: two missed ones are far too late to notice that nobody is there. */
const PING_EVERY = 4_000;
const SILENT_PINGS = 2;

function hurryClose(socket: Socket | null | undefined): void {
	if (!socket || socket.readyState === CLOSED) return;
	setTimeout(() => {
		if (socket.readyState !== CLOSED) socket.terminate();
	}, CLOSE_WITHIN).unref();
}

/** A socket that has answered a ping of ours (RFC 6455 asks for it) and then answers none any more is dead. */
function createPinger(): (socket: Socket) => void {
	const open = new WeakMap<Socket, number>();
	const answers = new WeakSet<Socket>();
	return (socket) => {
		const unanswered = open.get(socket) ?? 0;
		if (unanswered >= SILENT_PINGS && answers.has(socket)) return socket.terminate();
		open.set(socket, unanswered + 1);
		if (unanswered > 0) return socket.ping();
		socket.once('pong', () => {
			answers.add(socket);
			open.set(socket, 0);
		});
		socket.ping();
	};
}

/** Ends connections whose other end is gone, so that the library resumes at once. Gives back how to stop. */
export function watch(manager: WebSocketManager, strategy: object): () => void {
	const { shards } = strategy as Shards;
	manager.on(SHARD.debug, ({ message, shardId }) => {
		if (message.startsWith('Destroying shard')) hurryClose(shards.get(shardId)?.connection);
	});
	const ping = createPinger();
	const timer = setInterval(() => {
		for (const { connection } of shards.values()) if (connection?.readyState === OPEN) ping(connection);
	}, PING_EVERY).unref();
	return () => clearInterval(timer);
}
