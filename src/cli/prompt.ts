import { createInterface, type Interface } from 'node:readline';
import { completionsFor } from './complete.ts';

/** Where lines come from, where answers go, and who answers: the engine itself, or a bot behind a Discord. */
export interface Prompt {
	readonly input: NodeJS.ReadableStream;
	readonly output: NodeJS.WritableStream;
	/** A terminal gets a greeting, a prompt sign and completion by Tab. */
	readonly terminal: boolean;
	/** The text to print; empty: nothing. */
	readonly answer: (line: string) => Promise<string>;
	/** Leaves the prompt before the input ends. */
	readonly signal?: AbortSignal;
}

const GREETING = `Type a command, for example
  /margin side:long size:0.5 btc entry:64k leverage:20 balance:2000
/help shows them all, Tab completes, Ctrl+D leaves.
`;
const LEAVING = new Set(['exit', 'quit', '/exit', '/quit']);

function open({ input, output, terminal, signal }: Prompt): Interface {
	return createInterface({
		input,
		crlfDelay: Number.POSITIVE_INFINITY,
		...(terminal && { output, terminal, prompt: '> ', completer: completionsFor }),
		...(signal && { signal }),
	});
}

/** Answers line by line, in order, until the input ends or somebody leaves. */
export async function runPrompt(prompt: Prompt): Promise<void> {
	const { output, terminal, answer } = prompt;
	const lines = open(prompt);
	if (terminal) output.write(`${GREETING}\n`);
	if (terminal) lines.prompt();
	for await (const line of lines) {
		const text = line.trim();
		if (LEAVING.has(text.toLowerCase())) break;
		const said = text === '' ? '' : await answer(text);
		if (said !== '') output.write(`${said}\n\n`);
		if (terminal) lines.prompt();
	}
	lines.close();
}
