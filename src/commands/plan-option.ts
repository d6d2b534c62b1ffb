import type { Decimal } from '../core/decimal.ts';
import { hoursFrom } from '../scenario/duration.ts';
import { ladderFrom, type Rung } from '../scenario/ladder.ts';
import { LONGEST_ID } from '../scenario/result-id.ts';
import { option, required } from './option.ts';

/** Builders for what a plan is made of beside a trade; each is required unless wrapped in `optional()`. */
export const planOption = {
	ladder: (description: string) =>
		required({
			type: 'text' as const,
			description,
			maxLength: 400,
			read: (raw: string, field: string, locale?: string): Rung[] => ladderFrom(raw, field, locale),
		}),
	time: (description: string) =>
		required({
			type: 'text' as const,
			description,
			maxLength: 100,
			read: (raw: string, field: string, locale?: string): Decimal => hoursFrom(raw, field, locale),
		}),
	resultId: required({
		type: 'text' as const,
		description: 'A result id from “Show the work”: makes that card again',
		maxLength: LONGEST_ID,
		read: (raw: string): string => raw,
	}),
	hidden: option.flag('Only you see the answer (that is how it is unless you say false)'),
} as const;
