import { InteractionType } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';
import type { Deed, Interaction } from './interactions.ts';

export interface Parts {
	readonly settings: Settings;
	readonly clock: Clock;
	readonly newId: () => string;
	/** Tells the person that no answer came. */
	readonly failed: (late: Interaction, text: string) => void;
}

const NO_ANSWER: Partial<Record<InteractionType, string>> = {
	[InteractionType.ApplicationCommand]: 'The application did not respond',
	[InteractionType.ApplicationCommandAutocomplete]: 'Loading options failed',
	[InteractionType.ModalSubmit]: 'Something went wrong. Try again.',
};

const noAnswer = ({ type }: Deed) => NO_ANSWER[type] ?? 'This interaction failed';

/** Tells the person that no answer came. */
export function fail(interaction: Interaction, { failed }: Parts): void {
	interaction.exchange.see({ kind: 'failed', text: noAnswer(interaction) });
	failed(interaction, noAnswer(interaction));
}

/** Those that still can be answered, in the order they were made. */
export function createTable(parts: Parts) {
	const { settings, clock } = parts;
	const byId = new Map<string, Interaction>();
	const byToken = new Map<string, Interaction>();
	let sweeping = false;

	function forget(interaction: Interaction): void {
		byId.delete(interaction.id);
		byToken.delete(interaction.token);
		if (interaction.placeholder) fail(interaction, parts);
		interaction.exchange.end();
	}
	/** Tokens die in the order they were made: one timer, for the oldest, is enough. */
	function sweep(): void {
		const dead = clock.now() - settings.tokenLife;
		for (const interaction of byId.values()) {
			if (interaction.createdAt > dead) break;
			forget(interaction);
		}
		const [oldest] = byId.values();
		sweeping = oldest !== undefined;
		if (oldest) clock.after(oldest.createdAt - dead, sweep);
	}
	function add(interaction: Interaction): void {
		byId.set(interaction.id, interaction);
		byToken.set(interaction.token, interaction);
		if (!sweeping) clock.after(settings.tokenLife, sweep);
		sweeping = true;
	}
	return { byId, byToken, add };
}
