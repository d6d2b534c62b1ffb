import type { Pictures } from '../embeds/charts/pictures.ts';
import type { Faq } from '../faq/faq.ts';
import type { Memory } from '../scenario/memory.ts';
import type { Reading } from '../scenario/sentence/reading.ts';
import type { Live } from '../venues/live/live.ts';
import type { Cooldown } from './cooldown.ts';
import type { Asker } from './types.ts';

/** pino's shape, so that pino itself fits. Never message text, a balance or a token. */
export interface Log {
	info(fields: object, message: string): void;
	warn(fields: object, message: string): void;
	error(fields: object, message: string): void;
}

/** Everything that a command may use, made once in src/answers.ts and handed down. */
export interface Services {
	readonly log: Log;
	/** Milliseconds since 1970. */
	readonly clock: () => number;
	/** A short id for one of our bugs: the person sees it, the log line carries it. */
	readonly newId: () => string;
	readonly cooldown: Cooldown;
	readonly live: Live;
	/** Draws off the main thread; missing at a terminal, where nobody could see one. */
	readonly pictures?: Pictures;
	readonly faq: Faq;
	/** The last sentence of each person in each channel, for follow-ups: fifteen minutes, in memory and nowhere else. */
	readonly readings: Memory<Reading>;
	/** Button states that are too long for a custom_id: bounded, in memory, forgotten after a while. */
	readonly kept: Memory<string>;
	/** What shared pictures show, by key: bounded, in memory, forgotten after a while. */
	readonly drawings: Memory<string>;
	/** Who has voted on which FAQ topic: `topic user`, bounded, in memory. */
	readonly votes: Memory<true>;
}

/** What `run` is handed: the services, and who asked. */
export interface Context extends Services {
	readonly asker: Asker;
	/** Typed in chat or at a prompt: the answer is seen by whoever is there. */
	readonly spoken: boolean;
}
