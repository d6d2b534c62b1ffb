import { moneyOf } from '../core/quantity.ts';
import type { Market, Setup } from '../scenario/setup.ts';
import type { Amount, Trade } from '../scenario/trade.ts';
import type { Caveat } from '../venues/types.ts';
import { echo, money, percent, SIDE } from './format.ts';
import { quoted } from './text.ts';

const withAsset = ({ amount, asset }: Amount, settle: string): string => `${echo(amount)} ${asset ?? settle}`;

/** The size in the unit that it was written in. */
export function sizeSaid({ size, margin }: Trade, { base, settle, quote }: Market): string {
	const ownMoney = size?.unit === 'margin' || !size ? (size ?? margin) : undefined;
	if (ownMoney) return `${base ?? ''} with ${withAsset(ownMoney, settle)} of margin`.trim();
	if (!size) return '';
	if (size.unit === 'contracts') return `${echo(size.amount)} contracts of ${base ?? 'the coin'}`;
	const inCoins = size.unit === 'base' || (!size.unit && !size.asset) || size.asset === base;
	if (inCoins) return `${echo(size.amount)} ${base ?? 'coins'}`;
	return base ? `${withAsset(size, quote)} of ${base}` : `worth ${withAsset(size, quote)}`;
}

/** What was said, as it was understood, in one line: "long 0.5 BTC at 64,000, 20×, isolated, balance 1,500 USDT". */
export function readAs(setup: Setup, withMode = true): string {
	const { trade, market, side, mode } = setup;
	const { settle } = market;
	const parts = [
		`${side} ${sizeSaid(trade, market)}${trade.entry && !trade.liveEntry ? ` at ${echo(trade.entry)}` : ''}`,
		trade.mark && `mark ${echo(trade.mark)}`,
		trade.leverage && `${echo(trade.leverage)}×`,
		withMode && mode,
		trade.size && trade.margin && `margin ${withAsset(trade.margin, settle)}`,
		trade.extraMargin && `${withAsset(trade.extraMargin, settle)} extra margin`,
		trade.balance && `balance ${withAsset(trade.balance, settle)}`,
		trade.stop && `stop ${echo(trade.stop)}`,
		trade.stopDistance && `stop ${percent(trade.stopDistance)} against you`,
		trade.targets?.length && `target ${trade.targets.map(echo).join(', ')}`,
		trade.venue && market.venue?.name,
		trade.contract && `${trade.contract} contract`,
		trade.opened && `opened ${quoted(trade.opened)}`,
		trade.maintenanceRate && `maintenance rate ${percent(trade.maintenanceRate)}`,
		trade.maintenanceAmount && `maintenance amount ${withAsset(trade.maintenanceAmount, settle)}`,
		trade.feeRate && `fee ${percent(trade.feeRate)}`,
	];
	return `Read as: ${parts.filter((part) => part).join(', ')}`;
}

/** "▲ Long 0.5 BTC". */
export function headline(setup: Setup): string {
	const { mark, word } = SIDE[setup.side];
	return `${mark} ${word} ${sizeSaid(setup.trade, setup.market)}`;
}

/** What the position is worth at entry. */
export const worth = ({ notional, market }: Setup): string => money(moneyOf(notional, market.settle));

export const CAVEATS: { readonly [C in Caveat]: string } = {
	partial: 'only its first rows are known',
	illustrative: 'an example from the venue’s help page, not its live table',
	presumed: 'not confirmed by the venue',
};

/** Whose rules counted, as of when, and how far they can be trusted. */
export const rulesLine = ({ market, trade }: Setup): string => marketLine(market, trade);

/** The same for a market without a whole setup. */
export function marketLine(market: Market, trade: Trade): string {
	const { table, venue } = market;
	if (!venue) return `One maintenance rate for every size: ${percent(market.rules.tiers[0]?.rate ?? market.rules.triggerFeeRate)}`;
	const { maintenanceBasis, tiering, triggerFeeRate } = venue.margin;
	const unconfirmed = [maintenanceBasis, tiering, triggerFeeRate].some((fact) => fact.unconfirmed) ? ', rules not confirmed' : '';
	if (!table || trade.maintenanceRate) return `${venue.name} with your maintenance rate${unconfirmed}`;
	const caveat = table.caveat ? `, ${CAVEATS[table.caveat]}` : '';
	return `${venue.name}, ${quoted(table.contract.symbol)} risk table of ${table.asOf}${caveat}${unconfirmed}`;
}

/** True where an assumption already tells by which rules. */
export const saysRules = ({ assumed, market: { table } }: Setup): boolean =>
	!table?.caveat && assumed.some(({ kind }) => kind === 'venue-table' || kind === 'flat-rate');

/** The line under every result. */
export const footer = (setup: Setup) => ({
	text: `Not included: ${setup.feeRate ? '' : 'fees, '}funding and slippage. The venue’s own screen decides. Not financial advice.`,
});
