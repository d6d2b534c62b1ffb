import type { Stored } from './types.ts';

/** Messages by channel, oldest first; the oldest go when a channel holds more than `most`. */
export interface Messages {
	add(stored: Stored): void;
	get(channelId: string, id: string): Stored | undefined;
	remove(channelId: string, id: string): void;
	in(channelId: string): Iterable<Stored>;
}

export function createMessages(most: number): Messages {
	const byChannel = new Map<string, Map<string, Stored>>();
	return {
		add(stored) {
			const { id } = stored.channel;
			const list = byChannel.get(id) ?? new Map<string, Stored>();
			byChannel.set(id, list);
			list.set(stored.api.id, stored);
			if (list.size <= most) return;
			const [oldest] = list.keys();
			if (oldest) list.delete(oldest);
		},
		get: (channelId, id) => byChannel.get(channelId)?.get(id),
		remove: (channelId, id) => void byChannel.get(channelId)?.delete(id),
		in: (channelId) => byChannel.get(channelId)?.values() ?? [],
	};
}
