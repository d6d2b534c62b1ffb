import type { APIEmbed } from 'discord-api-types/v10';
import type { Reading, ReadingError } from '../scenario/sentence/reading.ts';
import { number, readingWords } from './reading-words.ts';
import { COLOR } from './theme.ts';

const CONTRADICTIONS: { readonly [E in ReadingError]: (reading: Reading) => readonly [title: string, fix: string] } = {
	stop_wrong_side: ({ side, stop }) => [
		`The stop${stop ? ` at ${number(stop)}` : ''} is on the winning side of a ${side ?? 'trade'}`,
		'A long’s stop lies below its entry, a short’s above. Check the stop, or the side.',
	],
	target_wrong_side: ({ side }) => [
		`The target is on the losing side of a ${side ?? 'trade'}`,
		'A long’s target lies above its entry, a short’s below. Check the target, or the side.',
	],
	size_margin_leverage_conflict: () => [
		'Size, margin and leverage don’t fit together',
		'Size is margin × leverage. Leave one of the three out: it follows from the other two.',
	],
	size_value_conflict: () => [
		'The size in coins and its value don’t fit together at that price',
		'Give one of them: coins × price is the value.',
	],
	two_leverages: () => ['Two leverages for one position', 'Write one, or ask to compare them: `10x vs 20x`.'],
	two_sides: () => ['Long and short at once', 'Write one side, or two positions: `long 0.5 btc 60k and short 0.3 btc 65k`.'],
	two_modes: () => ['Isolated and cross at once', 'Write one mode, or ask to compare: `iso vs cross`.'],
	two_sizes: () => ['Two sizes for one position', 'Write one size, or several fills with their prices: `bought 1 eth 3000, 1 eth 2800`.'],
	negative_leverage: () => ['A leverage can’t be negative', 'The direction is said by long or short; leverage starts at 1×.'],
	leverage_below_one: ({ leverage }) => [
		`A leverage of ${[leverage ?? ''].flat().filter(Boolean).map(number).join(', ') || 'less than 1'}× is below 1`,
		'Leverage starts at 1×: the position is then as large as your own money.',
	],
	leverage_too_high: ({ leverage }) => [
		`${
			[leverage ?? '']
				.flat()
				.filter(Boolean)
				.map((each) => `${number(each)}×`)
				.join(', ') || 'That leverage'
		} is more than is allowed for this`,
		'Venues cap leverage by coin and size. Write a lower one, or name the venue.',
	],
	non_positive_price: () => ['A price must be above 0', 'Check the entry, stop and targets.'],
	non_positive_size: () => ['A size must be above 0', 'The direction is said by long or short. Write the size as a number above 0.'],
	risk_pct_out_of_range: ({ risk_pct }) => [
		`A risk of ${risk_pct ? number(risk_pct) : 'that many'} % makes no size`,
		'Write a part of the balance above 0 % and up to 100 %, for example `risk 1%`.',
	],
	zero_stop_distance: () => ['The stop is at the entry: nothing would be risked', 'Write the price at which you would give the trade up.'],
	margin_exceeds_balance: ({ balance }) => [
		`The position needs more margin than the balance${balance ? ` of ${number(balance)}` : ''}`,
		'It can’t be opened. Make it smaller, or raise the leverage or the balance.',
	],
	count_mismatch: () => ['The numbers of sizes and prices don’t match', 'Give every fill its price: `1 eth 3000, 1 eth 2800`.'],
	number_out_of_range: () => ['A number is beyond what any market has', 'Write it as an ordinary number, like `64000.5` or `64k`.'],
	not_a_number: () => ['Something that should be a number is not one', 'Write figures like `64000.5`, `64k` or `0.5`.'],
	stop_inside_entry_range: () => [
		'The stop lies inside the entry range',
		'It would be hit before the position is whole. A long’s stop lies below the range, a short’s above.',
	],
};

/** Names the contradiction; nothing is computed on it. */
export function contradictionEmbed(reading: Reading, error: ReadingError): APIEmbed {
	const [title, fix] = CONTRADICTIONS[error](reading);
	return { title, description: `${readingWords(reading)}\n\n${fix}`, color: COLOR.caution };
}
