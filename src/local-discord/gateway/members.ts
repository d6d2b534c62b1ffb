import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { asJson, asText } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { memberPayload, userPayload } from '../world/payloads.ts';
import { push, type Session } from './session.ts';

/** Opcode 8: members of a server, those asked for by id or by how their name begins. */
export function requestMembers(state: State, session: Session, d: unknown): void {
	const body = asJson(d);
	const guild = state.world.guild(asText(body.guild_id));
	if (!guild) return;
	const ids = [body.user_ids ?? []].flat() as string[];
	const query = asText(body.query).toLowerCase();
	const users = [...guild.members.keys()].flatMap((id) => state.world.users.get(id) ?? []);
	const wanted = users.filter((user) => (ids.length > 0 ? ids.includes(user.id) : user.name.toLowerCase().startsWith(query)));
	const members = wanted.map((user) => ({ ...memberPayload(guild.members.get(user.id)), user: userPayload(user) }));
	const nonce = body.nonce ? { nonce: body.nonce } : {};
	const data = () => ({ guild_id: guild.id, members, chunk_index: 0, chunk_count: 1, not_found: [], ...nonce });
	push(session, { t: GatewayDispatchEvents.GuildMembersChunk, data }, { most: state.settings.replayBuffer });
}
