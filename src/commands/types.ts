import type {
	APIActionRowComponent,
	APIComponentInMessageActionRow,
	APIEmbed,
	APIModalInteractionResponseCallbackData,
	LocalizationMap,
} from 'discord-api-types/v10';
import type { Assumed } from '../embeds/assumption.ts';
import type { PictureSpec } from '../embeds/charts/spec.ts';

export type Visibility = 'private' | 'public';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface ReplyFile {
	readonly name: string;
	readonly data: Uint8Array;
	/** Alt text, ≤ 1,024 code points. */
	readonly description: string;
}

/** A reply is data: discord/ sends it, cli/ prints it, tests read it. custom_ids in it are `handler:state`, ownership is added by answer.ts. */
export interface Reply {
	readonly content?: string;
	readonly embeds?: readonly APIEmbed[];
	readonly components?: readonly Row[];
	readonly files?: readonly ReplyFile[];
	/** Overrides what the command declares; never less private after a deferral. */
	readonly visibility?: Visibility;
	/** Not sent: pictures to be drawn and edited in, one an embed from the first. The reply says the same without them. */
	readonly draw?: readonly PictureSpec[];
	/** Not sent: the embeds tell it in words; `ask --json` prints it. */
	readonly assumed?: readonly Assumed[];
}

/** What an interaction or a message leads to. */
export type Response =
	/** A new message (a chat reply, an interaction's answer). `later` edits it in place when it is done, e.g. with a picture. */
	| { readonly kind: 'reply'; readonly reply: Reply; readonly later?: Promise<Reply | undefined> }
	/** Components and modals only: edits the message that the component is on. */
	| { readonly kind: 'update'; readonly reply: Reply; readonly later?: Promise<Reply | undefined> }
	| { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
	| { readonly kind: 'choices'; readonly choices: readonly Choice[] }
	| { readonly kind: 'silent' };

/** What a command or a handler gives back: mostly just a reply. */
export type Result = Reply | Response;
export type Awaitable<T> = T | Promise<T>;

export interface Choice {
	readonly name: string;
	readonly value: string;
}

/** Who asked, where. Handlers never see an interaction. */
export interface Asker {
	readonly userId: string;
	/** Missing in a DM. */
	readonly guildId?: string;
	readonly channelId: string;
	/** Discord locale, e.g. en-US. */
	readonly locale: string;
}

/** Answer to one raw payload: visibility is known at once (a deferral needs it), the response when it is ready. Never rejects. */
export interface Answer {
	readonly visibility: Visibility;
	/** Components and modal submits that will `update`: defer with type 6, not 5. */
	readonly updates: boolean;
	readonly response: Response | Promise<Response>;
}

export interface Localized {
	readonly names?: LocalizationMap;
	readonly descriptions?: LocalizationMap;
}
