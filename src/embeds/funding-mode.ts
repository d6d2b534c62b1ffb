import type { APIEmbedField } from 'discord-api-types/v10';
import type { LiquidationOutcome } from '../core/outcome.ts';
import type { FundingInMode } from '../scenario/funding-mode.ts';
import type { FundingResult } from '../scenario/funding-plan.ts';
import { echo, liquidationPrice, money, percent } from './format.ts';

const MODE_NAME = { isolated: 'Isolated', cross: 'Cross' } as const;

/** Nothing that funding does comes before the liquidation that is due already. */
export const isGone = ({ before }: FundingInMode): boolean => before.kind === 'immediate';

/** Funding and nothing else liquidates it within the time that it is held. */
export const endsBy = (mode: FundingInMode): boolean => !isGone(mode) && mode.afterAll?.kind === 'immediate';

/** Liquidation price in words; a percentage of the entry where no entry was said. */
function at(outcome: LiquidationOutcome, { setup }: FundingInMode): string {
	if (outcome.kind === 'immediate') return 'liquidated by it';
	const long = setup.side === 'long';
	const price = outcome.kind === 'at-price' ? (long ? outcome.below : outcome.above) : undefined;
	if (!price) return 'none';
	if (setup.relative) return `${percent(price.minus(1).abs(), 'down')} ${long ? 'below' : 'above'} the entry`;
	return `${liquidationPrice(price, long)} ${setup.market.quote}`;
}

function flowLine({ each }: FundingResult, { setup, backing, balanceFirst }: FundingInMode): string {
	const share = percent(each.amount.abs().div(backing.amount));
	const isReceived = each.amount.gt(0);
	if (balanceFirst && isReceived) return `Goes to **the free balance**: ${share} of the margin (${money(backing)}) each time`;
	const from =
		setup.mode === 'cross' ? 'the balance' : balanceFirst ? 'the free balance first, then the margin' : 'the margin of this position';
	return `${isReceived ? 'Goes to' : 'Paid out of'} **${from}** (${money(backing)}): ${share} of it each time`;
}

/** What the mode changes, where both can be told. */
export function differenceWords({ modes, each }: FundingResult): string {
	if (modes.length < 2 || each.amount.isZero()) return '';
	const isReceived = each.amount.gt(0);
	const cross = `in cross it ${isReceived ? 'is added to' : 'comes out of'} the balance that all positions share.`;
	if (!modes.some(({ balanceFirst }) => balanceFirst)) {
		return `In isolated each payment moves this position’s own liquidation price; ${cross}`;
	}
	const isolated = isReceived
		? 'it goes to the free balance, and this position’s own liquidation price stays'
		: 'the free balance pays while it lasts, and only then this position’s own liquidation price moves';
	return `In isolated ${isolated}; ${cross}`;
}

/** What the payments do in one mode. */
export function modeField(result: FundingResult, mode: FundingInMode): APIEmbedField {
	const { setup, before, afterOne, afterAll, liquidatingPayment, balanceFirst } = mode;
	const name = MODE_NAME[setup.mode];
	if (isGone(mode)) return { name, value: '**Liquidated at this price already**, before any payment', inline: true };
	if (result.each.amount.isZero()) return { name, value: `Liquidation price **${at(before, mode)}**: funding moves nothing`, inline: true };
	const { settlements } = result;
	const unknownFree = balanceFirst && !setup.balance && result.each.amount.isNeg() ? ', if no free balance is left to pay it' : '';
	const lines = [
		flowLine(result, mode),
		`Liquidation price now **${at(before, mode)}**`,
		`after one payment ${at(afterOne, mode)}${unknownFree}`,
		afterAll && settlements?.gt(0) && `after ${echo(settlements)} payments ${at(afterAll, mode)}`,
		liquidatingPayment && `Payments alone liquidate it at payment ${echo(liquidatingPayment)}, if the price stands still${unknownFree}`,
	];
	return { name, value: lines.filter((line) => line).join('\n'), inline: true };
}
