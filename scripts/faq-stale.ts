import { loadEntries } from '../src/faq/load.ts';
import { staleSources } from '../src/faq/stale.ts';

/** `npm run faq:stale [YYYY-MM-DD]`: what was last checked over a year before today (or that day), oldest first. Exit status 1 if any. */
const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const stale = staleSources(loadEntries(), today);
for (const { checked, entry, what } of stale) console.log(`${checked}  ${entry}  ${what}`);
console.log(`${stale.length} older than a year on ${today}`);
process.exitCode = stale.length > 0 ? 1 : 0;
