/** Words shorter than this are left as typed: their neighbours are too many. */
const SHORTEST = 5;

/** Optimal string alignment distance (insert, delete, replace, swap neighbours), or `most + 1` when it is above `most`. */
export function distance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		if (Math.min(...row) > most) return most + 1;
		[before, last] = [last, row];
	}
	return last[b.length] ?? most + 1;
}

/**
 * A speller towards `domain` words, most frequent first. A word that `known` has is right as it is; any other takes the nearest
 * domain word that begins alike: one slip for 5–7 letters, two from 8 on.
 */
export function speller(domain: readonly string[], known: { has(word: string): boolean }): (word: string) => string {
	const memory = new Map<string, string>();
	const nearest = (word: string) => {
		const most = word.length < 8 ? 1 : 2;
		let best = word;
		let bestDistance = most + 1;
		for (const candidate of domain) {
			if (candidate[0] !== word[0] && candidate[0] !== word[1]) continue;
			const d = distance(word, candidate, bestDistance - 1);
			if (d < bestDistance) [best, bestDistance] = [candidate, d];
		}
		return best;
	};
	return (word) => {
		if (word.length < SHORTEST || word.length > 24 || known.has(word)) return word;
		const found = memory.get(word) ?? nearest(word);
		if (memory.size < 5000) memory.set(word, found);
		return found;
	};
}
