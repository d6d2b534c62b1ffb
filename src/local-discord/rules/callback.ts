import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	IncomingWebhookInteractionRequestSchema,
	IncomingWebhookUpdateRequestPartialSchema,
	ModalInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType as Answer } from 'discord-api-types/v10';
import type { Upload } from '../world/compose.ts';
import type { Stored } from '../world/types.ts';
import { checkBody } from './message.ts';
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

/** Checks a callback's body by its type. */
export function checkCallback(body: Json, uploads: readonly Upload[], source: Stored | undefined): Verdict {
	const data = asJson(body.data);
	switch (body.type) {
		case Answer.ChannelMessageWithSource:
			return underData(checkBody(IncomingWebhookInteractionRequestSchema, data, uploads));
		case Answer.UpdateMessage:
			return underData(checkBody(IncomingWebhookUpdateRequestPartialSchema, data, uploads, source));
		case Answer.DeferredChannelMessageWithSource:
			return checkSchema(CreateMessageInteractionCallbackRequestSchema, body);
		case Answer.ApplicationCommandAutocompleteResult: {
			const verdict = checkSchema(ApplicationCommandAutocompleteCallbackRequestSchema, body);
			return { ...verdict, problems: [...verdict.problems, ...choiceProblems(data)] };
		}
		case Answer.Modal: {
			const verdict = checkSchema(ModalInteractionCallbackRequestSchema, body);
			return { ...verdict, problems: [...verdict.problems, ...modalProblems(data)] };
		}
		default:
			return NOTHING;
	}
}
