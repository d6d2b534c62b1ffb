import { about } from './about.ts';
import type { AnyCommand } from './define.ts';
import type { Handler, MessageCommand } from './handler.ts';
import { margin } from './margin.ts';
import { share } from './share.ts';

/** THE list: dispatch, deploy, /help and the tests read it. In the order that /help shows. */
export const commands: readonly AnyCommand[] = [margin, about];

/** Components and forms, by the first word of their custom_id. */
export const handlers: readonly Handler[] = [share];

/** Commands in a message's context menu. */
export const messageCommands: readonly MessageCommand[] = [];
