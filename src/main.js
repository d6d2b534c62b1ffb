import { enableCompileCache } from 'node:module';

/**
 * Halves the time of every start but the first. The one file that is not TypeScript: it is read before the cache is on, and what takes
 * the types out of a file (a WebAssembly module of Node's) would stay in memory for its sake, 14 MB.
 */
enableCompileCache();
const { run } = await import('./run.ts');
await run();
