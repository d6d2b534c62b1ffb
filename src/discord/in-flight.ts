/** What is being answered now, by shard and sequence number. */
export interface InFlight {
	/** `task` never rejects. */
	add(shardId: number, sequence: number, task: Promise<void>): void;
	/** The first event of the shard that is not answered yet. */
	oldest(shardId: number): number | undefined;
	readonly size: number;
	/** Waits for all of it; false if some is still unfinished after `withinMs`. */
	finish(withinMs: number): Promise<boolean>;
}

export function createInFlight(): InFlight {
	/** In order of arrival, so the first key is the oldest. */
	const shards = new Map<number, Map<object, number>>();
	const tasks = new Set<Promise<void>>();
	return {
		add(shardId, sequence, task) {
			const shard = shards.get(shardId) ?? new Map<object, number>();
			shards.set(shardId, shard);
			shard.set(task, sequence);
			tasks.add(task);
			const done = () => {
				shard.delete(task);
				tasks.delete(task);
			};
			task.then(done, done);
		},
		oldest: (shardId) => shards.get(shardId)?.values().next().value,
		get size() {
			return tasks.size;
		},
		async finish(withinMs) {
			const alarm = Promise.withResolvers<'over'>();
			const timer = setTimeout(() => alarm.resolve('over'), withinMs);
			while (tasks.size > 0 && (await Promise.race([Promise.all(tasks), alarm.promise])) !== 'over');
			clearTimeout(timer);
			return tasks.size === 0;
		},
	};
}
