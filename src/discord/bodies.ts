import type { RawFile } from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import type { Reply, ReplyFile } from '../commands/types.ts';

/** Nobody is ever pinged by what we write. */
const NOBODY = { allowed_mentions: { parse: [] } };

const attachments = (files: readonly ReplyFile[]) =>
	files.map(({ name, description }, index) => ({ id: `${index}`, filename: name, description }));

/** A new message. */
export const newMessage = ({ content, embeds, components, files }: Reply) => ({
	...(content && { content }),
	...(embeds && { embeds }),
	...(components && { components }),
	...(files?.length && { attachments: attachments(files) }),
	...NOBODY,
});

export const privateFlag = (isPrivate: boolean) => (isPrivate ? { flags: MessageFlags.Ephemeral as const } : {});

/** The whole message anew: what the reply does not have is taken off, files too. */
export const wholeMessage = ({ content = '', embeds = [], components = [], files = [] }: Reply) => ({
	content,
	embeds,
	components,
	attachments: attachments(files),
	...NOBODY,
});

export const rawFiles = ({ files = [] }: Reply): { files?: RawFile[] } =>
	files.length > 0 ? { files: files.map(({ name, data }) => ({ name, data: Buffer.from(data) })) } : {};
