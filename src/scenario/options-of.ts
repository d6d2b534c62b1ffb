import type { Decimal } from '../core/decimal.ts';
import { ONE } from '../core/decimal.ts';
import type { Rung } from './ladder.ts';
import type { Card, Plan } from './plan.ts';
import { exact, moneyText } from './portfolio-text.ts';
import { baseOf } from './table.ts';
import type { Amount, Trade } from './trade.ts';

/** A plan as a person would type it, by option name. */
export type OptionTexts = Readonly<Record<string, string>>;

const percent = (rate: Decimal): string => `${exact(rate.times(100))}%`;
const list = (prices: readonly Decimal[]): string => prices.map(exact).join(' / ');
const hours = (value: Decimal): string => `${exact(value)} h`;

const rungs = (steps: readonly Rung[]): string => {
	const equal = steps.every(({ part }) => part.eq(ONE.div(steps.length)));
	return steps.map(({ price, part }) => `${equal ? '' : `${percent(part)} `}${exact(price)}`).join(' / ');
};

const dollars = ({ quote, contract }: Trade): string => quote ?? (contract === 'inverse' ? 'USD' : 'USDT');
const settle = (trade: Trade): string => (trade.contract === 'inverse' ? (baseOf(trade) ?? '') : dollars(trade));
/** An option that needs its unit gets the one that the figure is in. */
const money = (amount: Amount, trade: Trade): string => moneyText({ ...amount, asset: amount.asset ?? settle(trade) });

function sizeText(trade: Trade): string | undefined {
	const { size } = trade;
	switch (size?.unit) {
		case undefined:
			return size && moneyText(size);
		case 'base':
			return moneyText({ amount: size.amount, ...(baseOf(trade) && { asset: baseOf(trade) ?? '' }) });
		case 'quote':
			return moneyText({ amount: size.amount, asset: size.asset ?? dollars(trade) });
		case 'margin':
			return `${money(size, trade)} margin`;
		case 'contracts':
			return `${exact(size.amount)} contracts`;
	}
}

/** A quote alone is not asked for; a coin alone is not either, where the size names it. */
function symbolText({ base, quote, size }: Trade): string | undefined {
	if (!base) return undefined;
	const isNamed = size?.asset === base || size?.unit === 'base';
	return quote ? `${base}${quote}` : isNamed ? undefined : base;
}

const ofTrade = (trade: Trade): Readonly<Record<string, string | undefined>> => {
	const { side, entry, leverage, mode, balance, venue, margin, extraMargin, beside, stop, stopDistance, targets, mark, contract, opened } =
		trade;
	const { feeRate, maintenanceRate, maintenanceAmount } = trade;
	return {
		side,
		size: sizeText(trade),
		symbol: symbolText(trade),
		entry: entry && exact(entry),
		leverage: leverage && exact(leverage),
		mode,
		balance: balance && moneyText(balance),
		venue,
		margin: margin && moneyText(margin),
		extra: extraMargin && moneyText(extraMargin),
		others: beside && moneyText(beside),
		stop: stop ? exact(stop) : stopDistance && percent(stopDistance),
		target: targets && list(targets),
		fee: feeRate && percent(feeRate),
		mmr: maintenanceRate && percent(maintenanceRate),
		cum: maintenanceAmount && moneyText(maintenanceAmount),
		mark: mark && exact(mark),
		contract,
		opened,
	};
};

const beside = ({ trade, riskRate, riskAmount, slippage, cushion, ...plan }: Plan): Readonly<Record<string, string | undefined>> => ({
	risk: riskRate ? percent(riskRate) : riskAmount && money(riskAmount, trade),
	entries: plan.entries && rungs(plan.entries),
	slippage: slippage && percent(slippage),
	cushion: cushion && percent(cushion),
	step: plan.step && exact(plan.step),
	minimum: plan.minimum && exact(plan.minimum),
	rate: plan.rate && percent(plan.rate),
	time: plan.hours && hours(plan.hours),
	interval: plan.intervalHours && hours(plan.intervalHours),
	exit: plan.exits && rungs(plan.exits),
	funding: plan.fundingPaid && money(plan.fundingPaid, trade),
	roe: plan.targetRoe && percent(plan.targetRoe),
	winrate: plan.winRate && percent(plan.winRate),
	venues: plan.venues?.join(', '),
});

/** What a card was made from, as its command's options would be typed: read again, they make the same card. */
export const optionsOf = ({ plan }: Card): OptionTexts =>
	Object.fromEntries(
		Object.entries({ ...ofTrade(plan.trade), ...beside(plan) }).flatMap(([name, text]) => (text ? [[name, text] as const] : [])),
	);
