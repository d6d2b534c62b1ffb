/** One answer for all who ask within `forMs`: a venue that sends all markets at once is asked once. A failure is not kept. */
export function shared<T>(ask: () => Promise<T>, forMs: number, now: () => number): () => Promise<T> {
	let last: { readonly answer: Promise<T>; readonly at: number } | undefined;
	return () => {
		if (last && now() - last.at < forMs) return last.answer;
		const mine = { answer: ask(), at: now() };
		last = mine;
		mine.answer.catch(() => {
			if (last === mine) last = undefined;
		});
		return mine.answer;
	};
}
