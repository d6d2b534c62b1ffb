import { createInterface } from 'node:readline';
import { emptyTally, reportOf, tallied } from '../src/faq/report.ts';

let tally = emptyTally();
for await (const line of createInterface({ input: process.stdin })) tally = tallied(tally, line);
process.stdout.write(reportOf(tally));
