import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import { asJson, asText, type Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import type { Draft } from './compose.ts';
import { userPayload } from './payloads.ts';
import { has, permissionsFor } from './permissions.ts';

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);

/** Whether a mention of this kind goes through. Without `allowed_mentions`: all do in a plain message, only users do in an interaction's. */
function allows(allowed: Json | undefined, kind: 'users' | 'roles' | 'everyone', isInteraction: boolean) {
	if (!allowed) return () => kind === 'users' || !isInteraction;
	const all = list(allowed.parse).includes(kind);
	const some = list(allowed[kind]);
	return (id: string) => all || some.includes(id);
}

/** Who is pinged by a message. */
export function mentionsOf(state: State, draft: Draft): Pick<APIMessage, 'mentions' | 'mention_everyone' | 'mention_roles'> {
	const { body, channel, author, interactionId, more } = draft;
	const content = asText(body.content);
	const allowed = body.allowed_mentions ? asJson(body.allowed_mentions) : undefined;
	const user = allows(allowed, 'users', interactionId !== undefined);
	const role = allows(allowed, 'roles', interactionId !== undefined);
	const ids = new Set([...content.matchAll(/<@!?(\d{17,19})>/g)].flatMap(([, id]) => (id && user(id) ? [id] : [])));
	const repliedTo = more?.referenced_message?.author.id;
	if (repliedTo && (allowed ? allowed.replied_user === true : true)) ids.add(repliedTo);
	const mentions = [...ids].flatMap((id) => state.world.users.get(id) ?? []).map(userPayload);
	const guild = channel.guildId ? state.world.guild(channel.guildId) : undefined;
	const mayAll = has(permissionsFor(guild, channel, author.id), PermissionFlagsBits.MentionEveryone);
	const everyone = allows(allowed, 'everyone', interactionId !== undefined)('') && /@(?:everyone|here)\b/.test(content);
	const roles = [...content.matchAll(/<@&(\d{17,19})>/g)].flatMap(([, id]) => (id && role(id) ? [id] : []));
	return { mentions, mention_everyone: mayAll && everyone, mention_roles: roles };
}
