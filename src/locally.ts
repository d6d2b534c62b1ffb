import { replyText } from './cli/print.ts';
import { runPrompt } from './cli/prompt.ts';
import { consoleAsker, consoleServices } from './cli/services.ts';
import { answerText } from './commands/answer.ts';
import type { Config } from './config.ts';
import { createLive } from './venues/live/index.ts';

/** Without a token: the commands at a prompt, or line by line from a pipe to its end. */
export async function runLocally(config: Config): Promise<void> {
	const services = consoleServices(createLive({ ...config.live, warn: () => {} }));
	const { stdin: input, stdout: output } = process;
	await runPrompt({
		input,
		output,
		terminal: Boolean(input.isTTY && output.isTTY),
		answer: async (text) => {
			const { reply } = await answerText({ text, context: [], addressed: true }, consoleAsker(), services);
			return reply ? replyText(reply) : '';
		},
	});
}
