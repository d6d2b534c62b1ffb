import type { Pictures } from '../embeds/charts/pictures.ts';
import { limitEmbeds } from '../embeds/limit.ts';
import { drawn } from './draw.ts';
import { owned } from './ownership.ts';
import { withoutShare } from './share.ts';
import type { Reply, Response, Result } from './types.ts';

const limited = (reply: Reply): Reply => (reply.embeds ? { ...reply, embeds: limitEmbeds(reply.embeds) } : reply);

export interface Finish {
	readonly userId: string;
	/** Missing where nobody could see a picture. */
	readonly pictures: Pictures | undefined;
	/** It was pressed on a message that everybody sees. */
	readonly isOpen?: boolean;
	readonly lateFailure: (error: unknown) => void;
}

type WithReply = Extract<Response, { reply: Reply }>;

/** What is edited in afterwards: figures that come late, and pictures of whichever reply then stands. */
async function lateOf({ reply, later }: WithReply, pictures: Pictures | undefined): Promise<Reply | undefined> {
	const second = await later;
	return (await drawn(second ?? reply, pictures)) ?? second;
}

/** What a command or handler gave, inside Discord's limits and with its owner in every custom_id; a late part never rejects. */
export function finished(result: Result, { userId, pictures, isOpen = false, lateFailure }: Finish): Response {
	const response: Response = 'kind' in result ? result : { kind: 'reply', reply: result };
	if (response.kind !== 'reply' && response.kind !== 'update') return owned(response, userId);
	const shaped = (reply: Reply): Reply => limited(isOpen && response.kind === 'update' ? withoutShare(reply) : reply);
	const isDrawn = pictures !== undefined && (response.reply.draw?.length ?? 0) > 0;
	const later =
		response.later || isDrawn
			? lateOf(response, pictures)
					.then((reply) => reply && shaped(reply))
					.catch((error: unknown) => {
						lateFailure(error);
						return undefined;
					})
			: undefined;
	const { later: _late, ...now } = response;
	return owned({ ...now, reply: shaped(response.reply), ...(later && { later }) }, userId);
}
