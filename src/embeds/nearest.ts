/** Edits (insert, delete, replace, swap neighbours) between two short words. */
function edits(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const now = [row];
		for (let column = 1; column <= b.length; column++) {
			const cost = a[row - 1] === b[column - 1] ? 0 : 1;
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			now[column] = Math.min(
				(last[column] ?? 0) + 1,
				(now[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + cost,
				swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
			);
		}
		before = last;
		last = now;
	}
	return last[b.length] ?? 0;
}

const LONGEST = 40;

/** The one of the known words that was probably meant; undefined where none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
	const word = typed.toLowerCase();
	if (word === '' || word.length > LONGEST) return undefined;
	const begun = known.filter((each) => word.length > 1 && each.startsWith(word));
	if (begun.length === 1) return begun[0];
	const [best] = known.map((each) => ({ each, far: edits(word, each) })).toSorted((a, b) => a.far - b.far);
	return best && best.far <= Math.max(1, Math.floor(best.each.length / 3)) ? best.each : undefined;
}
