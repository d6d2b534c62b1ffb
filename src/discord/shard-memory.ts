import { setTimeout as sleep } from 'node:timers/promises';
import type { SessionInfo, WebSocketManager } from '@discordjs/ws';
import { withoutQuery } from './gateway-info.ts';
import { SHARD } from './shard-events.ts';

/** The sessions of all shards, as they stand now. */
export interface ShardMemory {
	readonly sessions: Map<number, SessionInfo>;
	/** From now on nothing connects, and the library's last words (“no session any more”) are not believed: the next process resumes. */
	leave(): void;
	/** The manager is wired so that it takes its sessions from here. */
	wire(manager: WebSocketManager): void;
	/** This manager is given up: it must not connect again. */
	release(manager: WebSocketManager): void;
}

interface Link {
	/** Between a close and the next HELLO. */
	connecting: boolean;
	/** Connections in a row that never got as far as HELLO. */
	failures: number;
	/** The network said no: that is not the session's fault. */
	unreachable: boolean;
	/** RESUMEs in a row without a RESUMED. */
	resumes: number;
}

/** Some servers close on a RESUME that they refuse; the library would try the same one for ever. */
const RESUMES_AT_MOST = 2;
const LONGEST_PAUSE = 15_000;
const UNREACHABLE = 'Failed to connect to the gateway URL';

const newLink = (): Link => ({ connecting: true, failures: 0, unreachable: false, resumes: 0 });

/** Every half second at first (the library's own pause), then ever slower. */
const pauseAfter = ({ connecting, failures }: Link): number =>
	connecting && failures > 1 ? Math.min(250 * 2 ** failures, LONGEST_PAUSE) * (0.75 + Math.random() / 4) : 0;

function follow(manager: WebSocketManager, linkOf: (shardId: number) => Link, sessions: Map<number, SessionInfo>): void {
	const settled = ({ shardId }: { shardId: number }) => Object.assign(linkOf(shardId), { resumes: 0 });
	manager.on(SHARD.ready, settled);
	manager.on(SHARD.resumed, settled);
	manager.on(SHARD.hello, ({ shardId }) => {
		const resumes = linkOf(shardId).resumes + (sessions.has(shardId) ? 1 : 0);
		Object.assign(linkOf(shardId), { connecting: false, failures: 0, unreachable: false, resumes });
	});
	manager.on(SHARD.debug, ({ message, shardId }) => {
		if (message.startsWith(UNREACHABLE)) linkOf(shardId).unreachable = true;
	});
	manager.on(SHARD.closed, ({ shardId }) => {
		const link = linkOf(shardId);
		if (link.connecting) link.failures++;
		link.connecting = true;
		if (link.resumes > RESUMES_AT_MOST) sessions.delete(shardId);
	});
}

/** Keeps sessions through everything that need not end them, and slows down a shard that gets no connection. */
export function createShardMemory(sessions: Map<number, SessionInfo>, onChange: () => void): ShardMemory {
	const links = new Map<number, Link>();
	const linkOf = (shardId: number): Link => links.get(shardId) ?? links.set(shardId, newLink()).get(shardId) ?? newLink();
	const released = new WeakSet<WebSocketManager>();
	let leaving = false;

	async function retrieve(shardId: number, manager: WebSocketManager): Promise<SessionInfo | null> {
		const link = linkOf(shardId);
		const pause = pauseAfter(link);
		if (pause > 0) await sleep(pause);
		if (leaving || released.has(manager)) await new Promise(() => {});
		const session = sessions.get(shardId);
		if (!session) return null;
		if (link.failures === 0 && session.resumeURL) return { ...session, resumeURL: withoutQuery(session.resumeURL) };
		return { ...session, resumeURL: (await manager.fetchGatewayInformation()).url };
	}

	return {
		sessions,
		leave: () => {
			leaving = true;
		},
		release: (manager) => void released.add(manager),
		wire(manager) {
			follow(manager, linkOf, sessions);
			/** discord.js keeps a copy that its own handlers read. */
			const tell = manager.options.updateSessionInfo;
			const told = new Set<number>();
			manager.options.retrieveSessionInfo = async (shardId) => {
				const session = await retrieve(shardId, manager);
				if (!told.has(shardId)) await tell(shardId, session);
				told.add(shardId);
				return session;
			};
			manager.options.updateSessionInfo = async (shardId, session) => {
				if (!session && (leaving || linkOf(shardId).unreachable)) return;
				if (session) sessions.set(shardId, session);
				else sessions.delete(shardId);
				await tell(shardId, session);
				onChange();
			};
		},
	};
}
