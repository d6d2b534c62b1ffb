import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../commands/services.ts';
import type { Gateway } from './gateway.ts';

/** Why the bot can't go on, in words for whoever runs it. */
export type Fatal = string;

export const TOKEN_REFUSED: Fatal =
	'Discord refused the token (401). Copy it again: https://discord.com/developers/applications → your application → Bot → Reset Token, then put it into DISCORD_TOKEN.';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const FINAL_CLOSES: Readonly<Record<number, Fatal>> = {
	4004: TOKEN_REFUSED,
	4010: 'Discord refused the shard (4010).',
	4011: 'Discord wants more shards (4011). Start again: their number is asked for at every start.',
	4012: 'Discord no longer speaks this version of its gateway (4012). Update Isocross.',
	4013: 'Discord refused the intents (4013). Update Isocross.',
	4014: 'Discord does not allow the intents (4014), though none of ours is privileged. Check the Bot page of your application.',
};

export const fatalOfClose = (code: number): Fatal => FINAL_CLOSES[code] ?? `Discord closed the gateway for good (${code}).`;

const isTokenRefused = (error: unknown): boolean =>
	error instanceof Error && (('code' in error && error.code === 'TokenInvalid') || ('status' in error && error.status === 401));

const LONGEST_PAUSE = 30_000;

export interface LoginOptions {
	readonly make: () => Gateway;
	/** True: nobody wants the connection any more. */
	readonly isOver: () => boolean;
	readonly log: Log;
}

/** Connects, however long Discord takes to be there. Gives the reason if it can't ever. */
export async function logIn({ make, isOver, log }: LoginOptions): Promise<Fatal | undefined> {
	for (let tried = 0; !isOver(); tried++) {
		const gateway = make();
		try {
			await gateway.connect();
			return undefined;
		} catch (error) {
			await gateway.drop().catch(() => {});
			if (isOver()) return undefined;
			if (isTokenRefused(error)) return TOKEN_REFUSED;
			const pause = Math.min(500 * 2 ** tried, LONGEST_PAUSE);
			log.warn({ err: error, seconds: pause / 1_000 }, 'Discord can’t be reached, trying again');
			await sleep(pause);
		}
	}
	return undefined;
}
