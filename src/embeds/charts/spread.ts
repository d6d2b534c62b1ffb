/** Neighbours that touch, moved as one. */
interface Block {
	/** Sum of where its members would like to be, each less its place in the block. */
	readonly sum: number;
	readonly count: number;
}

/**
 * Middles for things of one size on a line, in their order (`wanted` ascending): as near to where they want to be as they can be without
 * overlapping, by least squares (pool adjacent violators), and within `from`…`to` where there is room for all.
 */
export function spread(wanted: readonly number[], size: number, [from, to]: readonly [from: number, to: number]): number[] {
	const blocks: Block[] = [];
	wanted.forEach((place, index) => {
		let block: Block = { sum: place - index * size, count: 1 };
		for (let last = blocks.at(-1); last && last.sum / last.count >= block.sum / block.count; last = blocks.at(-1)) {
			block = { sum: block.sum + last.sum, count: block.count + last.count };
			blocks.pop();
		}
		blocks.push(block);
	});
	const low = from + size / 2;
	const high = Math.max(low, to - size / 2 - (wanted.length - 1) * size);
	const starts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.min(Math.max(sum / count, low), high)));
	return starts.map((start, index) => start + index * size);
}
