import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

interface Ran {
	readonly out: string;
	readonly err: string;
	readonly code: number | null;
}

/** The program itself, as `npm run ask` starts it. */
function ask(args: readonly string[], input = ''): Promise<Ran> {
	const child = spawn(process.execPath, ['src/cli/ask.ts', ...args]);
	const text = { out: '', err: '' };
	child.stdout.on('data', (chunk) => {
		text.out += chunk;
	});
	child.stderr.on('data', (chunk) => {
		text.err += chunk;
	});
	child.stdin.end(input);
	return new Promise((resolve) => child.on('close', (code) => resolve({ ...text, code })));
}

const lines = (ran: Ran) =>
	ran.out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));

test('prints the reply for a person to read', async () => {
	const { out, code } = await ask(['/margin side:long size:0.5 btc entry:64k leverage:20 mode:isolated balance:2000 mmr:0.5%']);
	expect(code).toBe(0);
	expect(out).toContain('▲ Long 0.5 BTC, 20× isolated');
	expect(out).toMatch(/Liquidation price +61,105\.53 USDT/);
	expect(out).not.toMatch(/\*\*|\\/);
});

test('words of a command may come as one argument or as many', async () => {
	const [one, many] = await Promise.all([ask(['/about']), ask(['/help', 'command:about'])]);
	expect(one.out).toContain('Isocross');
	expect(many.out).toContain('/about');
});

test('JSON lines: one object a line, in order, with the contract’s keys', async () => {
	const input = [
		{ text: '/margin side:long size:1000 usdt leverage:10 balance:1000 mode:cross' },
		{ text: '/margin side:long' },
		{ text: '/margin side:long size:0.5 btc entry:64k leverage:20 stop:65k' },
		{ text: '/margin side:long size:0.5 btc entry:64k leverage:20 venue:kucoin' },
		{ text: '/help', locale: 'de' },
	];
	const ran = await ask(['--json'], input.map((line) => JSON.stringify(line)).join('\n'));
	const answers = lines(ran);
	expect(ran.code).toBe(0);
	expect(answers.map(({ text }) => text)).toEqual(input.map(({ text }) => text));
	expect(answers.map(({ route }) => route)).toEqual(['calculate', 'clarify', 'contradiction', 'clarify', 'faq']);
	for (const answer of answers) {
		expect(Object.keys(answer)).toEqual(['text', 'route', 'reading', 'assumed', 'faq', 'reply']);
		expect(Object.keys(answer.reply)).toEqual(['embeds', 'components']);
		expect(answer.faq).toEqual({ decision: 'none', entries: [] });
	}
	expect(answers[0].assumed).toContainEqual({
		what: 'maintenance rate',
		value: '0.5 % for every size',
		why: 'no symbol was given',
		change: '`symbol:` or `mmr:`',
	});
});

test('a bad line gives an error in its place, the rest goes on, and the exit status is 1', async () => {
	const ran = await ask(['--json'], '{"text":"/about"}\nnot json\n{"texts":"x"}\n\n{"text":5}\n{"text":"/help"}\n');
	expect(ran.code).toBe(1);
	expect(lines(ran).map(({ line, error, text }) => (error ? [line, error.code] : text))).toEqual([
		'/about',
		[2, 'bad-json'],
		[3, 'bad-input'],
		[5, 'bad-input'],
		'/help',
	]);
});

test('two megabytes of hostile lines are answered, and standard output holds nothing else', async () => {
	const texts = ['1e999999', '@everyone', '\u202e\u200b', '9'.repeat(200_000), `/margin size:${'btc '.repeat(50_000)}`, '', '/'];
	const input = [...texts, ...texts].map((text) => JSON.stringify({ text })).join('\n');
	const ran = await ask(['--json'], input);
	expect(ran.code).toBe(0);
	expect(lines(ran)).toHaveLength(texts.length * 2);
	expect(ran.err).toBe('');
});

test('without anything to ask it says how', async () => {
	const { err, code } = await ask([]);
	expect(code).toBe(2);
	expect(err).toContain('usage:');
});
