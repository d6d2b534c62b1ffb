import fc from 'fast-check';

/** One seed for all properties, so that a red run is red again; FUZZ_SEED=random looks elsewhere each time. */
const seed = process.env.FUZZ_SEED ?? '20261123';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
