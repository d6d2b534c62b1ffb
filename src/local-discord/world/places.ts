import { isSnowflake } from '../snowflake.ts';
import { guildAt, guildIdAt, indexOfId, type ManyGuilds } from './guilds.ts';
import type { Channel, Guild } from './types.ts';

/** Servers and channels by id. Of many servers only those that somebody touched are kept. */
export interface Places {
	/** Ids of every server there is, lazily. */
	guildIds(): Iterable<string>;
	readonly guildCount: number;
	guild(id: string): Guild | undefined;
	/** The server as it is now, not kept in memory: for telling a shard of it. */
	glimpse(id: string): Guild | undefined;
	/** Only if it was ever touched. */
	known(id: string): Guild | undefined;
	channel(id: string): Channel | undefined;
	guildsOf(userId: string): Iterable<Guild>;
	/** DMs and group DMs. */
	privateChannels(): Iterable<Channel>;
	putGuild(guild: Guild): void;
	putChannel(channel: Channel): void;
}

/** Servers made from their number: the same one whenever it is asked for. */
function createMany(many: ManyGuilds, botId: string) {
	const indexOf = (id: string) => {
		const index = isSnowflake(id) ? indexOfId(id) : -1;
		return index < many.count ? index : -1;
	};
	return {
		/** The server that an id of a server or of something in it belongs to. */
		guildIdOf(id: string): string | undefined {
			const index = indexOf(id);
			return index >= 0 ? guildIdAt(index) : undefined;
		},
		make: (id: string) => (indexOf(id) >= 0 && guildIdAt(indexOf(id)) === id ? guildAt(indexOf(id), many, botId) : undefined),
		*ids(): Iterable<string> {
			for (let index = 0; index < many.count; index++) yield guildIdAt(index);
		},
	};
}

export function createPlaces(many: ManyGuilds, botId: string): Places {
	const guilds = new Map<string, Guild>();
	const channels = new Map<string, Channel>();
	const added = new Set<string>();
	const { guildIdOf, make, ids } = createMany(many, botId);

	function guild(id: string): Guild | undefined {
		const found = guilds.get(id) ?? make(id);
		if (found) guilds.set(id, found);
		return found;
	}
	return {
		*guildIds() {
			yield* ids();
			yield* added;
		},
		get guildCount() {
			return many.count + added.size;
		},
		guild,
		glimpse: (id) => guilds.get(id) ?? make(id),
		known: (id) => guilds.get(id),
		channel: (id) => channels.get(id) ?? guild(guildIdOf(id) ?? '')?.channels.get(id),
		guildsOf: (userId) => [...guilds.values()].filter((each) => each.members.has(userId)),
		privateChannels: () => [...channels.values()].filter((each) => !each.guildId),
		putGuild(made) {
			added.add(made.id);
			guilds.set(made.id, made);
		},
		putChannel: (made) => void channels.set(made.id, made),
	};
}
