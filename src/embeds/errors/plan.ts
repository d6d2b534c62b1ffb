import { figure } from '../format.ts';
import { code, quoted } from '../text.ts';
import type { Words } from './words.ts';

/** A size, a ladder or an exit that cannot be planned from what was said. */
export const PLAN_WORDS = {
	'text-conflict': ({ field }) => ({
		title: `The text and the option \`${quoted(field)}\` say different things`,
		fix: 'Say it once: take it out of the text, or leave the option away.',
	}),
	'bad-result-id': ({ input }) => ({
		title: `“${quoted(input, 60)}” is not a whole result id`,
		fix: 'Copy it from “Show the work” from its first to its last character. Nothing is made from a part of it.',
	}),
	'not-a-duration': ({ field, input }) => ({
		title: `“${quoted(input, 40)}” is not a time`,
		fix: `Write it with its unit: ${code(`${field}:8h`)}, ${code(`${field}:3 days`)} or ${code(`${field}:2 weeks`)}.`,
	}),
	'ladder-too-long': ({ field, most }) => ({
		title: `There are too many steps in the ${quoted(field)}`,
		fix: `Write up to ${quoted(most)} prices, for example \`64k / 63k / 62k\`.`,
	}),
	'ladder-parts': ({ field, total }) => ({
		title: `The parts of the ${quoted(field)} don’t make a whole: ${figure(total)} %`,
		fix: 'Give every step its part, 100 % in all at the most (`50% 66k / 50% 70k`), or none and all are equal (`66k / 70k`).',
	}),
	'risk-out-of-range': ({ input }) => ({
		title: `A risk of ${figure(input)} % of the balance makes no size`,
		fix: 'Write a part of the balance above 0 % and up to 100 %, for example `risk:1%`, or an amount like `risk:50 usdt`.',
	}),
	'below-minimum': ({ size, minimum }) => ({
		title: `That risk buys ${figure(size)}, less than the smallest size of ${figure(minimum)}`,
		fix: 'Risk more, or bring the stop nearer. A position below the minimum is refused by the venue.',
	}),
	'share-or-amount': ({ field, input }) => ({
		title: `“${quoted(input, 40)}”: percent of the balance, or money?`,
		fix: `Write ${code(`${field}:${input}%`)} or ${code(`${field}:${input} usdt`)}.`,
	}),
} satisfies Words;
