import { Decimal } from '../../../src/core/decimal.ts';
import type { Reading } from '../../../src/scenario/sentence/reading.ts';

/** A sentence and what it says. Figures are plain numbers here: they are compared as decimals. */
export interface Case {
	readonly id: string;
	readonly text: string;
	readonly context?: readonly string[];
	readonly expect: Readonly<Record<string, unknown>> & { readonly intent: string };
}

/** Not fields of the reading, or may be there or not. */
const LOOSE = new Set(['fillable', 'ambiguous', 'alternatives', 'notes']);
/** A figure in one of these that the sentence doesn't have was made up. */
const FIGURES = 'size entry leverage balance extra_margin stop stop_pct target risk_pct risk_amount funding_rate_pct hold_hours exit'.split(
	' ',
);

function isSame(want: unknown, got: unknown): boolean {
	if (typeof want === 'number') return typeof got === 'string' && /^-?[\d.]+$/.test(got) && new Decimal(want).eq(got);
	if (Array.isArray(want) && want.every((one) => typeof one === 'string')) {
		return Array.isArray(got) && [...want].sort().join() === [...got].sort().join();
	}
	if (Array.isArray(want)) return Array.isArray(got) && got.length === want.length && want.every((one, at) => isSame(one, got[at]));
	if (typeof want === 'object' && want !== null) {
		return (
			typeof got === 'object' &&
			got !== null &&
			Object.entries(want).every(([key, value]) => isSame(value, (got as Record<string, unknown>)[key]))
		);
	}
	return want === got;
}

/** What a reading has wrong: `field: wanted → read`. */
export function wrongIn({ expect }: Case, reading: Reading): string[] {
	if (['none', 'faq', 'advice'].includes(expect.intent))
		return expect.intent === reading.intent ? [] : [`intent: ${expect.intent} → ${reading.intent}`];
	const got = reading as unknown as Readonly<Record<string, unknown>>;
	const fillable = (expect.fillable ?? []) as readonly string[];
	const others = (expect.alternatives ?? {}) as Readonly<Record<string, readonly unknown[]>>;
	const fits = (field: string, want: unknown) =>
		isSame(want, got[field]) || (others[field] ?? []).some((other) => isSame(other, got[field]));
	const wrong = Object.entries(expect).filter(
		([field, want]) => !LOOSE.has(field) && !fits(field, want) && !(fillable.includes(field) && got[field] === undefined),
	);
	const invented = FIGURES.filter((field) => got[field] !== undefined && expect[field] === undefined && !fillable.includes(field));
	return [
		...wrong.map(([field, want]) => `${field}: ${JSON.stringify(want)} → ${JSON.stringify(got[field])}`),
		...invented.map((field) => `${field}: made up ${JSON.stringify(got[field])}`),
	];
}
