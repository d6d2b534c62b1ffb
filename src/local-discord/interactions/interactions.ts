import { randomBytes } from 'node:crypto';
import { InteractionType } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';
import type { Channel, Stored, User } from '../world/types.ts';
import { type ExchangeEnd, openExchange } from './exchange.ts';

/** By kind of installation: 0 a server, 1 a user. */
export type Owners = { readonly 0?: string; readonly 1?: string };

export interface Interaction {
	readonly id: string;
	readonly token: string;
	readonly type: InteractionType;
	readonly user: User;
	readonly channel: Channel;
	readonly owners: Owners;
	/** The app is here only by this user's own install, and the user may not show its answers to others. */
	readonly forcedEphemeral: boolean;
	/** The command's name, where it is one. */
	readonly name?: string;
	readonly targetMessageId?: string;
	/** The message that the pressed component is on. */
	readonly source?: Stored;
	readonly createdAt: number;
	readonly exchange: ExchangeEnd;
	state: 'open' | 'acknowledged' | 'late';
	/** Type of the callback that acknowledged it. */
	answer?: number;
	/** Id of `@original`. */
	original?: string;
	/** Deferred, and the placeholder still stands. */
	placeholder: boolean;
	/** Every message that this token may edit. */
	readonly own: Set<string>;
	followUps: number;
	cancelDeadline: () => void;
}

type Fresh = Pick<Interaction, 'type' | 'user' | 'channel' | 'owners' | 'forcedEphemeral' | 'name' | 'targetMessageId' | 'source'>;

export interface Interactions {
	open(
		fresh: { [K in keyof Fresh]: Fresh[K] | undefined } & Pick<Fresh, 'type' | 'user' | 'channel' | 'owners' | 'forcedEphemeral'>,
	): Interaction;
	byId(id: string): Interaction | undefined;
	byToken(token: string): Interaction | undefined;
}

const isCommand = (type: InteractionType) => type === InteractionType.ApplicationCommand;

const noAnswer = ({ type }: Pick<Interaction, 'type'>) => (isCommand(type) ? 'The application did not respond' : 'This interaction failed');

export function createInteractions(
	settings: Settings,
	clock: Clock,
	newId: () => string,
	failed: (late: Interaction, text: string) => void,
): Interactions {
	const byId = new Map<string, Interaction>();
	const byToken = new Map<string, Interaction>();
	let sweeping = false;

	function giveUp(interaction: Interaction): void {
		if (interaction.state !== 'open') return;
		interaction.state = 'late';
		const text = noAnswer(interaction);
		interaction.exchange.see({ kind: 'failed', text });
		failed(interaction, text);
	}
	/** Tokens die in the order they were made: one timer, for the oldest, is enough. */
	function sweep(): void {
		const dead = clock.now() - settings.tokenLife;
		for (const interaction of byId.values()) {
			if (interaction.createdAt > dead) {
				clock.after(interaction.createdAt - dead, sweep);
				return;
			}
			byId.delete(interaction.id);
			byToken.delete(interaction.token);
			if (interaction.placeholder) failed(interaction, noAnswer(interaction));
			interaction.exchange.see({ kind: 'failed', text: noAnswer(interaction) });
		}
		sweeping = false;
	}
	return {
		open(fresh) {
			const id = newId();
			const interaction = {
				...fresh,
				id,
				token: randomBytes(72).toString('base64url'),
				createdAt: clock.now(),
				exchange: openExchange(id),
				state: 'open',
				placeholder: false,
				own: new Set<string>(),
				followUps: 0,
				cancelDeadline: () => {},
			} as Interaction;
			byId.set(id, interaction);
			byToken.set(interaction.token, interaction);
			interaction.cancelDeadline = clock.after(settings.answerWithin, () => giveUp(interaction));
			if (!sweeping) clock.after(settings.tokenLife, sweep);
			sweeping = true;
			return interaction;
		},
		byId: (id) => byId.get(id),
		byToken: (token) => byToken.get(token),
	};
}

/** Autocomplete and a ping show no message, so nothing can be edited afterwards. */
export const hasMessages = ({ type }: Interaction): boolean =>
	type !== InteractionType.Ping && type !== InteractionType.ApplicationCommandAutocomplete;
