import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Face, FromServer, Room, Seat, Welcome } from '../protocol.ts';

/** A line in a channel: a message, or a word of the page's own. */
export interface Entry {
	readonly id: string;
	readonly message?: APIMessage;
	readonly notice?: { readonly text: string; readonly isBad: boolean };
	/** From before the server was started again: nobody answers its buttons. */
	past?: boolean;
	/** What went wrong when somebody pressed something on it. */
	trouble?: string;
}

export interface RoomState {
	readonly id: string;
	readonly kind: Room['kind'];
	readonly name: string;
	commands: readonly APIApplicationCommand[];
	entries: Entry[];
	isUnread: boolean;
}

interface SeatState extends Face {
	readonly rooms: readonly RoomState[];
}

export interface Store {
	run: string;
	bot: Face;
	isOnline: boolean;
	seats: readonly SeatState[];
	examples: Welcome['examples'];
	/** Who one is, and where. */
	seat: number;
	kind: Room['kind'];
}

export const newStore = (): Store => ({
	run: '',
	bot: { id: '', name: '' },
	isOnline: false,
	seats: [],
	examples: [],
	seat: 0,
	kind: 'channel',
});

export const roomOf = ({ seats, seat, kind }: Store): RoomState | undefined => seats[seat]?.rooms.find((room) => room.kind === kind);
export const nameOf = ({ bot, seats }: Store, id: string): string | undefined => [bot, ...seats].find((face) => face.id === id)?.name;
export const seatOf = ({ seats }: Store, id: string): number | undefined => {
	const index = seats.findIndex((face) => face.id === id);
	return index < 0 ? undefined : index;
};

const AGAIN = 'Isocross was started again. What stands above is from before: nobody answers its buttons any more.';
let notices = 0;
export const notice = (text: string, isBad = false): Entry => ({ id: `notice-${++notices}`, notice: { text, isBad } });

function roomState(room: Room, before: RoomState | undefined, isNewRun: boolean): RoomState {
	const old = (before?.entries ?? []).filter((entry) => isNewRun || entry.past);
	for (const entry of old) entry.past = true;
	const isBroken = isNewRun && old.some(({ message }) => message);
	const between = isBroken ? [{ ...notice(AGAIN), past: true }] : [];
	const { id, kind, name, commands, messages } = room;
	const entries = [...old, ...between, ...messages.map((message) => ({ id: message.id, message }))];
	return { id, kind, name, commands, isUnread: before?.isUnread ?? false, entries };
}

/** Everything anew from the server; what was said before a restart stays, as past. */
export function welcome(store: Store, { run, bot, online, seats, examples }: Welcome): void {
	const isNewRun = store.run !== '' && store.run !== run;
	const old = store.seats;
	const roomsOf = (seat: Seat, n: number) =>
		seat.rooms.map((room) =>
			roomState(
				room,
				old[n]?.rooms.find(({ kind }) => kind === room.kind),
				isNewRun,
			),
		);
	const states = seats.map((seat, n) => ({ id: seat.id, name: seat.name, rooms: roomsOf(seat, n) }));
	Object.assign(store, { run, bot, isOnline: online, seats: states, examples });
}

type Seen = Extract<FromServer, { kind: 'seen' }>;

/** Puts a message in its place; gives the line that is new or has changed. */
export function keep(room: RoomState, message: APIMessage, isNew: boolean): Entry | undefined {
	const at = room.entries.findIndex(({ id }) => id === message.id);
	if (at < 0 && !isNew) return undefined;
	const entry: Entry = { id: message.id, message };
	if (at < 0) room.entries.push(entry);
	else room.entries[at] = entry;
	return entry;
}

export const remove = (room: RoomState, id: string): void => {
	room.entries = room.entries.filter((entry) => entry.id !== id);
};

/** The room in which somebody saw something. */
export const roomSeen = (store: Store, { seat, sighting }: Seen): RoomState | undefined =>
	'channelId' in sighting ? store.seats[seat]?.rooms.find(({ id }) => id === sighting.channelId) : undefined;
