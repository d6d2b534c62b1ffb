import type { Reply } from './types.ts';

const PATIENCE_MS = 2_500;

/** At a prompt nothing can be edited in later: what is on its way is waited for, but not long. */
export async function wholeReply({ reply, later }: { readonly reply: Reply; readonly later?: Promise<Reply | undefined> }): Promise<Reply> {
	if (!later) return reply;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const patience = new Promise<undefined>((resolve) => {
		timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
	});
	const came = await Promise.race([later, patience]);
	clearTimeout(timer);
	return came ?? reply;
}
