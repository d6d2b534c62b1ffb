import type { Choice } from './types.ts';

/** Letters and digits only, so that "btc/usdt" finds BTCUSDT. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** 0 the same, 1 begins with it, 2 holds it; undefined: not at all. */
function placeOf(choice: Choice, typed: string): number | undefined {
	const spelled = [bare(choice.value), bare(choice.name)];
	if (spelled.includes(typed)) return 0;
	if (spelled.some((name) => name.startsWith(typed))) return 1;
	return spelled.some((name) => name.includes(typed)) ? 2 : undefined;
}

/** Choices that hold what was typed, best first, else in their own order; all of them before anything is typed. */
export function ranked(typed: string, choices: readonly Choice[]): Choice[] {
	const wanted = bare(typed.slice(0, 100));
	return choices
		.map((choice) => ({ choice, place: placeOf(choice, wanted) }))
		.filter(({ place }) => place !== undefined)
		.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
		.map(({ choice }) => choice);
}
