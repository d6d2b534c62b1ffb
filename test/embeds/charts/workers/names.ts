import { parentPort, threadId } from 'node:worker_threads';

/** Answers with the number of its thread, after as many milliseconds as it was sent. */
parentPort?.on('message', (after: number) => setTimeout(() => parentPort?.postMessage({ data: new Uint8Array([threadId]) }), after));
