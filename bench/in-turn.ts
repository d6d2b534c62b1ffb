import { medianOf } from './median.ts';

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Each program in turn, so many times over: what it gave, by program. */
export async function inTurn<T>(programs: readonly string[], runs: number, measure: (program: string) => Promise<T>): Promise<T[][]> {
	const results: T[][] = programs.map(() => []);
	for (let run = 0; run < runs; run++) {
		for (const [index, program] of programs.entries()) results[index]?.push(await measure(program));
	}
	return results;
}

/** The median of one figure, by program. */
export const mediansOf = <T>(results: readonly (readonly T[])[], figure: (result: T) => number): number[] =>
	results.map((each) => medianOf(each.map(figure)));
