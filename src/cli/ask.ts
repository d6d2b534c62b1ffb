import { z } from 'zod';
import { answerText } from '../commands/answer.ts';
import { wholeReply } from '../commands/later.ts';
import { ConfigError, readConfig } from '../config.ts';
import { createMemory } from '../scenario/memory.ts';
import type { Reading } from '../scenario/sentence/reading.ts';
import { createLive } from '../venues/live/index.ts';
import { type Live, offline } from '../venues/live/live.ts';
import { answerLines, JsonError, type LineError, parseJson } from './json-lines.ts';
import { replyText } from './print.ts';
import { consoleAsker, consoleServices } from './services.ts';

/** docs/interfaces.md, "ask". */
const QUESTION = z.object({
	text: z.string(),
	context: z.array(z.string()).default([]),
	locale: z.string().max(20).default('en-US'),
	addressed: z.boolean().default(true),
});

/** The line is JSON, but not a question. */
class QuestionError extends Error {
	override readonly name = 'QuestionError';
}

function questionOf(line: string): z.infer<typeof QUESTION> {
	const parsed = QUESTION.safeParse(parseJson(line));
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	throw new QuestionError(`${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not a question'}`);
}

/** Live figures only where the settings switch them on; what is wrong with a setting is told, and the rest goes on without. */
function liveFigures(): Live {
	try {
		return createLive({ ...readConfig().live, warn: () => {} });
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		console.error(error.message);
		return offline;
	}
}

const live = liveFigures();
/** Each line stands for itself: what was said before is in its `context`. */
const services = { ...consoleServices(live), readings: createMemory<Reading>({ clock: Date.now, capacity: 0 }) };

/** What would be sent, as Discord's own JSON. */
async function answer(line: string): Promise<object> {
	const { locale, ...said } = questionOf(line);
	const { route, reading, assumed, faq, reply: first, later } = await answerText(said, consoleAsker(locale), services);
	const reply = first && (await wholeReply({ reply: first, ...(later && { later }) }));
	const { content, embeds = [], components = [] } = reply ?? {};
	return { text: said.text, route, reading, assumed, faq, reply: reply && { ...(content && { content }), embeds, components } };
}

function describe(error: unknown): LineError {
	if (error instanceof JsonError) return { code: 'bad-json', message: `The line is not JSON: ${error.message}` };
	if (error instanceof QuestionError) return { code: 'bad-input', message: error.message };
	console.error(error);
	return { code: 'internal', message: 'Our mistake, not yours; the cause is on standard error.' };
}

async function askOnce(text: string): Promise<void> {
	const { reply, later } = await answerText({ text, context: [], addressed: true }, consoleAsker(), services);
	console.log(reply ? replyText(await wholeReply({ reply, ...(later && { later }) })) : '(nothing: this is not for the bot)');
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});
const args = process.argv.slice(2);
if (args.includes('--json')) {
	process.exitCode = (await answerLines({ input: process.stdin, output: process.stdout, answer, describe })) ? 0 : 1;
} else if (args.length > 0) {
	await askOnce(args.join(' '));
} else {
	console.error(
		'usage: npm run -s ask -- "/margin side:long size:0.5 btc entry:64k leverage:20"    or    npm run -s ask -- --json < lines',
	);
	process.exitCode = 2;
}
await live.close();
