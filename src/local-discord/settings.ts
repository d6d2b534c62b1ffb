import type { ManyGuilds } from './world/guilds.ts';

/** How Discord is set up; every field has the real one's value unless told otherwise. Times in ms, sizes in bytes. */
export interface Settings {
	/** Any text; the bot must send the same. */
	readonly token: string;
	/** The bot's user id as well. */
	readonly applicationId: string;
	readonly applicationName: string;
	/** Shards recommended by `/gateway/bot`. */
	readonly shards: number;
	readonly maxConcurrency: number;
	readonly identifyWindow: number;
	readonly identifiesADay: number;
	readonly heartbeatInterval: number;
	/** How long a session without a socket can be resumed. */
	readonly resumeWindow: number;
	/** How many events a session keeps for a RESUME. */
	readonly replayBuffer: number;
	/** Privileged intents that the app has been granted, as bits. */
	readonly grantedIntents: number;
	/** First answer to an interaction. */
	readonly answerWithin: number;
	/** Life of an interaction token. */
	readonly tokenLife: number;
	readonly attachmentLimit: number;
	readonly requestLimit: number;
	/** Requests a second with the bot's token; interaction routes do not count. */
	readonly globalLimit: number;
	/** Refusals (401, 403, 429) in ten minutes until nothing is heard any more. */
	readonly invalidRequests: number;
	/** Whether routes have limits of their own. */
	readonly routeLimits: boolean;
	/** Checks every nth payload: 1 is all of them, 0 none. */
	readonly validateEvery: number;
	/** Entries kept in the log; 0 keeps none. */
	readonly logSize: number;
	readonly messagesAChannel: number;
	/** Servers made from their number when needed, for measuring. */
	readonly manyGuilds: ManyGuilds;
}

export const REAL: Settings = {
	token: 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.local.discord',
	applicationId: '1000000000000000001',
	applicationName: 'Isocross',
	shards: 1,
	maxConcurrency: 1,
	identifyWindow: 5_000,
	identifiesADay: 1_000,
	heartbeatInterval: 41_250,
	resumeWindow: 180_000,
	replayBuffer: 4_096,
	grantedIntents: 0,
	answerWithin: 3_000,
	tokenLife: 900_000,
	attachmentLimit: 10 * 1024 * 1024,
	requestLimit: 25 * 1024 * 1024,
	globalLimit: 50,
	invalidRequests: 10_000,
	routeLimits: true,
	validateEvery: 1,
	logSize: 10_000,
	messagesAChannel: 500,
	manyGuilds: { count: 0, channels: 0, roles: 0, emojis: 0 },
};
