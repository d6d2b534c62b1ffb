import type { APIMessage } from 'discord-api-types/v10';
import type { Done } from '../protocol.ts';
import type { Doing } from './link.ts';
import type { Names } from './markdown.ts';
import type { Entry, Store } from './store.ts';

/** What the parts of the page know of each other. */
export interface App {
	readonly store: Store;
	readonly names: Names;
	act(doing: Doing): Promise<Done>;
	/** Does it with a button that shows that it waits; trouble is shown on the message. */
	press(doing: Doing, at: { readonly entry: Entry; readonly button?: HTMLElement }): Promise<void>;
	/** A line of the page's own in the channel. */
	tell(text: string, isBad?: boolean): void;
	/** Begins `/name` in the box. */
	compose(name: string): void;
	replyTo(message: APIMessage): void;
	mention(name: string): void;
	focusBox(): void;
	openMenu(entry: Entry, at: { readonly x: number; readonly y: number }, back: HTMLElement): void;
}
