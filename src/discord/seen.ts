/** Remembers the last `most` ids: true if this one was there already. */
export function createSeen(most: number): (id: string) => boolean {
	const ids = new Set<string>();
	return (id) => {
		if (ids.has(id)) return true;
		ids.add(id);
		if (ids.size > most) {
			const [oldest] = ids;
			if (oldest !== undefined) ids.delete(oldest);
		}
		return false;
	};
}
