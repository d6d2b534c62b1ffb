/** A person's own client would not let this be sent. The message is what it would say. */
export class ClientRefusal extends Error {
	override readonly name = 'ClientRefusal';
}

export function insist(condition: unknown, words: string): asserts condition {
	if (!condition) throw new ClientRefusal(words);
}
