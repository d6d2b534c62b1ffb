import type { ReadingError } from '../../scenario/sentence/reading.ts';
import { figure } from '../format.ts';
import { code, quoted } from '../text.ts';
import { listed, type Words } from './words.ts';

const EXAMPLE = '`long 0.5 btc 64k 10x` or `short 4 eth 3100 20x isolated`';

type Because = Exclude<ReadingError, 'margin_exceeds_balance'> | 'several_entries' | 'two_venues' | 'nothing';

/** What is wrong with a position, and what to write instead. */
const BECAUSE: { readonly [B in Because]: readonly [why: string, fix: string] } = {
	nothing: ['nothing in it could be read as a position', `Write each like ${EXAMPLE}.`],
	two_sides: ['it says long and short at once', 'Give each side a line of its own.'],
	two_modes: [
		'it says isolated and cross at once',
		'Put the account on a line of its own, `cross 10k:`, and `isolated` behind what is isolated.',
	],
	two_sizes: ['it has two sizes', 'Write one size, for example `0.5 btc`.'],
	two_leverages: ['it has two leverages', 'Write one, for example `10x`.'],
	two_venues: ['it names two venues', 'An account is on one venue. Write one.'],
	several_entries: ['it has several entry prices', 'Write the average entry.'],
	size_value_conflict: ['its size in coins and its value don’t agree', 'Leave one of them out.'],
	size_margin_leverage_conflict: ['its size, margin and leverage don’t agree', 'Leave one of them out: it follows from the other two.'],
	count_mismatch: ['it has more sizes than prices, or the other way round', 'Write the whole size and the average entry.'],
	negative_leverage: ['its leverage is below zero', 'Write it as `10x`; the direction is `long` or `short`.'],
	leverage_below_one: ['its leverage is below 1', 'Leverage starts at `1x`.'],
	leverage_too_high: ['no venue offers that leverage', 'Write the leverage that your venue shows.'],
	non_positive_price: ['a price has to be above 0', 'Write the price as your venue shows it.'],
	non_positive_size: ['a size has to be above 0', 'Write it like `0.5 btc`; the direction is `long` or `short`.'],
	number_out_of_range: ['a figure is beyond what any market has', 'Write ordinary numbers, for example `64000.5`.'],
	not_a_number: ['a figure can’t be read as a number', 'Write numbers like `64000.5` or `64k`.'],
	stop_wrong_side: ['its stop is on the wrong side', 'A stop changes nothing here: leave it out.'],
	target_wrong_side: ['its target is on the wrong side', 'A target changes nothing here: leave it out.'],
	zero_stop_distance: ['its stop is at the entry', 'A stop changes nothing here: leave it out.'],
	stop_inside_entry_range: ['its stop lies among its entries', 'A stop changes nothing here: leave it out.'],
	risk_pct_out_of_range: ['that risk can’t be', 'A risk changes nothing here: leave it out.'],
};

const isKnown = (because: string): because is Because => Object.hasOwn(BECAUSE, because);

/** A list of positions that can’t be read, or can’t stand together. */
export const PORTFOLIO_WORDS = {
	'unclear-position': ({ input, because }) => {
		const [why, fix] = BECAUSE[isKnown(because) ? because : 'nothing'];
		return { title: `“${quoted(input, 60)}”: ${why}`, fix };
	},
	'unused-figure': ({ input, position }) => ({
		title: `“${quoted(input, 40)}” in “${quoted(position, 60)}” has no place in an account’s positions`,
		fix: 'What counts: side, size, coin, entry, leverage, `isolated` or `cross`, `mark:63k`, `margin:500`, `mmr:0.5%`. Leave the rest out, or say what the figure is.',
	}),
	'twin-positions': ({ first, side, base }) => ({
		title: `${first} is a ${quoted(side)} of ${quoted(base)} in this mode already`,
		fix: 'On a venue both are one position. Write them as one: the whole size and the average entry.',
	}),
	'too-many-positions': ({ most }) => ({
		title: `More than ${most} positions`,
		fix: 'Leave the smallest out, or ask for the cross and the isolated ones apart.',
	}),
	'two-balances': ({ first, second }) => ({
		title: `Two balances: ${figure(first)} and ${figure(second)}`,
		fix: 'Write one: the whole wallet, with the isolated margins in it.',
	}),
	'margins-above-balance': ({ margins, balance, asset, mode }) => ({
		title: `The ${mode === 'isolated' ? 'isolated margins' : 'margins together'} are ${figure(margins)} ${quoted(asset)}, the whole balance is ${figure(balance)} ${quoted(asset)}`,
		fix: 'A balance here is the whole wallet, and every margin comes out of it: these positions can’t all be opened with it. Check the sizes, the leverages and the balance.',
	}),
	'move-without-sign': ({ input }) => ({
		title: `“${quoted(input, 40)}”: up or down?`,
		fix: `Write the sign: ${code(`-${input}`)} or ${code(`+${input}`)}.`,
	}),
	'move-without-unit': ({ input }) => ({
		title: `“${quoted(input, 40)}”: percent, or a price?`,
		fix: `Write a move with its sign, ${code('-5%')}, or a price without one, ${code('btc 50k')}.`,
	}),
	'two-things-of-one': ({ input }) => ({
		title: `“${quoted(input, 60)}” moves one price in two ways`,
		fix: 'Write one move for each coin, and at most one for all others: `btc -20%, eth -35%`.',
	}),
	'price-of-which': ({ input, coins }) => ({
		title: `“${quoted(input, 40)}” is a price of which coin?`,
		fix: `Name it, for example ${code(`${coins[0] ?? 'btc'} ${input}`)}. In the account: ${listed(coins)}.`,
	}),
	'unknown-move': ({ input, several }) => ({
		title:
			several.length > 0
				? `“${quoted(input, 40)}” fits several events`
				: `“${quoted(input, 40)}” is neither a move, nor a price, nor a crash that is known here`,
		fix:
			several.length > 0
				? `Write one of ${listed(several)}.`
				: 'Write a move like `-30%`, moves like `btc -20%, eth -35%`, a price like `btc 50k`, or a crash like `ftx` or `2020-03-12`.',
	}),
	'move-of-none': ({ coin, coins }) => ({
		title: `There is no position in ${quoted(coin)}`,
		fix: `The positions are in ${listed(coins)}. Write the move for one of these.`,
	}),
} satisfies Words;
