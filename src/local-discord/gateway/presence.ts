import type { State } from '../state.ts';

/** The bot is online while one of its sessions has a socket. */
export function tellPresence({ gateway, sightings }: State, online: boolean): void {
	const live = [...gateway.sessions.values()].filter(({ connection }) => connection !== undefined);
	if (live.length === (online ? 1 : 0)) sightings.emit({ kind: 'presence', online });
}
