import { limitEmbeds } from '../embeds/limit.ts';
import { owned } from './ownership.ts';
import type { Reply, Response, Result } from './types.ts';

const limited = (reply: Reply): Reply => (reply.embeds ? { ...reply, embeds: limitEmbeds(reply.embeds) } : reply);

/** What a command or handler gave, inside Discord's limits and with its owner in every custom_id; a late part never rejects. */
export function finished(result: Result, userId: string, lateFailure: (error: unknown) => void): Response {
	const response: Response = 'kind' in result ? result : { kind: 'reply', reply: result };
	if (response.kind !== 'reply' && response.kind !== 'update') return owned(response, userId);
	const later = response.later
		?.then((reply) => reply && limited(reply))
		.catch((error: unknown) => {
			lateFailure(error);
			return undefined;
		});
	return owned({ ...response, reply: limited(response.reply), ...(later && { later }) }, userId);
}
