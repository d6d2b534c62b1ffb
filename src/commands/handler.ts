import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import type { Context } from './services.ts';
import type { Awaitable, Result, Visibility } from './types.ts';

/** A press of a button, a pick from a select, or a form that was sent. */
export interface Press {
	/** What stood after `handler:` in the custom_id. */
	readonly state: string;
	/** Picks of a select; else empty. */
	readonly values: readonly string[];
	/** A form's fields by their custom_id; else empty. */
	readonly fields: Readonly<Record<string, string>>;
	/** Embeds of the message that it was on. */
	readonly embeds: readonly APIEmbed[];
}

/** Answers every component and form whose custom_id is `name:…`. */
export interface Handler {
	readonly name: string;
	/** Anyone may press it; else only the person whom the message answered. */
	readonly anyone?: boolean;
	/** It will edit its own message in place. */
	readonly updates?: boolean;
	/** private if left out. */
	readonly visibility?: Visibility;
	readonly run: (press: Press, context: Context) => Awaitable<Result>;
}

/** A command in a message's context menu ("Apps"). */
export interface MessageCommand {
	/** 1–32 characters, may hold capitals and spaces. */
	readonly name: string;
	readonly visibility?: Visibility;
	readonly defaultMemberPermissions?: string;
	readonly run: (message: APIMessage, context: Context) => Awaitable<Result>;
}
