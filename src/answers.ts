import { randomBytes } from 'node:crypto';
import type { Services } from './commands/services.ts';
import type { Config } from './config.ts';
import type { Answers } from './discord/answers.ts';

/** The engine behind every way in, read from disk when it is first needed. */
export async function loadAnswers(log: Services['log'], config: Config): Promise<Answers> {
	const [{ answerInteraction }, { answerMessage }, { createCooldown }, { createLive }] = await Promise.all([
		import('./commands/answer.ts'),
		import('./commands/message.ts'),
		import('./commands/cooldown.ts'),
		import('./venues/live/index.ts'),
	]);
	const live = createLive({ ...config.live, warn: (fields, message) => log.warn(fields, message) });
	const services: Services = { log, clock: Date.now, newId: () => randomBytes(4).toString('hex'), cooldown: createCooldown(), live };
	return {
		interaction: (raw) => answerInteraction(raw, services),
		message: (raw, botUserId) => answerMessage(raw, botUserId, services),
	};
}
