import { code, quoted } from '../text.ts';
import { listed, type Words } from './words.ts';

/** One figure or word that can’t be what it was typed for. */
export const FIGURE_WORDS = {
	'not-a-number': ({ field, input }) => ({
		title: `“${quoted(input, 40)}” is not a number`,
		fix: `Write ${code(field)} like \`64000.5\`, \`64k\` or \`0.5\`.`,
	}),
	'not-a-date': ({ field, input }) => ({
		title: `“${quoted(input, 40)}” is not a date`,
		fix: `Write ${code(field)} with the year first, for example \`2025-10-31\`.`,
	}),
	'number-out-of-range': ({ field, input }) => ({
		title: `“${quoted(input, 40)}” is beyond what any market has`,
		fix: `Write ${code(field)} as an ordinary number, for example \`64000.5\`.`,
	}),
	'not-positive': ({ field, input }) => ({
		title: `“${quoted(input, 40)}” can’t be the ${quoted(field)}: it must be above 0`,
		fix: `Write ${code(field)} as a number above 0. The direction goes into \`side\`: \`long\` or \`short\`.`,
	}),
	'wrong-unit': ({ field, input, unit }) => ({
		title: `“${quoted(input, 40)}”: the ${quoted(field)} can’t be in ${unit === 'x' ? '× (that is a leverage)' : quoted(unit)}`,
		fix: `Write ${code(field)} as an amount, for example \`0.5 btc\` or \`1000 usdt\`.`,
	}),
	'wrong-asset': ({ field, asset, wanted }) => ({
		title: `The ${quoted(field)} is in ${quoted(asset)}, but this contract settles in ${quoted(wanted)}`,
		fix: `Write ${code(field)} in ${quoted(wanted)}. No exchange rate is guessed here.`,
	}),
	'percent-or-fraction': ({ field, input, asPercent, asFraction }) => ({
		title: `“${quoted(input, 40)}” for ${quoted(field)}: ${asPercent} % or ${asFraction} %?`,
		fix: `Write it with the sign: ${code(`${field}:${asPercent}%`)} or ${code(`${field}:${asFraction}%`)}.`,
	}),
	'rate-out-of-range': ({ field, input }) => ({
		title: `${quoted(input, 40)} % can’t be the ${quoted(field)}`,
		fix: `Write ${code(field)} as a percentage from 0 to below 100, for example ${code(`${field}:0.5%`)}.`,
	}),
	'not-a-symbol': ({ input }) => ({
		title: `“${quoted(input, 40)}” is not a symbol`,
		fix: 'Write a coin or a market: `BTC`, `ETHUSDT`, `SOL-PERP`.',
	}),
	'not-a-choice': ({ field, input, choices }) => ({
		title: `“${quoted(input, 40)}” can’t be the ${quoted(field)}`,
		fix: `Write one of ${listed(choices)}.`,
	}),
} satisfies Words;
