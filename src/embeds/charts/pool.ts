import { end, give, type Job, startThread, type Thread, type ThreadOptions } from './thread.ts';

interface PoolOptions extends ThreadOptions {
	readonly threads: number;
	/** Inputs that may wait for a thread. */
	readonly waiting: number;
	/** For one input, from the moment it is handed in. */
	readonly limitMs: number;
}

export interface Pool {
	/** Rejects where the thread throws or dies, the time is over or too many wait. */
	run(input: unknown): Promise<Uint8Array>;
	close(): Promise<void>;
}

interface State {
	readonly options: PoolOptions;
	readonly waiting: Job[];
	readonly threads: Set<Thread>;
	closed: boolean;
}

function start(state: State): Thread {
	const thread = startThread(state.options, {
		freed: () => next(state),
		ended(gone) {
			state.threads.delete(gone);
			next(state);
		},
	});
	state.threads.add(thread);
	return thread;
}

/** Hands out what waits, to threads that rest and, as long as there may be more, to new ones. */
function next(state: State): void {
	while (state.waiting.length > 0) {
		const resting = [...state.threads].find(({ job, ending }) => !job && !ending);
		const free = resting ?? (state.threads.size < state.options.threads ? start(state) : undefined);
		const job = free && state.waiting.shift();
		if (!free || !job) return;
		give(free, job);
	}
}

/** Takes a job back from the line, or from its thread, which can only be ended. */
function stop(state: State, job: Job, error: Error): void {
	const place = state.waiting.indexOf(job);
	if (place >= 0) state.waiting.splice(place, 1);
	const thread = [...state.threads].find((one) => one.job === job);
	if (thread) end(thread);
	job.settle({ error });
}

function run(state: State, input: unknown): Promise<Uint8Array> {
	const { limitMs, waiting } = state.options;
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => stop(state, job, new Error(`took longer than ${limitMs} ms`)), limitMs);
		const job: Job = {
			input,
			settle(answer) {
				clearTimeout(timer);
				if ('data' in answer) resolve(answer.data);
				else reject(answer.error);
			},
		};
		if (state.closed) return stop(state, job, new Error('closed'));
		state.waiting.push(job);
		next(state);
		if (state.waiting.length > waiting) stop(state, job, new Error(`more than ${waiting} wait`));
	});
}

async function close(state: State): Promise<void> {
	state.closed = true;
	for (const job of [...state.waiting]) stop(state, job, new Error('closed'));
	await Promise.all([...state.threads].map(({ worker }) => worker.terminate()));
}

/**
 * Threads that start when they are first needed. One that dies takes only its own input with it, and the next input starts another:
 * nothing is tried again by itself.
 */
export function createPool(options: PoolOptions): Pool {
	const state: State = { options, waiting: [], threads: new Set(), closed: false };
	return { run: (input) => run(state, input), close: () => close(state) };
}
