import type { z } from 'zod';
import { LiveFailure } from './failure.ts';

/** An answer by its schema, or a `LiveFailure` that says where it is broken. */
export function read<T extends z.ZodType>(schema: T, answer: unknown, what: string): z.output<T> {
	const parsed = schema.safeParse(answer);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new LiveFailure('broken', `${what}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`, { cause: parsed.error });
}

/** Rows of a list that fit; what does not fit is left out. A list none of whose rows fit is broken. */
export function readRows<T extends z.ZodType>(schema: T, rows: readonly unknown[], what: string): z.output<T>[] {
	const fitting = rows.flatMap((row) => {
		const parsed = schema.safeParse(row);
		return parsed.success ? [parsed.data] : [];
	});
	if (rows.length > 0 && fitting.length === 0) throw new LiveFailure('broken', `${what}: none of ${rows.length} rows is readable`);
	return fitting;
}

export function listed<T>(market: T | undefined, symbol: string): T {
	if (market === undefined) throw new LiveFailure('not-listed', `${symbol} is not listed`);
	return market;
}
