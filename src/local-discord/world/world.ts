import { ChannelType } from 'discord-api-types/v10';
import { emptyGuild, guildAt, guildIdAt, indexOfId, type ManyGuilds, textChannel } from './guilds.ts';
import type { Channel, Guild, User } from './types.ts';

/** Servers, channels and users. Of many servers only those that somebody touched are kept. */
export interface World {
	readonly botId: string;
	readonly users: Map<string, User>;
	/** Ids of every server there is, lazily. */
	guildIds(): Iterable<string>;
	readonly guildCount: number;
	guild(id: string): Guild | undefined;
	/** The server as it is now, not kept in memory: for telling a shard of it. */
	glimpse(id: string): Guild | undefined;
	/** Only if it was ever touched. */
	known(id: string): Guild | undefined;
	channel(id: string): Channel | undefined;
	addUser(name: string, more?: Partial<Omit<User, 'id' | 'name'>>): User;
	addGuild(name: string, channels: readonly string[], installed?: boolean): Guild;
	addChannel(guild: Guild, name: string): Channel;
	join(guild: Guild, user: User): void;
	/** The DM between the bot and a user; made when first asked for. */
	dm(userId: string): Channel;
	groupDm(userIds: readonly string[]): Channel;
	readonly dms: Map<string, Channel>;
}

interface Seed {
	readonly botId: string;
	readonly newId: () => string;
	readonly many: ManyGuilds;
}

export function createWorld({ botId, newId, many }: Seed): World {
	const users = new Map<string, User>();
	const guilds = new Map<string, Guild>();
	const channels = new Map<string, Channel>();
	const dms = new Map<string, Channel>();
	const isOfMany = (index: number) => index >= 0 && index < many.count;

	function glimpse(id: string): Guild | undefined {
		const index = indexOfId(id);
		return guilds.get(id) ?? (isOfMany(index) && guildIdAt(index) === id ? guildAt(index, many, botId) : undefined);
	}
	function guild(id: string): Guild | undefined {
		const found = glimpse(id);
		if (found) guilds.set(id, found);
		return found;
	}
	function channel(id: string): Channel | undefined {
		const known = channels.get(id);
		if (known) return known;
		const index = indexOfId(id);
		return isOfMany(index) ? guild(guildIdAt(index))?.channels.get(id) : undefined;
	}
	function keep(made: Channel): Channel {
		channels.set(made.id, made);
		return made;
	}
	function addUser(name: string, more: Partial<Omit<User, 'id' | 'name'>> = {}): User {
		const user = { id: newId(), name, bot: false, locale: 'en-US', installed: false, dmsOpen: true, ...more };
		users.set(user.id, user);
		return user;
	}
	function addChannel(to: Guild, name: string): Channel {
		const made = keep(textChannel(newId(), to.id, name));
		to.channels.set(made.id, made);
		return made;
	}
	function addGuild(name: string, names: readonly string[], installed = true): Guild {
		const made = emptyGuild(newId(), name, newId());
		made.installed = installed;
		if (installed) made.members.set(botId, { userId: botId, roles: [] });
		guilds.set(made.id, made);
		for (const each of names) addChannel(made, each);
		return made;
	}
	function privateChannel(type: ChannelType.DM | ChannelType.GroupDM, recipients: readonly string[]): Channel {
		return keep({ id: newId(), type, name: '', overwrites: [], recipients });
	}
	function dm(userId: string): Channel {
		const made = dms.get(userId) ?? privateChannel(ChannelType.DM, [userId]);
		dms.set(userId, made);
		return made;
	}
	function* guildIds(): Iterable<string> {
		for (let index = 0; index < many.count; index++) yield guildIdAt(index);
		for (const id of guilds.keys()) if (!isOfMany(indexOfId(id))) yield id;
	}
	return {
		botId,
		users,
		guildIds,
		get guildCount() {
			let added = 0;
			for (const id of guilds.keys()) if (!isOfMany(indexOfId(id))) added++;
			return many.count + added;
		},
		guild,
		glimpse,
		known: (id) => guilds.get(id),
		channel,
		addUser,
		addGuild,
		addChannel,
		join: (to, user) => void to.members.set(user.id, { userId: user.id, roles: [] }),
		dm,
		groupDm: (ids) => privateChannel(ChannelType.GroupDM, ids),
		dms,
	};
}
