import { parseArgs } from 'node:util';
import { benchDiscord } from './discord.ts';
import { benchFaq } from './faq.ts';
import { benchPictures } from './pictures.ts';
import { benchSolver } from './solver.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string' }, seconds: { type: 'string' } } });

/** What `npm run bench` measures, in order; `--only solver` for one of them. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
	solver: benchSolver,
	pictures: benchPictures,
	faq: benchFaq,
	discord: () => benchDiscord({ runs: Number(values.runs ?? 5), seconds: Number(values.seconds ?? 8) }),
};

for (const [name, run] of Object.entries(PARTS)) if (!values.only || values.only === name) await run();
