import { expiredEmbed } from '../embeds/notice.ts';
import type { Response } from './types.ts';

/** What an old button, menu or form is told, in private: what it stood for is remembered no longer. */
export const GONE: Response = { kind: 'reply', reply: { embeds: [expiredEmbed()], visibility: 'private' } };
