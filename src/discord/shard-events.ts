import type { WebSocketShardEvents } from '@discordjs/ws';

/**
 * Events of @discordjs/ws by name. Its own list can't be had without loading the library a second time: what discord.js exports
 * under this name is another one.
 */
export const SHARD = {
	closed: 'closed' as WebSocketShardEvents.Closed,
	debug: 'debug' as WebSocketShardEvents.Debug,
	hello: 'hello' as WebSocketShardEvents.Hello,
	ready: 'ready' as WebSocketShardEvents.Ready,
	resumed: 'resumed' as WebSocketShardEvents.Resumed,
} as const;
