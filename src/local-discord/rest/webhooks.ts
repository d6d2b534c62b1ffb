import { MessageFlags } from 'discord-api-types/v10';
import { amend } from '../interactions/amend.ts';
import { answerMessage } from '../interactions/answer.ts';
import { hasMessages, type Interaction } from '../interactions/interactions.ts';

import { checkAnswer, checkWebhookEdit } from '../rules/message.ts';
import type { State } from '../state.ts';
import { unpublish } from '../world/publish.ts';
import type { Stored } from '../world/types.ts';
import { Refusal } from './errors.ts';
import { type ApiRequest, noContent, ok, tokenRoute } from './route.ts';

const FOLLOW_UPS = { requests: 5, per: 2_000 };
const BY_USER_INSTALL = 5; // follow-ups

/** The interaction whose token is in the path, once it has been answered. */
function answered(state: State, { params }: ApiRequest): Interaction {
	if (params.app !== state.settings.applicationId) throw new Refusal('unknown-webhook');
	const interaction = state.interactions.byToken(params.token ?? '');
	if (!interaction) throw new Refusal('invalid-webhook-token');
	if (interaction.state !== 'acknowledged' || !hasMessages(interaction)) throw new Refusal('unknown-webhook');
	return interaction;
}

function messageOf(state: State, request: ApiRequest, interaction: Interaction): Stored {
	const named = request.params.message ?? '';
	const id = named === '@original' ? interaction.original : named;
	const stored = id && interaction.own.has(id) ? state.messages.get(interaction.channel.id, id) : undefined;
	if (!stored) throw new Refusal('unknown-message');
	return stored;
}

const given = ({ json, uploads }: ApiRequest) => ({ body: json, uploads });

/** What is seen of an edit. */
function show(interaction: Interaction, stored: Stored): void {
	const isUpdate = stored === interaction.source;
	if (stored.api.id === interaction.original) interaction.placeholder = false;
	const ephemeral = stored.visibleTo !== undefined;
	interaction.exchange.see(isUpdate ? { kind: 'updated', message: stored.api } : { kind: 'message', message: stored.api, ephemeral });
}

function edit(state: State, request: ApiRequest) {
	const interaction = answered(state, request);
	const stored = messageOf(state, request, interaction);
	request.verify(() => checkWebhookEdit({ ...request, before: stored }));
	amend(state, stored, given(request));
	show(interaction, stored);
	return ok(stored.api);
}

/** A further message. The first one after a deferral takes the place of “thinking…”, with the deferral's visibility. */
function followUp(state: State, request: ApiRequest) {
	const interaction = answered(state, request);
	request.verify(() => checkAnswer(request));
	const { original, channel } = interaction;
	const waiting = interaction.placeholder && original ? state.messages.get(channel.id, original) : undefined;
	if (waiting) {
		amend(state, waiting, given(request));
		show(interaction, waiting);
		return ok(waiting.api);
	}
	if (!interaction.owners[0] && ++interaction.followUps > BY_USER_INSTALL) throw new Refusal('too-many-follow-ups');
	const ephemeral = interaction.forcedEphemeral || (Number(request.json.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
	return ok(answerMessage(state, interaction, { ...given(request), ephemeral, ...(original && { repliesTo: original }) }).api);
}

function remove(state: State, request: ApiRequest) {
	const interaction = answered(state, request);
	const stored = messageOf(state, request, interaction);
	unpublish(state, stored);
	if (stored.api.id === interaction.original) interaction.placeholder = false;
	return noContent;
}

const MESSAGE = '/webhooks/:app/:token/messages/:message';

/** What follows the first answer, for the 15 min of the token. */
export const WEBHOOKS = [
	tokenRoute('POST /webhooks/:app/:token', followUp, FOLLOW_UPS),
	tokenRoute(`GET ${MESSAGE}`, (state, request) => ok(messageOf(state, request, answered(state, request)).api)),
	tokenRoute(`PATCH ${MESSAGE}`, edit, FOLLOW_UPS),
	tokenRoute(`DELETE ${MESSAGE}`, remove, FOLLOW_UPS),
];
