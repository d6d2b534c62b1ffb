import type { Handler } from './handler.ts';
import type { Reply, Response, Row } from './types.ts';

const MAX_CUSTOM_ID = 100;

/** A snowflake in base 36: 12 characters instead of 18. */
const compact = (userId: string): string => (/^\d{1,20}$/.test(userId) ? BigInt(userId).toString(36) : 'x');

export interface CustomId {
	readonly handler: string;
	readonly state: string;
	readonly isOwner: (userId: string) => boolean;
}

/** `owner.handler:state`, as sent to Discord, back into its parts; undefined if it is none of ours. */
export function readCustomId(customId: string): CustomId | undefined {
	const parts = /^([0-9a-z]{1,13})\.([a-z][a-z0-9-]*):(.*)$/s.exec(customId);
	if (!parts) return undefined;
	const [, owner = '', handler = '', state = ''] = parts;
	return { handler, state, isOwner: (userId) => owner === compact(userId) };
}

function ownedId(customId: string, owner: string): string {
	const id = `${owner}.${customId}`;
	if ([...id].length > MAX_CUSTOM_ID) throw new Error(`custom_id longer than ${MAX_CUSTOM_ID}: ${id}`);
	return id;
}

const ownedRow = (row: Row, owner: string): Row => ({
	...row,
	components: row.components.map((part) => ('custom_id' in part ? { ...part, custom_id: ownedId(part.custom_id, owner) } : part)),
});

function ownedReply(reply: Reply, owner: string): Reply {
	return reply.components ? { ...reply, components: reply.components.map((row) => ownedRow(row, owner)) } : reply;
}

/** Writes whose it is into every custom_id of a response. */
export function owned(response: Response, userId: string): Response {
	const owner = compact(userId);
	if (response.kind === 'modal') {
		return { kind: 'modal', modal: { ...response.modal, custom_id: ownedId(response.modal.custom_id, owner) } };
	}
	if (response.kind !== 'reply' && response.kind !== 'update') return response;
	const later = response.later?.then((reply) => reply && ownedReply(reply, owner));
	return { ...response, reply: ownedReply(response.reply, owner), ...(later && { later }) };
}

/** May this person press it? */
export const mayPress = (handler: Handler, id: CustomId, userId: string): boolean => handler.anyone === true || id.isOwner(userId);
