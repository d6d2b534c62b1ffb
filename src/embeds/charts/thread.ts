import { Worker } from 'node:worker_threads';

/** What a thread answers to one input. */
export type Answer = { readonly data: Uint8Array } | { readonly error: unknown };

export interface Job {
	readonly input: unknown;
	settle(answer: Answer): void;
}

export interface ThreadOptions {
	/** Module that is sent inputs and posts an `Answer` to each, in turn. */
	readonly worker: URL;
	readonly env: Readonly<Record<string, string>>;
	/** A thread that had nothing to do for so long ends. */
	readonly restMs: number;
}

/** One thread: works on one job or rests. A resting one is unreferenced: it never keeps the process alive. */
export interface Thread {
	readonly worker: Worker;
	job: Job | undefined;
	timer: NodeJS.Timeout | undefined;
	/** On its way out: takes no job any more. */
	ending: boolean;
	readonly restMs: number;
}

/** Whatever it works on is answered with an error. */
export function end(thread: Thread): void {
	thread.ending = true;
	void thread.worker.terminate();
}

/** Small enough that used-up pixels are collected soon (a quarter less memory), and that a thread out of hand ends alone. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 96 } as const;

function rest(thread: Thread): Job | undefined {
	const { job, worker } = thread;
	thread.job = undefined;
	worker.unref();
	thread.timer = setTimeout(() => end(thread), thread.restMs).unref();
	return job;
}

/** `freed` when it can take another job, `ended` once when it is gone, by whatever cause. */
export function startThread({ worker: url, env, restMs }: ThreadOptions, on: { freed(): void; ended(thread: Thread): void }): Thread {
	const worker = new Worker(url, { env, resourceLimits: LIMITS });
	const thread: Thread = { worker, restMs, job: undefined, timer: undefined, ending: false };
	let cause: unknown;
	worker.on('message', (answer: Answer) => {
		rest(thread)?.settle(answer);
		on.freed();
	});
	worker.on('error', (error) => {
		cause = error;
	});
	worker.on('exit', (code) => {
		clearTimeout(thread.timer);
		on.ended(thread);
		thread.job?.settle({ error: cause ?? new Error(`a thread ended by itself with ${code}`) });
	});
	return thread;
}

/** Sets a resting thread to work. What can't be sent (a function in a spec) is answered at once. */
export function give(thread: Thread, job: Job): void {
	clearTimeout(thread.timer);
	thread.job = job;
	thread.worker.ref();
	try {
		thread.worker.postMessage(job.input);
	} catch (error) {
		rest(thread)?.settle({ error });
	}
}
