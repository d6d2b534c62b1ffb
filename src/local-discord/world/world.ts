import { ChannelType } from 'discord-api-types/v10';
import { type Signal, signal } from '../signal.ts';
import { emptyGuild, type ManyGuilds, textChannel } from './guilds.ts';
import { createPlaces, type Places } from './places.ts';
import type { Channel, Guild, Overwrite, Role, User } from './types.ts';

/** Something the bot is told of when it happens. */
export type Change = { readonly kind: 'guild'; readonly guild: Guild } | { readonly kind: 'channel'; readonly channel: Channel };

type AboutUser = Partial<Omit<User, 'id' | 'name'>>;

/** Servers, channels and users. */
export interface World extends Places {
	readonly users: Map<string, User>;
	readonly changes: Signal<Change>;
	addUser(name: string, about?: AboutUser): User;
	/** `installed`: whether the bot is a member. */
	addGuild(name: string, channels: readonly string[], installed?: boolean): Guild;
	addChannel(guild: Guild, name: string, overwrites?: readonly Overwrite[]): Channel;
	addRole(guild: Guild, name: string, permissions: bigint): Role;
	join(guild: Guild, user: User, roles?: readonly string[]): void;
	/** The DM between the bot and a user; made when first asked for. */
	dm(userId: string): Channel;
	groupDm(userIds: readonly string[]): Channel;
}

interface Seed {
	readonly botId: string;
	readonly newId: () => string;
	readonly many: ManyGuilds;
}

const NOBODY = { bot: false, locale: 'en-US', installed: false, dmsOpen: true };

function makeGuild({ newId, botId }: Seed, name: string, installed: boolean): Guild {
	const guild = emptyGuild(newId(), name, newId());
	guild.installed = installed;
	if (installed) guild.members.set(botId, { userId: botId, roles: [] });
	return guild;
}

/** DMs and group DMs, made when first asked for. */
function createPrivate({ newId }: Seed, places: Places) {
	const dms = new Map<string, Channel>();
	function channel(type: ChannelType.DM | ChannelType.GroupDM, recipients: readonly string[]): Channel {
		const made: Channel = { id: newId(), type, name: '', overwrites: [], recipients };
		places.putChannel(made);
		return made;
	}
	return {
		dm(userId: string) {
			const made = dms.get(userId) ?? channel(ChannelType.DM, [userId]);
			dms.set(userId, made);
			return made;
		},
		groupDm: (userIds: readonly string[]) => channel(ChannelType.GroupDM, userIds),
	};
}

/** Servers, their channels, roles and members. */
function createServers(seed: Seed, places: Places, changes: Signal<Change>) {
	const { newId } = seed;
	function put(guild: Guild, name: string, overwrites: readonly Overwrite[]): Channel {
		const channel = { ...textChannel(newId(), guild.id, name), overwrites };
		places.putChannel(channel);
		guild.channels.set(channel.id, channel);
		return channel;
	}
	return {
		addGuild(name: string, channels: readonly string[], installed = true) {
			const guild = makeGuild(seed, name, installed);
			for (const each of channels) put(guild, each, []);
			places.putGuild(guild);
			changes.emit({ kind: 'guild', guild });
			return guild;
		},
		addChannel(guild: Guild, name: string, overwrites: readonly Overwrite[] = []) {
			const channel = put(guild, name, overwrites);
			changes.emit({ kind: 'channel', channel });
			return channel;
		},
		addRole(guild: Guild, name: string, permissions: bigint) {
			const role = { id: newId(), name, permissions };
			guild.roles.set(role.id, role);
			return role;
		},
		join: (guild: Guild, user: User, roles: readonly string[] = []) => void guild.members.set(user.id, { userId: user.id, roles }),
	};
}

export function createWorld(seed: Seed): World {
	const places = createPlaces(seed.many, seed.botId);
	const users = new Map<string, User>();
	const changes = signal<Change>();
	return Object.assign(places, createServers(seed, places, changes), createPrivate(seed, places), {
		users,
		changes,
		addUser(name: string, about: AboutUser = {}) {
			const user = { ...NOBODY, ...about, id: seed.newId(), name };
			users.set(user.id, user);
			return user;
		},
	});
}
