import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Connection } from '../gateway/connection.ts';
import type { Gateway } from '../gateway/gateway.ts';

/** What is done to the sockets that are open now. */
export interface Chaos {
	/** Closes them with a code, 4000 for one. */
	close(code: number): void;
	/** Cuts the TCP connection. */
	cut(): void;
	/** The peer is gone without a word: nothing comes in, nothing goes out, nothing is closed. */
	blackHole(): void;
	/** Opcode 7: come again elsewhere. */
	reconnect(): void;
	/** Opcode 9. */
	invalidate(resumable: boolean): void;
	/** Sessions are forgotten: a RESUME gets opcode 9. */
	forgetSessions(): void;
	/** The next so many connections are reset before they are open. */
	refuseConnections(count: number): void;
	/** The next so many IDENTIFYs get opcode 9. */
	refuseIdentifies(count: number): void;
}

function vanish(connection: Connection): void {
	connection.vanished = true;
	connection.remote.socket.pause();
}

export function createChaos(gateway: Gateway): Chaos {
	const each = (act: (connection: Connection) => void) => {
		for (const connection of [...gateway.connections]) act(connection);
	};
	return {
		close: (code) => each((connection) => connection.closeKeeping(code)),
		cut: () => each(({ socket }) => socket.terminate()),
		blackHole: () => each(vanish),
		reconnect: () => each((connection) => connection.sendOp(GatewayOpcodes.Reconnect, null)),
		invalidate(resumable) {
			if (!resumable) for (const session of [...gateway.sessions.values()]) gateway.forget(session);
			each((connection) => connection.sendOp(GatewayOpcodes.InvalidSession, resumable));
		},
		forgetSessions() {
			for (const session of [...gateway.sessions.values()]) gateway.forget(session);
		},
		refuseConnections(count) {
			gateway.refusing = count;
		},
		refuseIdentifies: (count) => gateway.identifies.refuseNext(count),
	};
}
