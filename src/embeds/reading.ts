import type { APIEmbed } from 'discord-api-types/v10';
import { Decimal } from '../core/decimal.ts';
import type { Correction } from '../scenario/sentence/lex.ts';
import type { FieldSpan, PositionReading, Reading, ReadingError } from '../scenario/sentence/reading.ts';
import { block } from './fields.ts';
import { echo } from './format.ts';
import { code, quoted } from './text.ts';
import { COLOR } from './theme.ts';

const number = (text: string): string => (text === 'market' ? 'the market price' : echo(new Decimal(text)));

function sizeWords({ size, size_unit, symbol }: PositionReading): string {
	const coin = symbol ? quoted(symbol) : undefined;
	if (size === undefined) return coin ?? '';
	switch (size_unit) {
		case 'margin':
			return `${coin ? `${coin} ` : ''}with ${number(size)} of margin`;
		case 'quote':
			return `${coin ? `${coin} ` : ''}worth ${number(size)}`;
		case 'contracts':
			return `${number(size)} contracts${coin ? ` of ${coin}` : ''}`;
		default:
			return `${number(size)} ${coin ?? 'coins'}`;
	}
}

function positionWords(position: PositionReading): string[] {
	const { side, entry, entry_range, entries, leverage, mode, stop, stop_pct, target, targets, exit } = position;
	const parts = [
		[side, sizeWords(position), entry !== undefined && `at ${number(entry)}`].filter((part) => part).join(' '),
		entry_range && `entry ${entry_range.map(number).join(' to ')}`,
		entries && `entries ${entries.map(number).join(', ')}`,
		leverage !== undefined &&
			[leverage]
				.flat()
				.map((each) => `${number(each)}×`)
				.join(' and '),
		mode,
		stop !== undefined && `stop ${number(stop)}`,
		stop_pct !== undefined && `stop ${number(stop_pct)} % away`,
		(targets ?? target) !== undefined && `target ${[targets ?? target ?? []].flat().map(number).join(', ')}`,
		exit !== undefined && `exit ${number(exit)}`,
	];
	return parts.flatMap((part) => (part ? [part] : []));
}

/** What was said, as it was read: in one line, nothing added. */
export function readingWords(reading: Reading): string {
	const {
		balance,
		collateral,
		balance_ccy,
		risk_pct,
		risk_amount,
		extra_margin,
		exchange,
		contract,
		funding_rate_pct,
		hold_hours,
		positions,
	} = reading;
	const { rr, win_rate_pct, taker_fee_pct, target_roe_pct, target_profit, scenario_price, shock_pct, target_pct, alloc_pct } = reading;
	const parts = [
		...positionWords(reading),
		...(positions ?? []).map((position) => positionWords(position).join(' ')),
		balance !== undefined && `balance ${number(balance)}${balance_ccy ? ` ${quoted(balance_ccy)}` : ''}`,
		collateral !== undefined && `collateral ${number(collateral)}`,
		extra_margin !== undefined && `${number(extra_margin)} extra margin`,
		risk_pct !== undefined && `risk ${number(risk_pct)} %`,
		risk_amount !== undefined && `risk ${number(risk_amount)}`,
		funding_rate_pct !== undefined && `funding rate ${number(funding_rate_pct)} %`,
		hold_hours !== undefined && `held ${number(hold_hours)} h`,
		exchange !== undefined &&
			[exchange]
				.flat()
				.map((name) => quoted(name))
				.join(', '),
		contract && `${contract} contract`,
		target_pct !== undefined && `target ${number(target_pct)} % away`,
		alloc_pct !== undefined && `${number(alloc_pct)} % of it put in`,
		rr !== undefined && `reward to risk ${number(rr)}`,
		win_rate_pct !== undefined && `wins ${number(win_rate_pct)} % of the time`,
		taker_fee_pct !== undefined && `fee ${number(taker_fee_pct)} %`,
		target_roe_pct !== undefined && `wished ROE ${number(target_roe_pct)} %`,
		target_profit !== undefined && `wished profit ${number(target_profit)}`,
		scenario_price !== undefined && `looking at ${number(scenario_price)}`,
		shock_pct !== undefined && `a move of ${number(shock_pct)} %`,
	];
	return `Read as: ${parts.filter((part) => part).join(', ') || 'nothing that I could use yet'}`;
}

/** "Took “lnog” for “long”." */
export const correctionWords = (corrections: readonly Correction[]): string =>
	corrections.map(({ typed, meant }) => `Took “${quoted(typed, 30)}” for “${quoted(meant, 30)}”.`).join(' ');

/** How to say what is missing, in a sentence. */
const ASK: Readonly<Record<string, string>> = {
	side: 'long or short?',
	symbol: 'which coin? For example `BTC`',
	size: 'how large? For example `0.5 btc`, `1000 usdt` or `100 usdt margin`',
	leverage: 'at which leverage? For example `10x`',
	balance: 'how much is in the wallet? For example `1500 usdt wallet`',
	entry: 'at which price? For example `at 64k`',
	stop: 'where is the stop? For example `stop 62k` or `stop 3% below`',
	target: 'where do you take profit? For example `tp 70k`',
	exit: 'at which price is it closed? For example `-> 66k`',
	risk_pct: 'what may be lost? For example `risk 1%` or `risk 50 usdt`',
	rr: 'what is the reward to risk? For example `rr 2`',
	win_rate_pct: 'how often do you win? For example `40% winrate`',
	shock_pct: 'which move? For example `if btc drops 20%`',
	funding_rate_pct: 'at which funding rate? For example `0.01% per 8h`',
	fee: 'which fee? For example `fee 0.05%`',
	mode: 'isolated or cross?',
};
const NAMES: Readonly<Record<string, string>> = {
	symbol: 'coin',
	risk_pct: 'risk',
	rr: 'reward to risk',
	win_rate_pct: 'win rate',
	shock_pct: 'move',
	funding_rate_pct: 'funding rate',
};

/** Each missing thing with how to say it. */
export const missingWords = (missing: readonly string[]): string =>
	missing.map((field) => `• **${NAMES[field] ?? quoted(field)}**: ${ASK[field] ?? 'please add it'}`).join('\n');

export interface Asked {
	readonly reading: Reading;
	readonly missing: readonly string[];
	readonly unread: readonly FieldSpan[];
}

/** Asks for exactly what is missing, and after every figure that nothing explains. */
export function clarifyEmbed({ reading, missing, unread }: Asked): APIEmbed {
	const strange = unread.map(({ text }) => code(text));
	const unsure = (reading.ambiguous ?? []).map((field) => {
		const others = reading.alternatives?.[field]?.map(number).join(' or ');
		return `• ${NAMES[field] ?? field}: did you mean ${others ? `${others}, or as read above?` : 'what is read above?'}`;
	});
	const asks = missing.length > 0 ? [missingWords(missing)] : [];
	const title =
		missing.length > 0 ? `Almost there: I also need the ${missing.map((field) => NAMES[field] ?? field).join(', ')}` : 'One thing first';
	return {
		title,
		description: readingWords(reading),
		color: COLOR.neutral,
		fields: [
			...block('Please say', [...asks, ...unsure].join('\n')),
			...block(
				'Not understood',
				strange.length > 0
					? `What is ${strange.join(', ')}? Nothing is computed on a guess. Write what it is, for example \`entry\`, \`stop\`, \`margin\` or \`balance\` before it.`
					: '',
			),
		],
	};
}

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
