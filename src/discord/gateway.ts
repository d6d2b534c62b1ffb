import type { WebSocketManager } from '@discordjs/ws';
import { Client, GatewayDispatchEvents, GatewayIntentBits, Options, SimpleShardingStrategy, Status } from 'discord.js';
import type { Log } from '../commands/services.ts';
import { tolerant } from './gateway-info.ts';
import { type IdentifyMemory, throttlerOf } from './identify.ts';
import { SHARD } from './shard-events.ts';
import type { ShardMemory } from './shard-memory.ts';
import { watch } from './watchdog.ts';

/** A dispatch as Discord sent it. */
export interface Packet {
	readonly t: string;
	readonly d: unknown;
	/** Sequence number. */
	readonly s: number;
}

export interface GatewayOptions {
	readonly api: string;
	readonly token: string;
	readonly log: Log;
	readonly memory: ShardMemory;
	readonly identifies: IdentifyMemory;
	/** Discord is reached; what follows is waiting for it. */
	readonly onHello: () => void;
	readonly onPacket: (packet: Packet, shardId: number) => void;
	/** Closed with a code after which no reconnect may be tried. */
	readonly onFinalClose: (code: number) => void;
}

export interface Gateway {
	connect(): Promise<void>;
	/** Leaves so that the session can be resumed. */
	leave(): Promise<void>;
	/** Ends it for good. */
	drop(): Promise<void>;
}

/** Any code but 1000 and 1001 leaves the session alive. */
const RESUMABLE = 4_200;
const WAIT_FOR_HELLO = 10_000;

/** Nothing is read from discord.js' caches: everything is answered from its raw payload. */
const NO_CACHES = Options.cacheWithLimits({ MessageManager: 0, UserManager: 0, GuildMemberManager: 0 });

/** We read nothing of servers: what READY says of them goes before discord.js makes 20,000 objects of it. It needs an application. */
function lighten(ready: { readonly user: { readonly id: string }; readonly application?: object | null }): void {
	Object.assign(ready, { guilds: [], application: ready.application ?? { id: ready.user.id, flags: 0 } });
}

function strategyFor({ memory, onHello }: GatewayOptions, made: (manager: WebSocketManager, stop: () => void) => void) {
	return (manager: WebSocketManager) => {
		Object.assign(manager.options, { handshakeTimeout: WAIT_FOR_HELLO, helloTimeout: WAIT_FOR_HELLO });
		memory.wire(manager);
		manager.once(SHARD.hello, onHello);
		manager.on(SHARD.ready, ({ data }) => lighten(data));
		const strategy = new SimpleShardingStrategy(manager);
		made(manager, watch(manager, strategy));
		return strategy;
	};
}

const CONNECTED: readonly string[] = [GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed];

/**
 * Hands on every packet. Beyond READY and RESUMED discord.js gets none: it would make objects of them, hold them back until all
 * servers are there, and fail on optional fields.
 */
function listen(client: Client, { onPacket, onFinalClose, log }: GatewayOptions): void {
	client.on('raw', (packet: Packet | { t: null }, shardId: number) => {
		if (packet.t === null) return;
		if (CONNECTED.includes(packet.t)) client.ws.status = Status.Ready;
		onPacket({ ...packet }, shardId);
		if (!CONNECTED.includes(packet.t)) Object.assign(packet, { t: null });
	});
	client.on('shardDisconnect', ({ code }) => onFinalClose(code));
	client.on('shardReconnecting', (shardId) => log.info({ shardId }, 'the connection to Discord ended'));
	client.on('shardError', (error, shardId) => log.warn({ err: error, shardId }, 'gateway error'));
	client.on('error', (error) => log.error({ err: error }, 'error in the gateway client'));
	client.on('warn', (message) => log.warn({ detail: message.slice(0, 200) }, 'gateway client warns'));
}

export function createGateway(options: GatewayOptions): Gateway {
	const { api, token, identifies, log } = options;
	let manager: WebSocketManager | undefined;
	let stopWatching = () => {};
	const made = (given: WebSocketManager, stop: () => void) => {
		manager = given;
		stopWatching = stop;
	};
	const client = new Client({
		intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
		shards: 'auto',
		makeCache: NO_CACHES,
		sweepers: {},
		rest: { api, timeout: 10_000, retries: 1 },
		ws: { buildStrategy: strategyFor(options, made), buildIdentifyThrottler: throttlerOf(identifies, log) },
	});
	tolerant(client.rest);
	listen(client, options);
	return {
		connect: async () => void (await client.login(token)),
		async leave() {
			stopWatching();
			await manager?.destroy({ code: RESUMABLE, reason: 'back in a moment' });
			await client.destroy();
		},
		async drop() {
			stopWatching();
			if (manager) options.memory.release(manager);
			await client.destroy();
		},
	};
}
