import { parentPort } from 'node:worker_threads';

/** A drawing that takes its time: 200 ms. */
parentPort?.on('message', () => setTimeout(() => parentPort?.postMessage({ data: new Uint8Array([1, 2, 3]) }), 200));
