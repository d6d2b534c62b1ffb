import { GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { asJson, type Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { guildCreatePayload } from '../world/guild-payloads.ts';
import { userPayload } from '../world/payloads.ts';
import type { Connection } from './connection.ts';
import { tellPresence } from './presence.ts';
import { push, type Session, shardOf } from './session.ts';

const KNOWN_INTENTS = Object.values(GatewayIntentBits).reduce((all: number, bit) => (typeof bit === 'number' ? all | bit : all), 0);
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const MOST_GUILDS_A_SHARD = 2_500;
const YIELD_EVERY = 25; // guilds
const FULL_BUFFER = 4 * 1024 * 1024; // bytes waiting in the socket

const bare = (token: unknown) => String(token).replace(/^Bot /, '');

export const isToken = (state: State, token: unknown): boolean => !state.tokenReset && bare(token) === state.settings.token;

type Shard = readonly [index: number, of: number];

function shardIn(body: Json): Shard | undefined {
	const shard = body.shard ?? [0, 1];
	if (!Array.isArray(shard) || shard.length !== 2) return undefined;
	const [index, of] = shard as [unknown, unknown];
	return Number.isInteger(index) && Number.isInteger(of) && (index as number) >= 0 && (index as number) < (of as number)
		? [index as number, of as number]
		: undefined;
}

/** The close code with which an IDENTIFY is refused, if it is. */
function refusalOf(state: State, body: Json, shard: Shard | undefined): GatewayCloseCodes | undefined {
	const { intents } = body;
	if (typeof body.token !== 'string' || typeof body.properties !== 'object') return GatewayCloseCodes.DecodeError;
	if (!isToken(state, body.token)) return GatewayCloseCodes.AuthenticationFailed;
	if (!shard) return GatewayCloseCodes.InvalidShard;
	if (!Number.isInteger(intents) || ((intents as number) & ~KNOWN_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
	if ((intents as number) & PRIVILEGED & ~state.settings.grantedIntents) return GatewayCloseCodes.DisallowedIntents;
	if (state.world.guildCount / shard[1] > MOST_GUILDS_A_SHARD) return GatewayCloseCodes.ShardingRequired;
	return undefined;
}

/** Opens a session. Returns the code with which the connection is to be closed, if it is. */
export function identify(state: State, connection: Connection, d: unknown): GatewayCloseCodes | undefined {
	const body = asJson(d);
	const shard = shardIn(body);
	const code = refusalOf(state, body, shard);
	if (code || !shard) return code ?? GatewayCloseCodes.InvalidShard;
	const outcome = state.gateway.identifies.take(shard[0]);
	if (outcome === 'token-reset') return resetToken(state);
	if (outcome === 'refused') return void connection.sendOp(GatewayOpcodes.InvalidSession, false);
	const session: Session = { id: state.newId(), shard, intents: body.intents as number, sequence: 0, kept: [], connection };
	connection.session = session;
	state.gateway.sessions.set(session.id, session);
	tellPresence(state, true);
	const ids = guildIdsOf(state, session);
	push(session, { t: GatewayDispatchEvents.Ready, data: () => ready(state, session, ids) }, { most: state.settings.replayBuffer });
	if (session.intents & GatewayIntentBits.Guilds) void tellGuilds(state, session, ids);
	return undefined;
}

/** A bot that identifies too often loses its token: its owner has to get a new one. */
function resetToken(state: State): GatewayCloseCodes {
	state.tokenReset = true;
	for (const { socket } of state.gateway.connections) socket.close(GatewayCloseCodes.AuthenticationFailed);
	return GatewayCloseCodes.AuthenticationFailed;
}

function guildIdsOf(state: State, { shard: [index, of] }: Session): string[] {
	const ids = [];
	for (const id of state.world.guildIds()) if (shardOf(id, of) === index && isMember(state, id)) ids.push(id);
	return ids;
}

const isMember = (state: State, id: string) => state.world.known(id)?.installed ?? true;

function ready(state: State, session: Session, ids: readonly string[]): object {
	return {
		v: 10,
		user: { ...userPayload(state.bot), mfa_enabled: false, verified: true, email: null, flags: 0 },
		guilds: ids.map((id) => ({ id, unavailable: true })),
		session_id: session.id,
		session_type: 'normal',
		resume_gateway_url: `${state.origin.replace('http', 'ws')}/resume`,
		shard: session.shard,
		application: { id: state.settings.applicationId, flags: 0 },
		private_channels: [],
	};
}

/** GUILD_CREATE for each server of the shard, made one after another and no faster than the bot reads. */
async function tellGuilds(state: State, session: Session, ids: readonly string[]): Promise<void> {
	const most = state.settings.replayBuffer;
	for (const [n, id] of ids.entries()) {
		if (!state.gateway.sessions.has(session.id)) return;
		const tell = () => {
			const guild = state.world.glimpse(id);
			return guild ? guildCreatePayload(guild, state.world.users, state.bot) : { id, unavailable: true };
		};
		push(session, { t: GatewayDispatchEvents.GuildCreate, data: tell }, { most, lazily: true });
		if (n % YIELD_EVERY === YIELD_EVERY - 1) await new Promise((resolve) => setImmediate(resolve));
		while ((session.connection?.socket.bufferedAmount ?? 0) > FULL_BUFFER) await new Promise((resolve) => setTimeout(resolve, 1));
	}
}
