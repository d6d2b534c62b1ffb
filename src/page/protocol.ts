import type { APIApplicationCommand, APIApplicationCommandOptionChoice, APIMessage } from 'discord-api-types/v10';
import type { Sighting } from '../local-discord/world/sighting.ts';
import type { Example } from './examples.ts';

/** Somebody with a name and a face. */
export interface Face {
	readonly id: string;
	readonly name: string;
}

/** A channel as one person sees it. */
export interface Room {
	readonly id: string;
	readonly kind: 'channel' | 'dm';
	readonly name: string;
	readonly commands: readonly APIApplicationCommand[];
	/** Oldest first. */
	readonly messages: readonly APIMessage[];
}

export interface Seat extends Face {
	readonly rooms: readonly Room[];
}

/** All that a browser needs to draw the page anew. */
export interface Welcome {
	readonly kind: 'welcome';
	/** Names this run of the server; another one knows nothing of what was said before. */
	readonly run: string;
	readonly bot: Face;
	readonly online: boolean;
	/** The people whom this browser can be. */
	readonly seats: readonly Seat[];
	readonly examples: readonly Example[];
}

/** What became of a deed, by its number. */
export interface Done {
	readonly kind: 'done';
	readonly deed: number;
	/** In the client's words: it was not sent. */
	readonly refused?: string;
	readonly interactionId?: string;
	readonly message?: APIMessage;
	readonly choices?: readonly APIApplicationCommandOptionChoice[];
}

export type FromServer =
	| Welcome
	| Done
	/** The bot took an interaction: nothing spins any more. */
	| { readonly kind: 'taken'; readonly interactionId: string }
	/** `seat`: who of the people saw it. */
	| { readonly kind: 'seen'; readonly seat: number; readonly sighting: Sighting }
	| { readonly kind: 'commands'; readonly seat: number; readonly room: string; readonly commands: readonly APIApplicationCommand[] }
	/** No channel can be given; the page says why and does not ask again. */
	| { readonly kind: 'full'; readonly text: string };
