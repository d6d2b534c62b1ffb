import { writeFileSync } from 'node:fs';
import { allExamples, learn } from '../src/faq/fit/learn.ts';
import { loadEntries } from '../src/faq/load.ts';
import { MODEL, pack } from '../src/faq/search/model.ts';

const examples = allExamples(loadEntries());
const bytes = pack(learn(examples));
writeFileSync(MODEL, bytes);
console.log(`${MODEL}: ${bytes.length} bytes from ${examples.length} questions`);
