import type { IncomingMessage } from 'node:http';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { asJson, type Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { beat, watchHeart } from './heart.ts';
import { identify } from './identify.ts';
import { requestMembers } from './members.ts';
import { resume } from './resume.ts';
import type { Session } from './session.ts';

/** One socket of a bot. */
export interface Connection {
	session: Session | undefined;
	/** The peer has vanished: nothing comes in or goes out, and nothing is closed. */
	vanished: boolean;
	readonly socket: WebSocket;
	readonly remote: IncomingMessage;
	send(text: string): void;
	sendOp(op: number, d: unknown): void;
	/** Closes it from this side; the session can still be resumed, whatever the code. */
	closeKeeping(code: number): void;
	closedHere: boolean;
	/** Milliseconds at which the last heartbeat came. */
	beatAt: number;
	/** Times of the latest sends, for the limit of 120 a minute. */
	readonly sends: number[];
}

const SENDS_A_MINUTE = 120;
const LONGEST_PAYLOAD = 4_096; // bytes

export function connect(state: State, socket: WebSocket, remote: IncomingMessage): Connection {
	const send = (text: string) => {
		if (!connection.vanished && socket.readyState === socket.OPEN) socket.send(text);
	};
	const sendOp = (op: number, d: unknown) => send(JSON.stringify({ t: null, s: null, op, d }));
	const connection: Connection = {
		session: undefined,
		vanished: false,
		socket,
		remote,
		send,
		sendOp,
		closedHere: false,
		closeKeeping(code) {
			connection.closedHere = true;
			socket.close(code);
		},
		beatAt: state.clock.now(),
		sends: [],
	};
	socket.on('message', (data) => {
		if (!connection.vanished) receive(state, connection, data);
	});
	sendOp(GatewayOpcodes.Hello, { heartbeat_interval: state.settings.heartbeatInterval });
	watchHeart(state, connection);
	return connection;
}

function read(data: RawData): Json | undefined {
	try {
		const payload = asJson(JSON.parse(data.toString()));
		return Number.isInteger(payload.op) ? payload : undefined;
	} catch {
		return undefined;
	}
}

/** Takes in one payload; a wrong one closes the connection with its code. */
function receive(state: State, connection: Connection, data: RawData): void {
	const { socket, sends } = connection;
	const now = state.clock.now();
	while (sends[0] !== undefined && sends[0] <= now - 60_000) sends.shift();
	sends.push(now);
	const isLong = Buffer.byteLength(data.toString()) > LONGEST_PAYLOAD;
	const payload = isLong ? undefined : read(data);
	note(state, payload, connection);
	const code =
		sends.length > SENDS_A_MINUTE
			? GatewayCloseCodes.RateLimited
			: payload
				? handle(state, connection, payload)
				: GatewayCloseCodes.DecodeError;
	if (code !== undefined) socket.close(code, GatewayCloseCodes[code]);
}

function note(state: State, payload: Json | undefined, { session }: Connection): void {
	const op = Number(payload?.op ?? -1);
	if (op === GatewayOpcodes.Heartbeat) return;
	const route = GatewayOpcodes[op] ?? 'unknown';
	const at = state.clock.now();
	state.log.add({ at, over: 'gateway', route, path: session?.id ?? '', body: payload?.d, files: [], status: 0, unknown: [] });
}

/** Returns the code with which the connection is to be closed, if it is. */
function handle(state: State, connection: Connection, { op, d }: Json): GatewayCloseCodes | undefined {
	const { session } = connection;
	switch (op) {
		case GatewayOpcodes.Heartbeat:
			return void beat(state, connection);
		case GatewayOpcodes.Identify:
			return session ? GatewayCloseCodes.AlreadyAuthenticated : identify(state, connection, d);
		case GatewayOpcodes.Resume:
			return session ? GatewayCloseCodes.AlreadyAuthenticated : resume(state, connection, d);
		case GatewayOpcodes.RequestGuildMembers:
			return session ? void requestMembers(state, session, d) : GatewayCloseCodes.NotAuthenticated;
		case GatewayOpcodes.PresenceUpdate:
		case GatewayOpcodes.VoiceStateUpdate:
			return session ? undefined : GatewayCloseCodes.NotAuthenticated;
		default:
			return session ? GatewayCloseCodes.UnknownOpcode : GatewayCloseCodes.NotAuthenticated;
	}
}
