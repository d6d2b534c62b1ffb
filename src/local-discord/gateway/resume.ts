import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { asJson } from '../rules/problem.ts';
import type { State } from '../state.ts';
import type { Connection } from './connection.ts';
import { isToken } from './identify.ts';
import { tellPresence } from './presence.ts';
import { missedSince, push } from './session.ts';

/** Takes up a session where the bot left it: what it missed comes again, then RESUMED. */
export function resume(state: State, connection: Connection, d: unknown): GatewayCloseCodes | undefined {
	const { token, session_id, seq } = asJson(d);
	if (!isToken(state, token)) return GatewayCloseCodes.AuthenticationFailed;
	const session = state.gateway.sessions.get(String(session_id));
	if (session && Number(seq) > session.sequence) return GatewayCloseCodes.InvalidSeq;
	const missed = session && missedSince(session, Number(seq));
	if (!session || !missed) return void connection.sendOp(GatewayOpcodes.InvalidSession, false);
	session.cancelForgetting?.();
	const before = session.connection;
	if (before) before.session = undefined;
	if (before && !before.vanished) before.socket.close(GatewayCloseCodes.SessionTimedOut, 'Resumed elsewhere.');
	session.connection = connection;
	connection.session = session;
	tellPresence(state, true);
	for (const text of missed) connection.send(text);
	push(session, { t: GatewayDispatchEvents.Resumed, data: () => ({}) }, { most: state.settings.replayBuffer });
	return undefined;
}
