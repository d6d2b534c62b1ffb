import { setTimeout as sleep } from 'node:timers/promises';
import type { IIdentifyThrottler, WebSocketManager } from '@discordjs/ws';
import { SimpleIdentifyThrottler } from 'discord.js';
import type { Log } from '../commands/services.ts';

export interface Pace {
	/** Identifies that Discord still allows, of `total`, until `resetAfter` ms from now. */
	readonly remaining: number;
	readonly total: number;
	readonly resetAfter: number;
	/** ms since 1970 */
	readonly identifiedAt: number;
	/** Starts in a row that our own errors ended within a minute, and when the last did. */
	readonly crashes: { readonly count: number; readonly at: number };
}

const CRASHES_IN_A_ROW = 3;
const AFTER_CRASHES = 60_000;
/** This part of a day's identifies is never used up by starts in a loop. */
const RESERVE = 1 / 20;

/**
 * How long to wait before the next IDENTIFY, ms. Discord allows 1,000 a day and resets the token after that, so a bot that crashes
 * again and again starts once a minute, and one that has used up half of them spreads the rest over the time that is left.
 */
export function pauseBefore({ remaining, total, resetAfter, identifiedAt, crashes }: Pace, now: number): number {
	const crashed = crashes.count >= CRASHES_IN_A_ROW ? crashes.at + AFTER_CRASHES - now : 0;
	const spare = Math.max(remaining - total * RESERVE, 1);
	const scarce = remaining * 2 > total ? 0 : identifiedAt + resetAfter / spare - now;
	return Math.max(crashed, scarce, 0);
}

export interface IdentifyMemory {
	identifiedAt: number;
	readonly crashes: Pace['crashes'];
}

export const throttlerOf =
	(memory: IdentifyMemory, log: Log) =>
	async (manager: WebSocketManager): Promise<IIdentifyThrottler> => {
		const { session_start_limit: limit } = await manager.fetchGatewayInformation();
		const perFiveSeconds = new SimpleIdentifyThrottler(limit.max_concurrency);
		let used = 0;
		return {
			async waitForIdentify(shardId, signal) {
				await perFiveSeconds.waitForIdentify(shardId, signal);
				const { total, reset_after: resetAfter } = limit;
				const pause = pauseBefore({ remaining: limit.remaining - used, total, resetAfter, ...memory }, Date.now());
				if (pause > 0) {
					log.warn({ shardId, seconds: Math.ceil(pause / 1_000) }, 'too many starts lately: waiting before the next one');
					await sleep(pause, undefined, { signal });
				}
				used++;
				memory.identifiedAt = Date.now();
			},
		};
	};
