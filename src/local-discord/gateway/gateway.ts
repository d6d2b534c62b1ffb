import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { State } from '../state.ts';
import { type Connection, connect } from './connection.ts';
import { createIdentifies, type Identifies } from './identifies.ts';
import { tellPresence } from './presence.ts';
import { push, type Session, shardOf } from './session.ts';

/** An event on its way to every session that may hear it. */
export interface Dispatch {
	readonly t: string;
	/** Intents of which the session needs one; 0: every session hears it. */
	readonly intent: number;
	readonly guildId?: string;
	/** The payload as a session with these intents gets it. */
	readonly data: (intents: number) => unknown;
}

export interface Gateway {
	readonly sessions: Map<string, Session>;
	readonly connections: Set<Connection>;
	readonly identifies: Identifies;
	/** How many connections more are reset before they are open. */
	refusing: number;
	dispatch(event: Dispatch): void;
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	forget(session: Session): void;
	/** Resolves once so many sessions have a socket. */
	connected(count: number): Promise<void>;
	close(): void;
}

/** `?v=10&encoding=json`, the only way in. */
function isSupported(url: string | undefined): boolean {
	const { searchParams } = new URL(url ?? '/', 'ws://local');
	return ['9', '10'].includes(searchParams.get('v') ?? '10') && (searchParams.get('encoding') ?? 'json') === 'json';
}

export function createGateway(state: State): Gateway {
	const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
	const gateway: Gateway = {
		sessions: new Map(),
		connections: new Set(),
		identifies: createIdentifies(state.settings, state.clock),
		refusing: 0,
		dispatch: (event) => dispatch(state, gateway, event),
		upgrade(request, socket, head) {
			if (gateway.refusing > 0) {
				gateway.refusing--;
				socket.destroy();
				return;
			}
			server.handleUpgrade(request, socket, head, (accepted) => accept(state, accepted, request));
		},
		forget(session) {
			gateway.sessions.delete(session.id);
			session.cancelForgetting?.();
		},
		async connected(count) {
			const live = () => [...gateway.sessions.values()].filter((session) => session.connection).length;
			while (live() < count) await new Promise((resolve) => setTimeout(resolve, 5));
		},
		close() {
			for (const { socket } of gateway.connections) socket.terminate();
			for (const session of gateway.sessions.values()) gateway.forget(session);
			server.close();
		},
	};
	return gateway;
}

function accept(state: State, socket: WebSocket, request: IncomingMessage): void {
	const { gateway } = state;
	socket.on('error', () => socket.terminate());
	if (!isSupported(request.url)) {
		socket.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.');
		return;
	}
	const connection = connect(state, socket, request);
	gateway.connections.add(connection);
	socket.on('close', (code) => {
		gateway.connections.delete(connection);
		leave(state, connection, code);
	});
}

/** The socket is gone. A bot that says goodbye (1000, 1001) ends its session; any other can come back. */
function leave(state: State, connection: Connection, code: number): void {
	const { gateway } = state;
	const { session } = connection;
	if (!session || session.connection !== connection) return;
	session.connection = undefined;
	tellPresence(state, false);
	const saidGoodbye = !connection.closedHere && (code === 1000 || code === 1001);
	if (saidGoodbye) gateway.forget(session);
	else session.cancelForgetting = state.clock.after(state.settings.resumeWindow, () => gateway.forget(session));
}

function dispatch(state: State, gateway: Gateway, { t, intent, guildId, data }: Dispatch): void {
	const times = state.faults.gateway.takeDuplicate(t) ? 2 : 1;
	for (const session of gateway.sessions.values()) {
		const [index, of] = session.shard;
		if (intent !== 0 && (session.intents & intent) === 0) continue;
		if (shardOf(guildId, of) !== index) continue;
		for (let n = 0; n < times; n++) push(session, { t, data: () => data(session.intents) }, { most: state.settings.replayBuffer });
	}
}
