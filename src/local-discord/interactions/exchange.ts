import type { APIApplicationCommandOptionChoice, APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

/** A modal that a person has open, and where it came from. */
export interface OpenModal {
	readonly modal: APIModalInteractionResponseCallbackData;
	readonly interactionId: string;
	readonly channelId: string;
	/** The message whose button opened it. */
	readonly messageId?: string;
}

/** What a person sees happen after doing something. */
export type Seen =
	| { readonly kind: 'message'; readonly message: APIMessage; readonly ephemeral: boolean }
	/** “Isocross is thinking…” */
	| { readonly kind: 'thinking'; readonly message: APIMessage; readonly ephemeral: boolean }
	/** The message that the button is on has changed. */
	| { readonly kind: 'updated'; readonly message: APIMessage }
	/** The press was taken; nothing changes yet. */
	| { readonly kind: 'nothing' }
	| { readonly kind: 'modal'; readonly open: OpenModal }
	| { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
	/** In the client's own words, in red. */
	| { readonly kind: 'failed'; readonly text: string };

export interface Exchange {
	readonly id: string;
	/** The first thing seen, within 3 s. */
	readonly first: Promise<Seen>;
	/** What is seen once it no longer says “thinking…”; within the 15 min of the token. */
	readonly settled: Promise<Seen>;
}

/** The server's end of an exchange. */
export interface ExchangeEnd extends Exchange {
	see(seen: Seen): void;
	/** Nothing more can come: what was seen last stands. */
	end(): void;
}

export function openExchange(id: string): ExchangeEnd {
	const first = Promise.withResolvers<Seen>();
	const settled = Promise.withResolvers<Seen>();
	let last: Seen = { kind: 'nothing' };
	return {
		id,
		first: first.promise,
		settled: settled.promise,
		see(seen) {
			last = seen;
			first.resolve(seen);
			if (seen.kind !== 'thinking' && seen.kind !== 'nothing') settled.resolve(seen);
		},
		end: () => settled.resolve(last),
	};
}
