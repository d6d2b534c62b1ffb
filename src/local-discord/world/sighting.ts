import type { APIApplicationCommandOptionChoice, APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

/** On the screen of the one person whom `to` names, or of everybody in the channel. */
interface Where {
	readonly channelId: string;
	readonly to?: string;
}

/** Something that people see happen. */
export type Sighting =
	| (Where & { readonly kind: 'message'; readonly message: APIMessage })
	| (Where & { readonly kind: 'edit'; readonly message: APIMessage })
	| (Where & { readonly kind: 'delete'; readonly messageId: string })
	| (Where & { readonly kind: 'typing'; readonly userId: string })
	| (Where & { readonly kind: 'modal'; readonly interactionId: string; readonly modal: APIModalInteractionResponseCallbackData })
	| (Where & {
			readonly kind: 'choices';
			readonly interactionId: string;
			readonly choices: readonly APIApplicationCommandOptionChoice[];
	  })
	/** No answer came; `text` is the client's own, in red. */
	| (Where & { readonly kind: 'failed'; readonly interactionId: string; readonly text: string })
	/** Other commands are registered now. */
	| { readonly kind: 'commands' }
	/** The bot came online or went. */
	| { readonly kind: 'presence'; readonly online: boolean };
