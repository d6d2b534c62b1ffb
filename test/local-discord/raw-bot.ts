import type { LocalDiscord } from '../../src/local-discord/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: any payload that the gateway sends
type Payload = { op: number; t: string | null; s: number | null; d: any };

/** A bot without a library: sees every payload, and sends whatever it likes. */
export interface RawBot {
	readonly payloads: Payload[];
	/** The next payload of a kind that has not been taken yet: an event's name or an opcode. */
	next(kind: string | number): Promise<Payload>;
	send(op: number, d: unknown): void;
	sendText(text: string): void;
	readonly closed: Promise<number>;
	close(code?: number): void;
}

export function connect(discord: LocalDiscord, query = '?v=10&encoding=json'): RawBot {
	const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/gateway${query}`);
	const payloads: Payload[] = [];
	const untaken: Payload[] = [];
	const waiting = new Set<() => void>();
	const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
	socket.addEventListener('message', ({ data }) => {
		const payload = JSON.parse(String(data)) as Payload;
		payloads.push(payload);
		untaken.push(payload);
		for (const wake of waiting) wake();
	});
	const take = (kind: string | number) => {
		const n = untaken.findIndex(({ op, t }) => (typeof kind === 'number' ? op === kind : t === kind));
		return n < 0 ? undefined : untaken.splice(n, 1)[0];
	};
	return {
		payloads,
		closed,
		next(kind) {
			const { promise, resolve } = Promise.withResolvers<Payload>();
			const look = () => {
				const payload = take(kind);
				if (!payload) return;
				waiting.delete(look);
				resolve(payload);
			};
			waiting.add(look);
			look();
			return promise;
		},
		send: (op, d) => socket.send(JSON.stringify({ op, d })),
		sendText: (text) => socket.send(text),
		close: (code = 1000) => socket.close(code),
	};
}

export const identity = (discord: LocalDiscord, more: object = {}) => ({
	token: discord.token,
	intents: 0,
	properties: { os: 'linux', browser: 'test', device: 'test' },
	...more,
});

/** Connected and READY, with these intents. */
export async function ready(discord: LocalDiscord, intents = 0, more: object = {}): Promise<RawBot> {
	const bot = connect(discord);
	await bot.next(10);
	bot.send(2, identity(discord, { intents, ...more }));
	await bot.next('READY');
	return bot;
}
