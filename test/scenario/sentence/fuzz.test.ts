import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../../src/core/decimal.ts';
import { read } from '../../../src/scenario/sentence/read.ts';
import { meant } from './grammar.ts';

/** `npm run fuzz` asks for a million. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 8_000);

const same = (want: unknown, got: unknown) =>
	want === got ||
	(typeof want === 'string' && typeof got === 'string' && /^-?[\d.]+$/.test(want) && /^-?[\d.]+$/.test(got) && new Decimal(want).eq(got));

test('a sentence made from a position is read back to it', () => {
	fc.assert(
		fc.property(meant, ({ text, reading }) => {
			const got: Readonly<Record<string, unknown>> = { ...read(text).reading };
			const wrong = Object.entries(reading).filter(([field, want]) => !same(want, got[field]));
			if (wrong.length === 0) return;
			expect({ text, wrong: wrong.map(([field, want]) => `${field}: ${want} → ${got[field]}`) }).toEqual({ text, wrong: [] });
		}),
		{ numRuns: RUNS },
	);
}, 3_600_000);
