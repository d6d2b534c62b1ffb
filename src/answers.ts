import { randomBytes } from 'node:crypto';
import type { Services } from './commands/services.ts';
import type { Answers } from './discord/answers.ts';

/** The engine behind every way in, read from disk when it is first needed. */
export async function loadAnswers(log: Services['log']): Promise<Answers> {
	const [{ answerInteraction }, { answerMessage }, { createCooldown }] = await Promise.all([
		import('./commands/answer.ts'),
		import('./commands/message.ts'),
		import('./commands/cooldown.ts'),
	]);
	const services: Services = { log, clock: Date.now, newId: () => randomBytes(4).toString('hex'), cooldown: createCooldown() };
	return {
		interaction: (raw) => answerInteraction(raw, services),
		message: (raw, botUserId) => answerMessage(raw, botUserId, services),
	};
}
