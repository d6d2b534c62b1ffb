import type { APIApplicationCommandOptionChoice, APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

/** Something that happens on the screen of everybody whom `to` names, or of everybody in the channel. */
export type Sighting = { readonly channelId: string; readonly to?: string } & (
	| { readonly kind: 'message'; readonly message: APIMessage }
	| { readonly kind: 'edit'; readonly message: APIMessage }
	| { readonly kind: 'delete'; readonly messageId: string }
	| { readonly kind: 'typing'; readonly userId: string }
	| { readonly kind: 'modal'; readonly interactionId: string; readonly modal: APIModalInteractionResponseCallbackData }
	| { readonly kind: 'choices'; readonly interactionId: string; readonly choices: readonly APIApplicationCommandOptionChoice[] }
	| { readonly kind: 'failed'; readonly interactionId: string; readonly text: string }
);
