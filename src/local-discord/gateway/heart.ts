import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { State } from '../state.ts';
import type { Connection } from './connection.ts';

/** Closes a connection whose heart has stopped for one and a half intervals. */
export function watchHeart(state: State, connection: Connection): void {
	const grace = state.settings.heartbeatInterval * 1.5;
	const cancel = state.clock.after(grace, () => {
		if (connection.vanished) return;
		if (state.clock.now() - connection.beatAt >= grace) connection.socket.close(GatewayCloseCodes.SessionTimedOut, 'Session timed out.');
		else watchHeart(state, connection);
	});
	connection.socket.once('close', cancel);
}

/** A heartbeat came in. */
export function beat(state: State, connection: Connection): void {
	connection.beatAt = state.clock.now();
	if (!state.faults.gateway.acksStopped) connection.sendOp(GatewayOpcodes.HeartbeatAck, null);
}
