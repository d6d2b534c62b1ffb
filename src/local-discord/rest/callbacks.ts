import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { allowedAnswers, answer, answerable } from '../interactions/callback.ts';
import type { Interaction } from '../interactions/interactions.ts';
import { checkCallback } from '../rules/callback.ts';
import { problem } from '../rules/problem.ts';
import type { State } from '../state.ts';
import type { Stored } from '../world/types.ts';
import { type ApiRequest, noContent, ok, tokenRoute } from './route.ts';

function withResponse({ id, type, channel }: Interaction, callback: number, stored: Stored | undefined): object {
	const flags = stored?.api.flags ?? 0;
	const about = stored && {
		response_message_id: stored.api.id,
		response_message_loading: (flags & MessageFlags.Loading) !== 0,
		response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
	};
	const place = { channel_id: channel.id, ...(channel.guildId && { guild_id: channel.guildId }) };
	const shown = callback !== InteractionResponseType.Modal && callback !== InteractionResponseType.DeferredMessageUpdate;
	const resource = { type: callback, ...(stored && shown && { message: stored.api }) };
	return { interaction: { id, type, ...about, ...place }, resource };
}

function callback(state: State, request: ApiRequest) {
	const { params, json, uploads, query } = request;
	const interaction = answerable(state, params.interaction ?? '', params.token ?? '');
	const type = Number(json.type);
	const allowed = allowedAnswers(interaction);
	if (!allowed.includes(type)) {
		request.refuse([problem(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`)]);
	}
	request.verify(() => checkCallback({ json, uploads, before: interaction.source }));
	const stored = answer(state, interaction, { body: json, uploads });
	return query.get('with_response') === 'true' ? ok(withResponse(interaction, type, stored)) : noContent;
}

/** The first answer to an interaction. */
export const CALLBACKS = [tokenRoute('POST /interactions/:interaction/:token/callback', callback)];
