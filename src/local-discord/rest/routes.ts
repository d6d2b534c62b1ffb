import { CALLBACKS } from './callbacks.ts';
import { COMMANDS } from './commands.ts';
import { IDENTITY } from './identity.ts';
import { MESSAGES } from './messages.ts';
import { PLACES } from './places.ts';
import type { Route } from './route.ts';
import { WEBHOOKS } from './webhooks.ts';

export const ROUTES: readonly Route[] = [...CALLBACKS, ...WEBHOOKS, ...MESSAGES, ...COMMANDS, ...PLACES, ...IDENTITY];
