import type { InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../interactions/exchange.ts';
import type { Interaction } from '../interactions/interactions.ts';
import { interactionPayload, mustHide, ownersIn } from '../interactions/payload.ts';
import type { State } from '../state.ts';
import type { Channel, Stored, User } from '../world/types.ts';
import { insist } from './refusal.ts';

interface Deed {
	readonly type: InteractionType;
	readonly user: User;
	readonly channel: Channel;
	readonly data: object;
	/** Installs by which the command can be used; those of a message's components are its command's. */
	readonly kinds: readonly number[];
	readonly name?: string | undefined;
	readonly source?: Stored | undefined;
	readonly targetMessageId?: string | undefined;
}

/** Sends an interaction to the bot. */
export function begin(state: State, deed: Deed): Exchange {
	const { type, user, channel, name, source, targetMessageId } = deed;
	const owners = ownersIn(state, channel, user, deed.kinds);
	insist(owners[0] || owners[1], 'This app is not installed here.');
	const forcedEphemeral = mustHide(state, channel, user, owners);
	const interaction: Interaction = state.interactions.open({ type, user, channel, owners, forcedEphemeral, name, source, targetMessageId });
	const payload = interactionPayload(state, interaction, deed.data);
	state.dispatch({ t: 'INTERACTION_CREATE', intent: 0, ...(channel.guildId && { guildId: channel.guildId }), data: () => payload });
	return interaction.exchange;
}
