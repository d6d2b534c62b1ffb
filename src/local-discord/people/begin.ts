import type { Exchange } from '../interactions/exchange.ts';
import type { Deed } from '../interactions/interactions.ts';
import { interactionPayload, mustHide } from '../interactions/payload.ts';
import type { State } from '../state.ts';
import { insist } from './refusal.ts';

/** Sends an interaction to the bot. */
export function begin(state: State, deed: Omit<Deed, 'forcedEphemeral'>, data: object): Exchange {
	const { channel, owners } = deed;
	insist(owners[0] || owners[1], 'This app is not installed here.');
	const interaction = state.interactions.open({ ...deed, forcedEphemeral: mustHide(state, deed, owners) });
	const payload = interactionPayload(state, interaction, data);
	state.dispatch({ t: 'INTERACTION_CREATE', intent: 0, ...(channel.guildId && { guildId: channel.guildId }), data: () => payload });
	return interaction.exchange;
}
