import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	ModalInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType as Answer, MessageFlags } from 'discord-api-types/v10';
import { checkAnswer, checkWebhookEdit, type Sent } from './message.ts';
import { modalProblems } from './modal.ts';
import { asJson, asList, asText, type Json, type Problem, problem } from './problem.ts';
import { checkSchema, type Verdict } from './schema.ts';

const NOTHING: Verdict = { problems: [], unknown: [] };

/** Problems inside `data` stand under `data`. */
const underData = ({ problems, unknown }: Verdict): Verdict => ({
	problems: problems.map((each) => ({ ...each, path: ['data', ...each.path] })),
	unknown: unknown.map((path) => `data.${path}`),
});

function choiceProblems(data: Json): Problem[] {
	return asList(data.choices).flatMap((choice, n) => {
		const isEmpty = asText(choice.name).trim() === '';
		return isEmpty ? [problem(['data', 'choices', n, 'name'], 'BASE_TYPE_REQUIRED', 'This field is required')] : [];
	});
}

/** A deferral shows nothing yet: it cannot be one of components. */
function deferralProblems(data: Json): Problem[] {
	const isV2 = (Number(data.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
	const words = 'MessageFlags.IS_COMPONENTS_V2 cannot be used with a deferral';
	return isV2 ? [problem(['data', 'flags'], 'MESSAGE_FLAGS_INVALID', words)] : [];
}

function withHandRules(verdict: Verdict, problems: readonly Problem[]): Verdict {
	return { ...verdict, problems: [...verdict.problems, ...problems] };
}

/** Checks a callback's body by its type; `before` is the message that an update changes. */
export function checkCallback({ json, uploads, before }: Sent): Verdict {
	const data = asJson(json.data);
	switch (json.type) {
		case Answer.ChannelMessageWithSource:
			return underData(checkAnswer({ json: data, uploads }));
		case Answer.UpdateMessage:
			return underData(checkWebhookEdit({ json: data, uploads, before }));
		case Answer.DeferredChannelMessageWithSource:
			return withHandRules(checkSchema(CreateMessageInteractionCallbackRequestSchema, json), deferralProblems(data));
		case Answer.ApplicationCommandAutocompleteResult:
			return withHandRules(checkSchema(ApplicationCommandAutocompleteCallbackRequestSchema, json), choiceProblems(data));
		case Answer.Modal:
			return withHandRules(checkSchema(ModalInteractionCallbackRequestSchema, json), modalProblems(data));
		default:
			return NOTHING;
	}
}
