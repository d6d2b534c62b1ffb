import type { APIEmbed } from 'discord-api-types/v10';
import type { Money } from '../core/quantity.ts';
import type { FundingResult } from '../scenario/funding-plan.ts';
import { assumedLines } from './assumption.ts';
import { block, inline, warned } from './fields.ts';
import { echo, money, owed, percent, SIDE, signedPercent } from './format.ts';
import { differenceWords, endsBy, isGone, modeField } from './funding-mode.ts';
import { marketLine, sizeSaid } from './setup.ts';
import { COLOR } from './theme.ts';

/** "pays 3.00 USDT", "receives 3.00 USDT", "none". */
const flow = ({ amount, asset }: Money): string =>
	amount.isZero()
		? 'none'
		: amount.gt(0)
			? `receives ${money({ amount, asset }, 'down')}`
			: `pays ${owed({ amount: amount.abs(), asset })}`;

/** What was said, as it was understood. */
export function fundingReadAs({ plan, market, intervalHours }: FundingResult): string {
	const { trade, rate, hours } = plan;
	const parts = [
		`${trade.side} ${sizeSaid(trade, market)}${trade.entry && !trade.liveEntry ? ` at ${echo(trade.entry)}` : ''}`,
		trade.mark && `mark ${echo(trade.mark)}`,
		rate && !plan.liveRate && `funding rate ${signedPercent(rate)} every ${echo(intervalHours)} h`,
		hours && `held ${echo(hours)} h`,
		trade.leverage && `${echo(trade.leverage)}×`,
		trade.balance && `balance ${echo(trade.balance.amount)} ${market.settle}`,
		trade.extraMargin && `${echo(trade.extraMargin.amount)} ${market.settle} extra margin`,
	];
	return `Read as: ${parts.filter((part) => part).join(', ')}`;
}

/** What all payments of the holding time come to. Payments have their hours: a time between two multiples of the interval may hold one more. */
function heldWords({ plan: { hours }, total, settlements, intervalHours }: FundingResult): string | undefined {
	if (!total || !settlements || !hours) return undefined;
	if (total.amount.isZero() && settlements.gt(0)) return 'none';
	const isWhole = hours.mod(intervalHours).isZero();
	if (settlements.isZero()) return `none: shorter than the ${echo(intervalHours)} h between payments; one if you hold over its hour`;
	return `${flow(total)}${isWhole ? '' : ` for ${echo(settlements)} of them; one more if you open shortly before one`}`;
}

/** The payment first, then what all of them come to. */
function verdict({ plan, each, total, settlements }: FundingResult): string {
	const side = plan.trade.side ?? 'long';
	if (each.amount.isZero()) return `At a rate of 0 this ${side} neither pays nor receives anything.`;
	const all =
		total && settlements?.gt(0)
			? `, **${money({ amount: total.amount.abs(), asset: total.asset }, total.amount.gt(0) ? 'down' : 'up')}** over ${echo(settlements)} payments`
			: '';
	return `This ${side} **${flow(each)}** at each payment${all}. It is the same in isolated and in cross: it is counted on the position’s value, not on the margin.`;
}

/** The reply of /funding. */
export function fundingEmbed(result: FundingResult): APIEmbed {
	const { plan, market, notional, each, perDay, perYear, yearlyRate, modes, assumed } = result;
	const side = plan.trade.side ?? 'long';
	const ends = modes.filter(endsBy).map(({ setup }) => setup.mode);
	const isZero = each.amount.isZero();
	const careful = warned([ends.length > 0 && `Held that long at this price, funding alone liquidates it (${ends.join(' and ')}).`]);
	return {
		title: `${SIDE[side].mark} Funding of a ${side}: ${isZero ? 'none' : each.amount.gt(0) ? 'received' : 'paid'}`,
		description: `${fundingReadAs(result)}\n\n${verdict(result)}`,
		color: ends.length > 0 || modes.some(isGone) ? COLOR.danger : COLOR.calm,
		fields: [
			...inline('Position', money(notional)),
			...inline('Each payment', flow(each)),
			...inline('A day', flow(perDay)),
			...inline('A year', isZero ? 'none' : `${flow(perYear)} (${percent(yearlyRate.abs())} of the position)`),
			...inline('While you hold it', heldWords(result)),
			...modes.map((mode) => modeField(result, mode)),
			...block('What differs', differenceWords(result)),
			...block('Take care', careful),
			...block('Assumed', assumedLines(assumed)),
			...block('Rules', modes.length > 0 ? marketLine(market, plan.trade) : ''),
		],
		footer: { text: 'At one price and one rate: both change with every interval. The venue’s own screen decides. Not financial advice.' },
	};
}
