import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { LiquidationOutcome } from '../core/outcome.ts';
import type { Money } from '../core/quantity.ts';
import type { FundingInMode, FundingResult } from '../scenario/funding-plan.ts';
import { assumedLines } from './assumption.ts';
import { block, inline, warned } from './fields.ts';
import { echo, liquidationPrice, money, owed, percent, SIDE, signedPercent } from './format.ts';
import { marketLine, sizeSaid } from './setup.ts';
import { COLOR } from './theme.ts';

const MODE_NAME = { isolated: 'Isolated', cross: 'Cross' } as const;

/** "pays 3.00 USDT", "receives 3.00 USDT". */
const flow = ({ amount, asset }: Money): string =>
	amount.gt(0) ? `receives ${money({ amount, asset }, 'down')}` : `pays ${owed({ amount: amount.abs(), asset })}`;

/** What was said, as it was understood. */
export function fundingReadAs({ plan, market, intervalHours }: FundingResult): string {
	const { trade, rate, hours } = plan;
	const parts = [
		`${trade.side} ${sizeSaid(trade, market)}${trade.entry && !trade.liveEntry ? ` at ${echo(trade.entry)}` : ''}`,
		rate && !plan.liveRate && `funding rate ${signedPercent(rate)} every ${echo(intervalHours)} h`,
		hours && `held ${echo(hours)} h`,
		trade.leverage && `${echo(trade.leverage)}×`,
		trade.balance && `balance ${echo(trade.balance.amount)} ${market.settle}`,
		trade.extraMargin && `${echo(trade.extraMargin.amount)} ${market.settle} extra margin`,
	];
	return `Read as: ${parts.filter((part) => part).join(', ')}`;
}

/** Liquidation price in words; a percentage of the entry where no entry was said. */
function at(outcome: LiquidationOutcome, { setup }: FundingInMode): string {
	if (outcome.kind === 'immediate') return 'liquidated by it';
	const long = setup.side === 'long';
	const price = outcome.kind === 'at-price' ? (long ? outcome.below : outcome.above) : undefined;
	if (!price) return 'none';
	if (setup.relative) return `${percent(price.minus(1).abs(), 'down')} ${long ? 'below' : 'above'} the entry`;
	return `${liquidationPrice(price, long)} ${setup.market.quote}`;
}

function modeField(result: FundingResult, mode: FundingInMode): APIEmbedField {
	const { setup, backing, before, afterOne, afterAll, liquidatingPayment, balanceFirst } = mode;
	const share = result.each.amount.abs().div(backing.amount);
	const from =
		setup.mode === 'cross' ? 'the balance' : balanceFirst ? 'the free balance first, then the margin' : 'the margin of this position';
	const lines = [
		`${result.each.amount.gt(0) ? 'Goes to' : 'Paid out of'} **${from}** (${money(backing)}): ${percent(share)} of it each time`,
		`Liquidation price now **${at(before, mode)}**`,
		`after one payment ${at(afterOne, mode)}${balanceFirst && !setup.balance ? ', if no free balance is left to pay it' : ''}`,
		afterAll && result.settlements && `after ${echo(result.settlements)} payments ${at(afterAll, mode)}`,
		liquidatingPayment && `Payments alone liquidate it at payment ${echo(liquidatingPayment)}, if the price stands still`,
	];
	return { name: MODE_NAME[setup.mode], value: lines.filter((line) => line).join('\n'), inline: true };
}

/** The reply of /funding. */
export function fundingEmbed(result: FundingResult): APIEmbed {
	const { plan, market, notional, each, perDay, perYear, total, settlements, yearlyRate, modes, assumed } = result;
	const side = plan.trade.side ?? 'long';
	const ends = modes.filter(({ afterAll }) => afterAll?.kind === 'immediate').map(({ setup }) => setup.mode);
	const careful = warned([ends.length > 0 && `Held that long at this price, funding alone liquidates it (${ends.join(' and ')}).`]);
	return {
		title: `${SIDE[side].mark} Funding of a ${side}: ${each.amount.gt(0) ? 'received' : 'paid'}`,
		description: `${fundingReadAs(result)}\n\nThis ${side} **${flow(each)}** at each payment${total && settlements ? `, **${money({ amount: total.amount.abs(), asset: total.asset }, total.amount.gt(0) ? 'down' : 'up')}** over ${echo(settlements)} payments` : ''}. It is the same in isolated and in cross: it is counted on the position’s value, not on the margin.`,
		color: ends.length > 0 ? COLOR.danger : COLOR.calm,
		fields: [
			...inline('Position', money(notional)),
			...inline('Each payment', flow(each)),
			...inline('A day', flow(perDay)),
			...inline('A year', `${flow(perYear)} (${percent(yearlyRate.abs())} of the position)`),
			...inline('While you hold it', total && flow(total)),
			...modes.map((mode) => modeField(result, mode)),
			...block(
				'What differs',
				modes.length === 2
					? 'In isolated each payment moves this position’s own liquidation price; in cross it comes out of the balance that all positions share.'
					: '',
			),
			...block('Take care', careful),
			...block('Assumed', assumedLines(assumed)),
			...block('Rules', modes.length > 0 ? marketLine(market, plan.trade) : ''),
		],
		footer: { text: 'At one price and one rate: both change with every interval. The venue’s own screen decides. Not financial advice.' },
	};
}
