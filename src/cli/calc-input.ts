import { z } from 'zod';
import { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { isJsonNumber, rawJson, sourceOf } from './json-lines.ts';

const FIGURE = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,9})?$/i;
const MAX_EXPONENT = 30;
const MAX_DIGITS = 60;

/** Decimal string or JSON number → exact decimal, or the reason why not. */
function readFigure(text: string): Decimal | string {
	if (text.length > 200) return `has ${text.length} characters; write a number of up to ${MAX_DIGITS} digits`;
	if (!FIGURE.test(text)) return `“${text}” is not a decimal number`;
	const value = new Decimal(text);
	if (!value.isFinite() || (!value.isZero() && Math.abs(value.e) > MAX_EXPONENT) || value.precision() > MAX_DIGITS) {
		return `“${text}” is out of range: from 1e-${MAX_EXPONENT} to 1e${MAX_EXPONENT}, up to ${MAX_DIGITS} digits`;
	}
	return value;
}

const figure = z.unknown().transform((value, context): Decimal => {
	const read = isJsonNumber(value)
		? readFigure(sourceOf(value))
		: typeof value === 'string'
			? readFigure(value)
			: 'must be a decimal number';
	if (typeof read !== 'string') return read;
	context.addIssue({ code: 'custom', message: value === undefined ? 'is missing' : read });
	return z.NEVER;
});
const positive = figure.refine((value) => value.gt(0), 'must be above 0');
const fraction = figure.refine((value) => value.gte(0) && value.lte(1), 'must be a fraction from 0 to 1');
const text = z.string().trim().min(1, 'is empty').max(200);
const mode = z.enum(['isolated', 'cross']);
/** Left out, or null. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const tier = z.object({
	upTo: z.union([z.null(), positive], 'must be a decimal number above 0, or null for no bound'),
	rate: fraction,
	amount: maybe(figure),
});
const rules = z.object({
	maintenanceBasis: z.enum(['mark', 'entry']),
	tiering: z.enum(['marginal', 'flat', 'flat-by-contracts']),
	triggerFeeRate: fraction,
	tiers: z
		.array(tier)
		.min(1, 'needs at least one tier')
		.max(10_000)
		.refine(
			(tiers) => tiers.every(({ upTo }, index) => upTo !== null || index === tiers.length - 1),
			'only the last tier may have no bound',
		)
		.refine(
			(tiers) => tiers.every(({ upTo }, index) => index === 0 || upTo === null || upTo.gt(tiers[index - 1]?.upTo ?? 0)),
			'the bounds of the tiers must rise',
		),
});
const position = z
	.object({
		symbol: text,
		kind: z.enum(['linear', 'inverse']),
		side: z.enum(['long', 'short']),
		mode: maybe(mode),
		size: positive,
		contractSize: maybe(positive),
		entryPrice: positive,
		markPrice: maybe(positive),
		leverage: maybe(positive),
		isolatedMargin: maybe(figure),
		extraMargin: maybe(figure),
		venue: maybe(text),
		rules: maybe(rules),
	})
	.refine(({ venue, rules: given }) => (venue === undefined) !== (given === undefined), 'needs either venue or rules, and not both');
/** Echoed as it came: a number keeps its digits. */
const id = z
	.unknown()
	.refine((value) => value === null || typeof value === 'string' || isJsonNumber(value), 'must be a string or a number')
	.transform((value) => (isJsonNumber(value) ? rawJson(sourceOf(value)) : value));
const account = z.object({
	id: id.optional(),
	mode: maybe(mode),
	walletBalance: maybe(figure),
	settle: maybe(text),
	positions: z.array(position).max(100_000),
});

export type AccountInput = z.output<typeof account>;
export type PositionInput = z.output<typeof position>;

/** One parsed line → its fields, checked. Throws bad-input naming the first field that is wrong. */
export function readAccountInput(value: unknown): AccountInput {
	const result = account.safeParse(value);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	const field = issue?.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('') ?? '';
	throw new DomainError('bad-input', { field: field.replace(/^\./, '') || 'line', problem: issue?.message ?? 'is not an account' });
}
