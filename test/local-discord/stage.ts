import { onTestFinished } from 'vitest';
import { type LocalDiscord, type Options, startLocalDiscord } from '../../src/local-discord/index.ts';

export interface Answered {
	readonly status: number;
	readonly headers: Headers;
	// biome-ignore lint/suspicious/noExplicitAny: any JSON that Discord answers
	readonly body: any;
}

/** Stops with the test. */
export async function start(options: Options = {}): Promise<LocalDiscord> {
	const discord = await startLocalDiscord({ routeLimits: false, identifyWindow: 0, ...options });
	onTestFinished(() => discord.close());
	return discord;
}

/** `call('POST /channels/1/messages', {content: 'x'})` with the bot's token. */
export function caller(discord: LocalDiscord, token = `Bot ${discord.token}`) {
	return async (route: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> => {
		const [method = '', path = ''] = route.split(' ');
		const isForm = body instanceof FormData;
		const type = isForm || body === undefined ? {} : { 'content-type': 'application/json' };
		const sent = isForm || typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
		const response = await fetch(`${discord.apiUrl}/v10${path}`, {
			method,
			headers: { authorization: token, ...type, ...headers },
			body: sent,
		});
		const text = await response.text();
		return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
	};
}

/** A body with files beside it, as a multipart request carries them. */
export function form(body: object, ...files: readonly { name: string; data: string | Uint8Array<ArrayBuffer>; type?: string }[]): FormData {
	const made = new FormData();
	made.set('payload_json', JSON.stringify(body));
	for (const [n, { name, data, type = 'text/plain' }] of files.entries()) made.set(`files[${n}]`, new Blob([data], { type }), name);
	return made;
}

/** One server with one channel and two people in it. */
export function desk(discord: LocalDiscord) {
	const guild = discord.world.addGuild('Desk', ['general']);
	const general = [...guild.channels.keys()][0] ?? '';
	const ada = discord.person('Ada', { guildIds: [guild.id] });
	const bob = discord.person('Bob', { guildIds: [guild.id] });
	return { guild, general, ada, bob };
}

export const first = <T>(list: readonly T[]): T => {
	const [item] = list;
	if (item === undefined) throw new Error('Nothing there');
	return item;
};
