import { parentPort } from 'node:worker_threads';

/** Dies of the word “die”, draws anything else. */
parentPort?.on('message', ({ title }: { title: string }) => {
	if (title === 'die') process.exit(3);
	parentPort?.postMessage({ data: new Uint8Array([1, 2, 3]) });
});
