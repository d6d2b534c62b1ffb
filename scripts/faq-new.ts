import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES } from '../src/faq/load.ts';

const template = (today: string) => `---
title: The question, as a headline (at most 80 characters)
group: basics # modes, liquidation, funding, leverage, money, orders, risk or basics
phrasings: # 4–8, as people really type it: slang, typos, one of several sentences
  - ""
keywords: [] # 3–20 words, lower case
related: [] # 2–5 ids of other entries
sources:
  - name: ""
    url: https://
    checked: ${today}
# venues: # only where the answer differs; at least 2 rows
#   - { venue: binance, answer: "", source: "", checked: ${today}, confirmed: true }
#   - { venue: gate, answer: "Not known.", checked: ${today}, confirmed: false }
stated: [] # numbers in the text that are quoted or chosen; every other number must be in an example
examples: # the tests run them
  - command: margin
    given: { mode: isolated, side: long, entry: "50000", size: "1", leverage: "10" }
    expect: {}
---
The answer in the first sentence. Then why. Then one worked number. 300–900 characters, no headings, no links.
`;

/** `npm run faq:new <id> [directory]`: makes src/faq/entries/<id>.md to fill in; the tests say what is missing. */
const [id = '', directory = ENTRIES] = process.argv.slice(2);
const file = join(directory, `${id}.md`);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
	console.error('Usage: npm run faq:new <id>, where the id is lower-case words joined by “-”, like funding-what-is.');
	process.exitCode = 1;
} else if (existsSync(file)) {
	console.error(`${file} exists already.`);
	process.exitCode = 1;
} else {
	writeFileSync(file, template(new Date().toISOString().slice(0, 10)));
	console.log(`${file}\nFill it in, then: npx vitest run test/faq`);
}
