import { Decimal } from '../core/decimal.ts';
import type { Correction } from '../scenario/sentence/lex.ts';
import type { PositionReading, Reading } from '../scenario/sentence/reading.ts';
import { echo } from './format.ts';
import { quoted } from './text.ts';

/** A figure of a reading, as it was understood. */
export const number = (text: string): string => (text === 'market' ? 'the market price' : echo(new Decimal(text)));

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
