import { parentPort } from 'node:worker_threads';

/** A drawing that never ends. */
parentPort?.on('message', () => {
	for (;;);
});
