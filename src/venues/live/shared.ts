/** One answer for all who ask while it is on its way and within `forMs` after it came: a venue that sends all markets at once is asked once. A failure is not kept. */
export function shared<T>(ask: () => Promise<T>, forMs: number, now: () => number): () => Promise<T> {
	let answer: Promise<T> | undefined;
	let cameAt: number | undefined;
	return () => {
		if (answer && (cameAt === undefined || now() - cameAt < forMs)) return answer;
		const mine = ask();
		answer = mine;
		cameAt = undefined;
		mine.then(
			() => {
				if (answer === mine) cameAt = now();
			},
			() => {
				if (answer === mine) answer = undefined;
			},
		);
		return mine;
	};
}
