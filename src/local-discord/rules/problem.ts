/** One thing wrong with a payload: where, Discord's name for it, and words. */
export interface Problem {
	readonly path: readonly (string | number)[];
	readonly code: string;
	readonly message: string;
}

export const problem = (path: Problem['path'], code: string, message: string): Problem => ({ path, code, message });

/** Any JSON object on its way in: nothing about it is known yet. */
export type Json = Readonly<Record<string, unknown>>;

export const asJson = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
export const asList = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(asJson) : []);
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Discord counts code points: an emoji is one. */
export const lengthOf = (text: string): number => {
	let count = 0;
	for (const _ of text) count++;
	return count;
};

/** Problems as the tree that Discord answers in `errors`. */
export function errorTree(problems: readonly Problem[]): object {
	const tree: Record<string, unknown> = {};
	for (const { path, code, message } of problems) {
		let node = tree;
		for (const key of path) {
			node[key] ??= {};
			node = node[key] as Record<string, unknown>;
		}
		node._errors ??= [];
		(node._errors as object[]).push({ code, message });
	}
	return tree;
}
