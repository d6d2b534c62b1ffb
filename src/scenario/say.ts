import type { Reading } from './sentence/reading.ts';
import type { Amount, Trade } from './trade.ts';

/** A trade as a person would type it, in the five fields of a form; the sentence reader reads them back. */
export interface Spoken {
	readonly trade: string;
	readonly entry: string;
	readonly leverage: string;
	readonly balance: string;
	readonly more: string;
}

const joined = (parts: readonly (string | undefined | false)[], by = ' '): string => parts.filter((part) => part).join(by);
const amount = ({ amount: figure, asset }: Amount, fallback = 'usdt'): string => `${figure.toFixed()} ${asset ?? fallback}`;

function sizeSaid({ size, base }: Trade): string | undefined {
	if (!size) return base;
	const coin = base ?? size.asset;
	switch (size.unit) {
		case 'margin':
			return joined([base, `${amount(size)} margin`]);
		case 'quote':
			return joined([base, `${amount(size)} notional`]);
		case 'contracts':
			return joined([base, `${size.amount.toFixed()} contracts`]);
		default:
			return joined([size.amount.toFixed(), coin]);
	}
}

/** What else a reading says beside its trade. */
const restSaid = ({
	risk_pct,
	risk_amount,
	funding_rate_pct,
	funding_interval_h,
	hold_hours,
	exit,
	win_rate_pct,
	target_roe_pct,
	shock_pct,
	intent,
}: Reading): string[] => {
	const parts = [
		risk_pct !== undefined && `risk ${risk_pct}%`,
		risk_amount !== undefined && `risk ${risk_amount} usdt`,
		funding_rate_pct !== undefined && `funding ${funding_rate_pct}% per ${funding_interval_h ?? '8'}h`,
		hold_hours !== undefined && `for ${hold_hours} hours`,
		exit !== undefined && `exit ${exit}`,
		win_rate_pct !== undefined && `${win_rate_pct}% winrate`,
		target_roe_pct !== undefined && `${target_roe_pct}% roe`,
		shock_pct !== undefined && `if it moves ${shock_pct}%`,
		intent === 'compare' && 'iso vs cross',
	];
	return parts.flatMap((part) => (part ? [part] : []));
};

/** The fields as they would be typed; empty where nothing was said. */
export function sayTrade(trade: Trade, reading?: Reading): Spoken {
	const { side, entry, leverage, mode, balance, stop, stopDistance, targets, extraMargin, venue, contract, feeRate } = trade;
	return {
		trade: joined([side, sizeSaid(trade)]),
		entry: entry?.toFixed() ?? '',
		leverage: joined([leverage && `${leverage.toFixed()}x`, mode]),
		balance: balance ? amount(balance) : '',
		more: joined(
			[
				stop && `stop ${stop.toFixed()}`,
				stopDistance && `stop ${stopDistance.times(100).toFixed()}% away`,
				targets && targets.length > 0 && `tp ${targets.map((target) => target.toFixed()).join(' ')}`,
				extraMargin && `${amount(extraMargin)} extra margin`,
				venue?.replace('-coin', ''),
				contract === 'inverse' && 'coin margined',
				feeRate && `fee ${feeRate.times(100).toFixed()}%`,
				...(reading ? restSaid(reading) : []),
			],
			', ',
		),
	};
}

/** In its own field a bare number needs no “x”: “20 isolated” is “20x isolated”. */
const timesSaid = (leverage: string): string => leverage.replace(/^\d+(?:[.,]\d+)?(?=\s|$)/, '$&x');

/** One sentence from the fields of the form. */
export const sentenceOf = ({ trade, entry, leverage, balance, more }: Spoken): string =>
	joined([trade, entry && `at ${entry}`, timesSaid(leverage), balance && `${balance} wallet`, more], ', ');
