import { Decimal, ONE } from '../core/decimal.ts';
import { priceOf } from '../core/quantity.ts';
import { venueOf } from '../venues/find.ts';
import type { ExitPlan } from './exit-plan.ts';
import type { FundingPlan } from './funding-plan.ts';
import { ladderPrice, type Rung } from './ladder.ts';
import type { Reading } from './sentence/reading.ts';
import type { SizePlan } from './size-plan.ts';
import type { Amount, Trade, TradeSize } from './trade.ts';

const decimal = (text: string): Decimal => new Decimal(text);
const percent = (text: string): Decimal => decimal(text).div(100);
const figure = (text: string | undefined): Decimal | undefined => (text === undefined ? undefined : decimal(text));

const money = (text: string, asset: string | undefined): Amount => ({ amount: decimal(text), ...(asset && { asset }) });

/** Entries in equal parts of the coins: a ladder as said, or the two ends of a range. */
function rungsOf({ entries, entry_range }: Reading): readonly Rung[] | undefined {
	const prices = entries ?? entry_range;
	return prices?.map((price) => ({ price: priceOf(decimal(price)), part: ONE.div(prices.length) }));
}

/** As many as can be typed back; an average of three prices may have no end. */
const AVERAGE_DIGITS = 20;

/** The price that was said, or the average of the steps (a range: its middle). `market` is nothing said. */
function entryOf(reading: Reading): Decimal | undefined {
	const { entry } = reading;
	if (entry !== undefined && entry !== 'market') return decimal(entry);
	const rungs = rungsOf(reading);
	return rungs && ladderPrice(reading.contract ?? 'linear', rungs).toSignificantDigits(AVERAGE_DIGITS);
}

function sizeOf({ size, size_unit, alloc_pct, balance, collateral, balance_ccy }: Reading): TradeSize | undefined {
	if (size !== undefined) return { amount: decimal(size), unit: size_unit ?? 'base' };
	const wallet = balance ?? collateral;
	if (alloc_pct === undefined || wallet === undefined) return undefined;
	return { ...money(wallet, balance_ccy), amount: decimal(wallet).times(percent(alloc_pct)), unit: 'margin' };
}

/** What else stands on the cross wallet: profit of other positions, less their maintenance and what is locked in isolated ones. */
function besideOf({ other_upnl, other_mm, locked_isolated }: Reading): Amount | undefined {
	if (other_upnl === undefined && other_mm === undefined && locked_isolated === undefined) return undefined;
	const upnl = decimal(other_upnl ?? '0');
	return { amount: upnl.minus(other_mm ?? 0).minus(locked_isolated ?? 0) };
}

/** Throws unknown-venue for an exchange that has no rules here. */
const venueIn = ({ exchange }: Reading): Pick<Trade, 'venue'> => (typeof exchange === 'string' ? { venue: venueOf(exchange) } : {});

/** Everything that a sentence says of one trade; nothing is filled in. Throws unknown-venue. */
export function tradeOfReading(reading: Reading): Trade {
	const {
		side,
		symbol,
		quote,
		contract,
		leverage,
		mode,
		balance,
		collateral,
		balance_ccy,
		extra_margin,
		stop,
		stop_pct,
		target,
		targets,
		taker_fee_pct,
	} = reading;
	const [size, entry, beside] = [sizeOf(reading), entryOf(reading), besideOf(reading)];
	const wallet = balance ?? collateral;
	const goals = targets ?? (target === undefined ? undefined : [target]);
	return {
		...(side && { side }),
		...(symbol && { base: symbol }),
		...(quote && { quote }),
		...venueIn(reading),
		...(contract && { contract }),
		...(size && { size }),
		...(entry && { entry }),
		...(typeof leverage === 'string' && { leverage: decimal(leverage) }),
		...(mode && { mode }),
		...(wallet !== undefined && { balance: money(wallet, balance_ccy) }),
		...(extra_margin !== undefined && { extraMargin: money(extra_margin, undefined) }),
		...(stop !== undefined && { stop: decimal(stop) }),
		...(stop_pct !== undefined && stop === undefined && { stopDistance: percent(stop_pct) }),
		...(goals && { targets: goals.map(decimal) }),
		...(taker_fee_pct !== undefined && { feeRate: percent(taker_fee_pct) }),
		...(beside && { beside }),
		...((reading.entries ?? reading.entry_range) ? { steps: (reading.entries ?? reading.entry_range ?? []).map(decimal) } : {}),
	};
}

export function sizePlanOfReading(reading: Reading): SizePlan {
	const { risk_pct, risk_amount, balance_ccy } = reading;
	const rungs = rungsOf(reading);
	const { entry, ...trade } = tradeOfReading(reading);
	return {
		trade: { ...trade, ...(entry && !rungs && { entry }) },
		...(risk_pct !== undefined && { riskRate: percent(risk_pct) }),
		...(risk_amount !== undefined && { riskAmount: money(risk_amount, balance_ccy) }),
		...(rungs && { entries: rungs }),
	};
}

export function fundingPlanOfReading(reading: Reading): FundingPlan {
	const { funding_rate_pct, funding_interval_h, hold_hours } = reading;
	const [rate, intervalHours, hours] = [figure(funding_rate_pct)?.div(100), figure(funding_interval_h), figure(hold_hours)];
	return { trade: tradeOfReading(reading), ...(rate && { rate }), ...(intervalHours && { intervalHours }), ...(hours && { hours }) };
}

/** Closing prices: said as such, else the targets in equal parts. */
function exitsOf({ exit, targets, target, scenario_price }: Reading): readonly Rung[] | undefined {
	const prices =
		exit !== undefined
			? [exit]
			: (targets ?? (target !== undefined ? [target] : scenario_price !== undefined ? [scenario_price] : undefined));
	return prices?.map((price) => ({ price: priceOf(decimal(price)), part: ONE.div(prices.length) }));
}

export function exitPlanOfReading(reading: Reading): ExitPlan {
	const { target_roe_pct, win_rate_pct } = reading;
	const exits = exitsOf(reading);
	const [targetRoe, winRate] = [figure(target_roe_pct)?.div(100), figure(win_rate_pct)?.div(100)];
	return { trade: tradeOfReading(reading), ...(exits && { exits }), ...(targetRoe && { targetRoe }), ...(winRate && { winRate }) };
}

/** Each leverage that was said, where there are several; else none. */
export const leveragesOf = ({ leverage }: Reading): readonly Decimal[] => (Array.isArray(leverage) ? leverage.map(decimal) : []);
