import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Services } from './commands/services.ts';
import type { Config } from './config.ts';
import type { Answers } from './discord/answers.ts';

/** Public venue data is kept in a folder of its own. */
export const liveOptionsOf = ({ live, liveProxyUrl, stateDir }: Config) => ({
	enabled: live,
	folder: join(stateDir, 'venues'),
	...(liveProxyUrl && { proxyUrl: liveProxyUrl }),
});

/** The engine behind every way in, read from disk when it is first needed. */
export async function loadAnswers(log: Services['log'], config: Config): Promise<Answers> {
	const [{ answerInteraction }, { answerMessage }, { createCooldown }, { createLive }] = await Promise.all([
		import('./commands/answer.ts'),
		import('./commands/message.ts'),
		import('./commands/cooldown.ts'),
		import('./venues/live/index.ts'),
	]);
	const live = createLive({ ...liveOptionsOf(config), warn: (fields, message) => log.warn(fields, message) });
	const services: Services = { log, clock: Date.now, newId: () => randomBytes(4).toString('hex'), cooldown: createCooldown(), live };
	return {
		interaction: (raw) => answerInteraction(raw, services),
		message: (raw, botUserId) => answerMessage(raw, botUserId, services),
	};
}
