import { randomBytes } from 'node:crypto';
import type { Services } from './commands/services.ts';
import type { Config } from './config.ts';
import type { Answers } from './discord/answers.ts';

export interface AnswersOptions {
	readonly log: Services['log'];
	readonly config: Config;
	/** Left out: people on Discord, who share the bot. */
	readonly cooldown?: Services['cooldown'];
}

const VOTES_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** The engine behind every way in, read from disk when it is first needed. */
export async function loadAnswers({ log, config, cooldown }: AnswersOptions): Promise<Answers> {
	const [
		{ answerInteraction },
		{ answerMessage },
		{ createCooldown },
		{ createLive },
		{ createMemory },
		{ createFaq },
		{ createPictures },
	] = await Promise.all([
		import('./commands/answer.ts'),
		import('./commands/message.ts'),
		import('./commands/cooldown.ts'),
		import('./venues/live/index.ts'),
		import('./scenario/memory.ts'),
		import('./faq/faq.ts'),
		import('./embeds/charts/pictures.ts'),
	]);
	const live = createLive({ ...config.live, warn: (fields, message) => log.warn(fields, message) });
	const newId = () => randomBytes(4).toString('hex');
	const services: Services = {
		log,
		clock: Date.now,
		newId,
		cooldown: cooldown ?? createCooldown(),
		live,
		kept: createMemory({ clock: Date.now }),
		readings: createMemory({ clock: Date.now }),
		pictures: createPictures({ log }),
		faq: createFaq(),
		votes: createMemory({ clock: Date.now, lifetimeMs: VOTES_KEPT_MS }),
	};
	return {
		interaction: (raw) => answerInteraction(raw, services),
		message: (raw, botUserId) => answerMessage(raw, botUserId, services),
	};
}
