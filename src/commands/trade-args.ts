import type { Decimal } from '../core/decimal.ts';
import type { AmountReading } from '../scenario/amount.ts';
import type { Amount, Trade, TradeSize, TwoReadings } from '../scenario/trade.ts';
import { type ArgsOf, option, optional } from './option.ts';
import { tradeOption } from './trade-option.ts';

/** What describes a trade, for every command that computes one. */
export const TRADE_OPTIONS = {
	side: optional(tradeOption.side('Direction of the position')),
	size: optional(tradeOption.amount('0.5 btc, 1000 usdt (position value) or 100 usdt margin')),
	entry: optional(tradeOption.price('Average entry price, for example 64000, 64k or 64,000.5')),
	leverage: optional(tradeOption.leverage('For example 10')),
	balance: optional(tradeOption.amount('Your whole wallet, for example 1500 usdt')),
	symbol: optional(tradeOption.symbol('For example BTC or ETHUSDT')),
	venue: optional(tradeOption.venue('Where you trade: rules differ')),
	margin: optional(tradeOption.amount('Your own money put in, where you know it better than the leverage')),
	extra: optional(tradeOption.amount('Margin added to an isolated position')),
	others: optional(tradeOption.amount('Cross: profit of your other positions less their maintenance margin, for example -120')),
	stop: optional(tradeOption.level('Stop price, or its distance like 3%')),
	target: optional(tradeOption.prices('Price to take profit at, or several: 66k / 70k')),
	fee: optional(tradeOption.rate('Fee per trade in percent, for example 0.05%', '0.01')),
	mmr: optional(tradeOption.rate('Maintenance margin rate in percent, for example 0.5%', '0.2')),
	cum: optional(tradeOption.amount('Maintenance amount of your tier (“cum”, “deduction”), beside mmr')),
	mark: optional(tradeOption.price('Mark price now, if the position is open already')),
	contract: optional(
		option.choice('What margin and PnL are in', [
			{ name: 'linear: dollars (USDT, USDC)', value: 'linear' },
			{ name: 'inverse: the coin itself', value: 'inverse' },
		]),
	),
	opened: optional(tradeOption.date('When it was opened, like 2025-10-31: older positions may keep older rules')),
} as const;

export const MODE_OPTION = option.choice('Margin mode', [
	{ name: 'isolated', value: 'isolated' },
	{ name: 'cross', value: 'cross' },
]);

export type TradeArgs = ArgsOf<typeof TRADE_OPTIONS>;

const size = ({ amount, unit, asset }: AmountReading): TradeSize => ({ amount, ...(unit && { unit }), ...(asset && { asset }) });
const money = ({ amount, asset }: AmountReading): Amount => ({ amount, ...(asset && { asset }) });

/** Every figure whose marks could be read another way. */
function twoReadingsOf(args: TradeArgs): TwoReadings[] {
	return Object.entries(args).flatMap(([field, arg]) =>
		[arg].flat().flatMap((part) => {
			const typed = part as { readonly value?: Decimal; readonly amount?: Decimal; readonly other?: Decimal };
			const taken = typed.value ?? typed.amount;
			return taken && typed.other ? [{ field, taken, other: typed.other }] : [];
		}),
	);
}

/** The options as a trade: exactly what was typed, nothing filled in. */
export function tradeOf(args: TradeArgs): Trade {
	const { side, entry, leverage, balance, symbol, venue, margin, extra, others, stop, target, fee, mmr, cum, mark, contract, opened } =
		args;
	const twoReadings = twoReadingsOf(args);
	return {
		...(side && { side }),
		...(args.size && { size: size(args.size) }),
		...(entry && { entry: entry.value }),
		...(leverage && { leverage: leverage.value }),
		...(balance && { balance: money(balance) }),
		...symbol,
		...(venue && { venue }),
		...(margin && { margin: money(margin) }),
		...(extra && { extraMargin: money(extra) }),
		...(others && { beside: money(others) }),
		...(stop?.kind === 'price' && { stop: stop.value }),
		...(stop?.kind === 'distance' && { stopDistance: stop.fraction }),
		...(target && { targets: target.map(({ value }) => value) }),
		...(fee && { feeRate: fee }),
		...(mmr && { maintenanceRate: mmr }),
		...(cum && { maintenanceAmount: money(cum) }),
		...(mark && { mark: mark.value }),
		...(contract && { contract }),
		...(opened && { opened }),
		...(twoReadings.length > 0 && { twoReadings }),
	};
}
