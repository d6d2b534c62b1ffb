import type { Awaitable, Result } from './types.ts';

/** A card made anew, as an edit of the message that was pressed; a late part (live figures, a picture) is edited in too. */
export async function inPlace(pending: Awaitable<Result>): Promise<Result> {
	const result = await pending;
	if ('kind' in result) return result.kind === 'reply' ? { ...result, kind: 'update' } : result;
	return { kind: 'update', reply: result };
}
