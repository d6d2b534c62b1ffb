/** The package ships no types for this entry (TS7016): every export is a zod schema. */
declare module 'discord-api-spec/zod' {
	import type { ZodMiniType } from 'zod/mini';

	type Schema = ZodMiniType<unknown, unknown>;
	export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
	export const ApplicationCommandCreateRequestSchema: Schema;
	export const ApplicationCommandPatchRequestPartialSchema: Schema;
	export const BotAccountPatchRequestSchema: Schema;
	export const CreateMessageInteractionCallbackRequestSchema: Schema;
	export const CreatePrivateChannelRequestSchema: Schema;
	export const IncomingWebhookInteractionRequestSchema: Schema;
	export const IncomingWebhookUpdateRequestPartialSchema: Schema;
	export const MessageCreateRequestSchema: Schema;
	export const MessageEditRequestPartialSchema: Schema;
	export const ModalInteractionCallbackRequestSchema: Schema;
	export const UpdateMessageInteractionCallbackRequestSchema: Schema;
}
