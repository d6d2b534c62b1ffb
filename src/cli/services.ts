import { randomBytes } from 'node:crypto';
import type { Services } from '../commands/services.ts';
import type { Asker } from '../commands/types.ts';
import { createFaq } from '../faq/faq.ts';
import { createMemory } from '../scenario/memory.ts';
import { type Live, offline } from '../venues/live/live.ts';

/** At a terminal nobody waits for anybody. */
const patient = () => 'ok' as const;

const write = (fields: object, message: string): void => {
	console.error(message, fields);
};

/** Services without Discord: the same engine, a log on standard error, no cooldown. */
export const consoleServices = (live: Live = offline): Services => ({
	log: { info: () => {}, warn: write, error: write },
	clock: Date.now,
	newId: () => randomBytes(4).toString('hex'),
	cooldown: patient,
	live,
	kept: createMemory({ clock: Date.now }),
	readings: createMemory({ clock: Date.now }),
	faq: createFaq(),
	drawings: createMemory({ clock: Date.now }),
	votes: createMemory({ clock: Date.now }),
});

/** The one person at the terminal. */
export const consoleAsker = (locale = 'en-US'): Asker => ({ userId: '1', channelId: '1', locale });
