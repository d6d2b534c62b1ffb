import type { APIMessage, ChannelType } from 'discord-api-types/v10';

export interface User {
	readonly id: string;
	readonly name: string;
	readonly bot: boolean;
	/** Discord locale, e.g. en-US. */
	readonly locale: string;
	/** The app is installed to this user. */
	installed: boolean;
	/** Takes direct messages from the bot. */
	dmsOpen: boolean;
}

export interface Role {
	readonly id: string;
	readonly name: string;
	permissions: bigint;
}

export interface Overwrite {
	readonly id: string;
	/** 0 a role, 1 a member. */
	readonly type: 0 | 1;
	readonly allow: bigint;
	readonly deny: bigint;
}

export interface Channel {
	readonly id: string;
	readonly type: ChannelType.GuildText | ChannelType.DM | ChannelType.GroupDM;
	/** Missing in DMs and group DMs. */
	readonly guildId?: string;
	readonly name: string;
	overwrites: readonly Overwrite[];
	/** User ids in a DM or a group DM; the bot's own is left out. */
	readonly recipients: readonly string[];
}

export interface Member {
	readonly userId: string;
	roles: readonly string[];
}

export interface Guild {
	readonly id: string;
	readonly name: string;
	readonly ownerId: string;
	readonly locale: string;
	readonly roles: Map<string, Role>;
	readonly channels: Map<string, Channel>;
	readonly members: Map<string, Member>;
	/** The app is installed to this server: the bot is a member of it. */
	installed: boolean;
	readonly emojis: number;
}

export interface StoredFile {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly description?: string;
	readonly spoiler: boolean;
	readonly data: Uint8Array;
}

/** A message and what only the server knows of it. */
export interface Stored {
	api: APIMessage;
	readonly channel: Channel;
	/** Ephemeral: the only person who sees it. */
	readonly visibleTo?: string;
	/** The interaction that it answers. */
	readonly interactionId?: string;
	/** Ephemeral, and put away by that person. */
	dismissed?: boolean;
	/** Every file, also those shown only inside an embed. */
	files: readonly StoredFile[];
}
