import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { completionsFor } from '../../src/cli/complete.ts';
import { runPrompt } from '../../src/cli/prompt.ts';

async function typed(lines: string, answer: (line: string) => Promise<string>, terminal = false): Promise<string> {
	const output = new PassThrough();
	await runPrompt({ input: Readable.from([lines]), output, terminal, answer });
	output.end();
	return (await output.toArray()).join('');
}

const slowEcho = async (line: string) => {
	await new Promise((resolve) => setTimeout(resolve, line === 'slow' ? 30 : 0));
	return line.toUpperCase();
};

test('a pipe is answered line by line, in order, to its end, without a prompt sign', async () => {
	expect(await typed('slow\nb\n\n  c  \nlast without a line break', slowEcho)).toBe('SLOW\n\nB\n\nC\n\nLAST WITHOUT A LINE BREAK\n\n');
});

test('exit leaves, and what follows is not answered', async () => {
	expect(await typed('a\nexit\nb\n', slowEcho)).toBe('A\n\n');
});

test('an empty answer prints nothing', async () => {
	expect(await typed('a\nb\n', async (line) => (line === 'a' ? '' : line))).toBe('b\n\n');
});

test('an aborted prompt ends', async () => {
	const stop = new AbortController();
	const input = new PassThrough();
	const ended = runPrompt({ input, output: new PassThrough(), terminal: false, answer: slowEcho, signal: stop.signal });
	stop.abort();
	await expect(ended).resolves.toBeUndefined();
});

test.each([
	['/', ['/margin ', '/compare ', '/help ', '/about '], '/'],
	['/ma', ['/margin '], '/ma'],
	['/margin si', ['side:', 'size:'], 'si'],
	['/margin side:long si', ['size:'], 'si'],
	['/margin side:', ['long ', 'short '], ''],
	['/margin side:s', ['short '], 's'],
	['/margin private:', ['true ', 'false '], ''],
	['/margin venue:hyp', ['hyperliquid '], 'hyp'],
	['/help command:com', ['compare '], 'com'],
	['/nope x', [], '/nope x'],
	['hello', [], 'hello'],
	['', [], ''],
])('Tab behind %j', (line, hits, piece) => {
	const [found, replaced] = completionsFor(line);
	expect(found).toEqual(expect.arrayContaining(hits));
	expect(line.startsWith('/') && hits.length > 0 ? found.every((hit) => hit.startsWith(piece) || piece === '') : found.length === 0).toBe(
		true,
	);
	expect(replaced).toBe(piece);
});

test('an option that is there already is not offered again', () => {
	expect(completionsFor('/margin side:long ')[0]).not.toContain('side:');
});
