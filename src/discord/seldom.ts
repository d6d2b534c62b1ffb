/** True the first time for a key, and again after `every` ms: for lines that would otherwise come by the thousand. */
export function seldom(every: number, now: () => number = () => performance.now()): (key: string) => boolean {
	const last = new Map<string, number>();
	return (key) => {
		const at = now();
		if (at - (last.get(key) ?? Number.NEGATIVE_INFINITY) < every) return false;
		if (last.size > 1_000) last.clear();
		last.set(key, at);
		return true;
	};
}
