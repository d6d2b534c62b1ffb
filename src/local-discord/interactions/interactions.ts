import { randomBytes } from 'node:crypto';
import { InteractionType } from 'discord-api-types/v10';
import type { Channel, Stored, User } from '../world/types.ts';
import { type ExchangeEnd, openExchange } from './exchange.ts';
import { createTable, fail, type Parts } from './table.ts';

/** By kind of installation: 0 a server, 1 a user. */
export type Owners = { readonly 0?: string; readonly 1?: string };

/** What is known of an interaction before it is sent. */
export interface Deed {
	readonly type: InteractionType;
	readonly user: User;
	readonly channel: Channel;
	readonly owners: Owners;
	/** The app is here only by this user's own install, and the user may not show its answers to others. */
	readonly forcedEphemeral: boolean;
	/** The command's name, where it is one. */
	readonly name?: string | undefined;
	readonly targetMessageId?: string | undefined;
	/** The message that the pressed component is on. */
	readonly source?: Stored | undefined;
}

export interface Interaction extends Deed {
	readonly id: string;
	readonly token: string;
	readonly createdAt: number;
	readonly exchange: ExchangeEnd;
	state: 'open' | 'acknowledged' | 'late';
	/** Id of `@original`. */
	original?: string;
	/** Deferred, and the placeholder still stands. */
	placeholder: boolean;
	/** Every message that this token may edit. */
	readonly own: Set<string>;
	followUps: number;
	cancelDeadline: () => void;
}

export interface Interactions {
	open(deed: Deed): Interaction;
	byId(id: string): Interaction | undefined;
	byToken(token: string): Interaction | undefined;
}

function opened(deed: Deed, { clock, newId }: Parts): Interaction {
	const id = newId();
	const token = randomBytes(72).toString('base64url');
	const fresh = { state: 'open', placeholder: false, own: new Set<string>(), followUps: 0, cancelDeadline: () => {} } as const;
	return { ...deed, ...fresh, id, token, createdAt: clock.now(), exchange: openExchange(id) };
}

export function createInteractions(parts: Parts): Interactions {
	const { settings, clock } = parts;
	const { byId, byToken, add } = createTable(parts);
	return {
		open(deed) {
			const interaction = opened(deed, parts);
			add(interaction);
			interaction.cancelDeadline = clock.after(settings.answerWithin, () => {
				interaction.state = 'late';
				fail(interaction, parts);
			});
			return interaction;
		},
		byId: (id) => byId.get(id),
		byToken: (token) => byToken.get(token),
	};
}

/** Autocomplete and a ping show no message, so nothing can be edited afterwards. */
export const hasMessages = ({ type }: Interaction): boolean =>
	type !== InteractionType.Ping && type !== InteractionType.ApplicationCommandAutocomplete;
