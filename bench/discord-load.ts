import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalDiscord } from '../src/local-discord/index.ts';

/** ms */
export interface Latency {
	readonly p50: number;
	readonly p90: number;
	readonly p99: number;
	/** Answers a second, from the first dispatch to the last answer. */
	readonly done: number;
}

export interface Load {
	readonly command: string;
	/** Commands a second, sent whether or not the earlier ones are answered. */
	readonly rate: number;
	readonly seconds: number;
}

const TICK = 10;
/** What an interaction that failed counts as: Discord gives up after so long, ms. */
const UNANSWERED = 3_000;

function place({ world }: LocalDiscord) {
	const guild = world.addGuild('Bench', ['general']);
	const [channelId = ''] = [...guild.channels.keys()];
	return { guildIds: [guild.id], channelId };
}

function latencyOf(times: readonly number[], tookMs: number): Latency {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
	return { p50: at(0.5), p90: at(0.9), p99: at(0.99), done: (1_000 * times.filter((ms) => ms < UNANSWERED).length) / tookMs };
}

/** Every command from another person, at an even rate; from its dispatch to the answer (after a deferral: the edit). */
export async function put({ command, rate, seconds }: Load, discord: LocalDiscord): Promise<Latency> {
	const { guildIds, channelId } = place(discord);
	const total = rate * seconds;
	const people = Array.from({ length: total }, (_, n) => discord.person(`P${n}`, { guildIds }));
	const times: Promise<number>[] = [];
	const began = performance.now();
	while (times.length < total) {
		const due = Math.min(total, Math.floor(((performance.now() - began) * rate) / 1_000) + 1);
		for (const person of people.slice(times.length, due)) {
			const sent = performance.now();
			times.push(person.slash(channelId, command).settled.then(({ kind }) => (kind === 'message' ? performance.now() - sent : UNANSWERED)));
		}
		await sleep(TICK);
	}
	return latencyOf(await Promise.all(times), performance.now() - began);
}

/** So many commands, each from another person, as fast as they are answered. */
export async function flood(command: string, total: number, discord: LocalDiscord): Promise<void> {
	const { guildIds, channelId } = place(discord);
	const AT_ONCE = 40;
	for (let done = 0; done < total; done += AT_ONCE) {
		const people = Array.from({ length: Math.min(AT_ONCE, total - done) }, (_, n) => discord.person(`F${done + n}`, { guildIds }));
		await Promise.all(people.map((person) => person.slash(channelId, command).settled));
	}
}
