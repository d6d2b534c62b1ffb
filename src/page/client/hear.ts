import type { Done, FromServer } from '../protocol.ts';
import type { App } from './app.ts';
import { openForm } from './form.ts';
import type { Log } from './log.ts';
import { keep, notice, type RoomState, remove, roomOf, roomSeen, welcome } from './store.ts';

interface Parts {
	readonly app: App;
	readonly log: Log;
	readonly typing: HTMLElement;
	/** Interactions on whose answer something waits. */
	readonly waiting: Map<string, { readonly entryId: string; readonly button?: HTMLElement }>;
	draw(): void;
	drawRooms(): void;
	drawExamples(): void;
}

type Seen = Extract<FromServer, { kind: 'seen' }>;
type Sighting = Seen['sighting'];
type Of<K extends Sighting['kind']> = Extract<Sighting, { kind: K }>;

const TYPING_LASTS = 10_000;

/** Takes what comes from the server to where it belongs. */
export function createHearing({ app, log, typing, waiting, draw, drawRooms, drawExamples }: Parts) {
	const { store } = app;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const isShown = (room: RoomState) => room === roomOf(store);

	function stopTyping(): void {
		clearTimeout(timer);
		typing.replaceChildren();
	}
	function startTyping(room: RoomState): void {
		if (!isShown(room)) return;
		clearTimeout(timer);
		typing.textContent = `${store.bot.name} is typing…`;
		timer = setTimeout(stopTyping, TYPING_LASTS);
	}
	function message(room: RoomState, { kind, message: said }: Of<'message'> | Of<'edit'>): void {
		const entry = keep(room, said, kind === 'message');
		if (!entry) return;
		if (isShown(room)) {
			if (said.author.id === store.bot.id) stopTyping();
			log.put(entry);
			return;
		}
		if (kind !== 'message' || room.isUnread) return;
		room.isUnread = true;
		drawRooms();
	}
	/** In red: under the message on which a button was pressed, else as a line of its own. */
	function failed(room: RoomState, { interactionId, text }: Of<'failed'>): void {
		const entryId = waiting.get(interactionId)?.entryId;
		const entry = room.entries.find(({ id }) => id === entryId) ?? notice(text, true);
		entry.trouble = text;
		if (entry.id !== entryId) room.entries.push(entry);
		if (isShown(room)) log.put(entry);
	}
	function seen(event: Seen): void {
		const { sighting } = event;
		if (sighting.kind === 'presence') store.isOnline = sighting.online;
		const room = roomSeen(store, event);
		if (!room) return;
		if (sighting.kind === 'message' || sighting.kind === 'edit') message(room, sighting);
		if (sighting.kind === 'typing' && sighting.userId === store.bot.id) startTyping(room);
		if (sighting.kind === 'failed') failed(room, sighting);
		if (sighting.kind === 'modal' && event.seat === store.seat) openForm(app, sighting.interactionId, sighting.modal);
		if (sighting.kind !== 'delete') return;
		remove(room, sighting.messageId);
		if (isShown(room)) log.remove(sighting.messageId);
	}
	function commands(event: Extract<FromServer, { kind: 'commands' }>): void {
		const room = store.seats[event.seat]?.rooms.find(({ id }) => id === event.room);
		if (room) room.commands = event.commands;
		drawExamples();
	}
	return (event: Exclude<FromServer, Done>): void => {
		if (event.kind === 'welcome') {
			welcome(store, event);
			draw();
		}
		if (event.kind === 'seen') seen(event);
		if (event.kind === 'commands') commands(event);
		if (event.kind !== 'taken') return;
		waiting.get(event.interactionId)?.button?.removeAttribute('aria-busy');
		waiting.delete(event.interactionId);
	};
}
