import {
	InteractionResponseType as Answer,
	type APIModalInteractionResponseCallbackData,
	InteractionType,
	MessageFlags,
} from 'discord-api-types/v10';
import { Refusal } from '../rest/errors.ts';
import { asJson, asList, type Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import type { Stored } from '../world/types.ts';
import { amend } from './amend.ts';
import { answerMessage, type Given } from './answer.ts';
import type { Interaction } from './interactions.ts';

const MESSAGES = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];
const UPDATES = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];

/** The callback types that an interaction takes. */
export function allowedAnswers({ type, source }: Pick<Interaction, 'type' | 'source'>): readonly Answer[] {
	if (type === InteractionType.ApplicationCommandAutocomplete) return [Answer.ApplicationCommandAutocompleteResult];
	if (type === InteractionType.MessageComponent) return [...MESSAGES, ...UPDATES, Answer.Modal];
	if (type === InteractionType.ModalSubmit) return source ? [...MESSAGES, ...UPDATES] : MESSAGES;
	return [...MESSAGES, Answer.Modal];
}

/** The interaction that a callback answers, if it still can be. */
export function answerable(state: State, id: string, token: string): Interaction {
	const interaction = state.interactions.byId(id);
	if (!interaction || interaction.token !== token || interaction.state === 'late') throw new Refusal('unknown-interaction');
	if (interaction.state === 'acknowledged') throw new Refusal('already-acknowledged');
	return interaction;
}

const isEphemeral = (interaction: Interaction, data: Json) =>
	interaction.forcedEphemeral || (Number(data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

type Act = (state: State, interaction: Interaction, given: Given) => Stored | undefined;

const message: Act = (state, interaction, { body, uploads }) => {
	const ephemeral = isEphemeral(interaction, body);
	const stored = answerMessage(state, interaction, { body, uploads, ephemeral });
	interaction.original = stored.api.id;
	interaction.exchange.see({ kind: 'message', message: stored.api, ephemeral });
	return stored;
};

/** A deferral takes only whether it is private; nothing else of its data counts. */
const defer: Act = (state, interaction, { body }) => {
	const ephemeral = isEphemeral(interaction, body);
	const stored = answerMessage(state, interaction, { body: {}, uploads: [], ephemeral, loading: true });
	interaction.original = stored.api.id;
	interaction.placeholder = true;
	interaction.exchange.see({ kind: 'thinking', message: stored.api, ephemeral });
	return stored;
};

const deferUpdate: Act = (_, interaction) => {
	if (interaction.source) interaction.original = interaction.source.api.id;
	interaction.exchange.see({ kind: 'nothing' });
	return interaction.source;
};

const update: Act = (state, interaction, { body, uploads }) => {
	const { source } = interaction;
	if (!source) throw new Refusal('unknown-message');
	amend(state, source, { body, uploads });
	interaction.original = source.api.id;
	interaction.exchange.see({ kind: 'updated', message: source.api });
	return source;
};

const suggest: Act = (state, { id, exchange, channel, user }, { body }) => {
	const choices = asList(body.choices) as never;
	exchange.see({ kind: 'choices', choices });
	state.sightings.emit({ kind: 'choices', channelId: channel.id, to: user.id, interactionId: id, choices });
	return undefined;
};

const modal: Act = (state, { id, exchange, channel, user, source }, { body }) => {
	const open = body as unknown as APIModalInteractionResponseCallbackData;
	const opened = { modal: open, interactionId: id, channelId: channel.id, ...(source && { messageId: source.api.id }) };
	exchange.see({ kind: 'modal', open: opened });
	state.sightings.emit({ kind: 'modal', channelId: channel.id, to: user.id, interactionId: id, modal: open });
	return undefined;
};

const ACTS: Partial<Record<Answer, Act>> = {
	[Answer.ChannelMessageWithSource]: message,
	[Answer.DeferredChannelMessageWithSource]: defer,
	[Answer.DeferredMessageUpdate]: deferUpdate,
	[Answer.UpdateMessage]: update,
	[Answer.ApplicationCommandAutocompleteResult]: suggest,
	[Answer.Modal]: modal,
};

/** Carries out a callback that has been checked. Returns the message that `with_response` shows. */
export function answer(state: State, interaction: Interaction, { body, uploads }: Given): Stored | undefined {
	interaction.cancelDeadline();
	interaction.state = 'acknowledged';
	const touched = ACTS[body.type as Answer]?.(state, interaction, { body: asJson(body.data), uploads });
	if (touched) interaction.own.add(touched.api.id);
	return touched;
}
