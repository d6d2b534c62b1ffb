import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../../src/core/decimal.ts';
import { read } from '../../../src/scenario/sentence/read.ts';
import { type Meant, meant } from './grammar.ts';
import { asked } from './questions.ts';

/** `npm run fuzz` asks for a million. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20_000);
const isFigure = (value: unknown): value is string => typeof value === 'string' && /^-?[\d.]+$/.test(value);

function isSame(want: unknown, got: unknown): boolean {
	if (isFigure(want)) return isFigure(got) && new Decimal(want).eq(got);
	if (Array.isArray(want)) return Array.isArray(got) && got.length === want.length && want.every((one, at) => isSame(one, got[at]));
	if (typeof want !== 'object' || want === null) return want === got;
	return (
		typeof got === 'object' &&
		got !== null &&
		Object.entries(want).every(([key, one]) => isSame(one, (got as Record<string, unknown>)[key]))
	);
}

function assertReadBack({ text, reading }: Meant): void {
	const got = read(text).reading as unknown as Readonly<Record<string, unknown>>;
	const wrong = Object.entries(reading).filter(([field, want]) => !isSame(want, got[field]));
	if (wrong.length === 0) return;
	expect({ text, wrong: wrong.map(([field, want]) => `${field}: ${JSON.stringify(want)} → ${JSON.stringify(got[field])}`) }).toBe(
		'read back',
	);
}

test('a sentence made from a position is read back to it', () => {
	fc.assert(fc.property(meant, assertReadBack), { numRuns: Math.ceil(RUNS * 0.7) });
}, 36_000_000);

test('so is a question about a size, a close, funding, both modes or several positions', () => {
	fc.assert(fc.property(asked, assertReadBack), { numRuns: Math.ceil(RUNS * 0.3) });
}, 36_000_000);
