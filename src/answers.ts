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

/** What was asked while the bot was away comes first. */
const WARM_UP_AFTER_MS = 10_000;
/** Between two pieces of it, so that nobody's answer waits for more than one. */
const WARM_UP_PAUSE_MS = 20;
/** Each is an upload of its own: above that the words go out alone, and in time. */
const PICTURES_A_SECOND = 5;
/** A kilobyte each, ten with fifty positions; past that Share publishes the words alone. */
const DRAWINGS_KEPT = 2_000;
const VOTES_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Reading the FAQ takes a quarter of a second: done a little at a time, so that neither the first question nor anything else waits. */
function warmUp(faq: Services['faq']): void {
	const soon = (ms: number) => setTimeout(() => faq.prepare() || soon(WARM_UP_PAUSE_MS), ms).unref();
	soon(WARM_UP_AFTER_MS);
}

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
		{ sparing },
	] = await Promise.all([
		import('./commands/answer.ts'),
		import('./commands/message.ts'),
		import('./commands/cooldown.ts'),
		import('./venues/live/index.ts'),
		import('./scenario/memory.ts'),
		import('./faq/faq.ts'),
		import('./embeds/charts/pictures.ts'),
		import('./embeds/charts/sparing.ts'),
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
		drawings: createMemory({ clock: Date.now, capacity: DRAWINGS_KEPT }),
		pictures: sparing(createPictures({ log }), { clock: Date.now, perSecond: PICTURES_A_SECOND }),
		faq: createFaq(),
		votes: createMemory({ clock: Date.now, lifetimeMs: VOTES_KEPT_MS }),
	};
	warmUp(services.faq);
	return {
		interaction: (raw) => answerInteraction(raw, services),
		message: (raw, botUserId) => answerMessage(raw, botUserId, services),
	};
}
