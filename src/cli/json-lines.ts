import { once } from 'node:events';

/** The text of a line is not JSON. */
export class JsonError extends Error {
	override readonly name = 'JsonError';
}

const SOURCE = Symbol('source text of a JSON number');

/** A JSON number kept as it was written: it never goes through a double. */
export interface JsonNumber {
	readonly [SOURCE]: string;
}

export const isJsonNumber = (value: unknown): value is JsonNumber => typeof value === 'object' && value !== null && SOURCE in value;

export const sourceOf = (value: JsonNumber): string => value[SOURCE];

/** A JSON number's source text as a value that JSON.stringify prints as it is. */
export const rawJson = (source: string): unknown => (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(source);

type SourceReviver = (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown;

const keepNumbers: SourceReviver = (_key, value, { source }) =>
	typeof value === 'number' && source !== undefined ? { [SOURCE]: source } : value;

/** JSON text → values, numbers as `JsonNumber`. Throws JsonError. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text, keepNumbers as Parameters<typeof JSON.parse>[1]);
	} catch (cause) {
		throw new JsonError(cause instanceof Error ? cause.message : String(cause), { cause });
	}
}

/** Lines end at a line feed and nowhere else: JSON text may hold U+2028, which node:readline takes for an end. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
	input.setEncoding('utf8');
	let rest = '';
	for await (const chunk of input) {
		const lines = `${rest}${chunk}`.split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}

/** What stands in a failed line's place. */
export interface LineError {
	readonly code: string;
	readonly message: string;
}

export interface LineOptions {
	readonly input: NodeJS.ReadableStream;
	readonly output: NodeJS.WritableStream;
	readonly answer: (line: string) => object | Promise<object>;
	/** Words for whatever `answer` throws. */
	readonly describe: (error: unknown) => LineError;
}

/**
 * JSON lines in, one JSON object a line out, in the same order, as they go: a line is written before the next is read, so a million
 * lines need no more memory than ten. Blank lines are passed over. Resolves to true where every line was answered.
 */
export async function answerLines({ input, output, answer, describe }: LineOptions): Promise<boolean> {
	let number = 0;
	let complete = true;
	for await (const raw of linesOf(input)) {
		const line = number === 0 ? raw.replace(/^\uFEFF/, '') : raw;
		number += 1;
		if (line.trim() === '') continue;
		let result: object;
		try {
			result = await answer(line);
		} catch (error) {
			complete = false;
			result = { line: number, error: describe(error) };
		}
		if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
	}
	return complete;
}
