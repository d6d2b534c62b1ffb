/** Middle value; of an even count the lower of the two. */
export function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}
