import { breakEvenPriceOf } from '../core/costs.ts';
import { Decimal, ONE } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { edgeOf, priceForPnl } from '../core/exit.ts';
import { nativeNotional } from '../core/leg.ts';
import { type Position, signOf } from '../core/position.ts';
import { type Leverage, moneyOf, type Price, priceOf, type Rate, rateOf, sizeOf } from '../core/quantity.ts';
import { maxLeverageBehind, rewardToRisk } from '../core/size.ts';
import { isAboveLastTier, tierAt, tierIndexAt } from '../core/tier.ts';
import { assertInsideTable } from '../venues/tables.ts';
import { tradeOfReading } from './from-reading.ts';
import { marketOf, marketWithoutRules } from './market.ts';
import { missingOf } from './missing.ts';
import type { Reading } from './sentence/reading.ts';
import type { Assumption, Market } from './setup.ts';
import { stopTerms } from './signal.ts';
import { exposureOf } from './size.ts';
import { stopPriceOf } from './stop.ts';
import { kindOf } from './table.ts';
import type { Trade } from './trade.ts';

/** Answers that no size is needed for. Prices are multiples of the entry where none was said. */
export type QuickAnswer =
	| {
			readonly kind: 'reward-to-risk';
			readonly ratios: readonly { readonly target: Decimal; readonly gross: Decimal; readonly net: Decimal }[];
			readonly relative: boolean;
	  }
	| { readonly kind: 'break-even'; readonly price: Price; readonly move: Decimal; readonly feeRate: Rate }
	| { readonly kind: 'kelly'; readonly expectancy: Decimal; readonly kelly: Rate; readonly rewardToRisk: Decimal }
	| { readonly kind: 'target'; readonly price: Price | undefined; readonly roe?: Decimal; readonly relative: boolean }
	| {
			readonly kind: 'max-leverage';
			readonly leverage: Leverage | undefined;
			readonly venueMax?: Leverage;
			readonly beyond: Price;
			readonly relative: boolean;
	  };

export interface Quick {
	readonly answer: QuickAnswer;
	readonly market: Market;
	readonly side: 'long' | 'short';
	readonly assumed: readonly Assumption[];
}

const ask = (...fields: string[]): never => {
	throw new DomainError('missing-figures', { fields, mode: '' });
};
const decimal = (text: string | undefined): Decimal | undefined => (text === undefined ? undefined : new Decimal(text));

/** One coin (or dollar) of the trade, for answers that do not depend on how many. */
function unitPosition(trade: Trade, market: Market, entry: Decimal): Position {
	const exposure = trade.size ? exposureOf(trade.size, { market, entry, leverage: trade.leverage }) : ONE;
	return {
		contract: { ...market.contract, contractSize: ONE },
		side: trade.side ?? 'long',
		size: sizeOf(exposure),
		entryPrice: priceOf(entry),
		markPrice: priceOf(entry),
		rules: market.rules,
		collateral: { mode: 'isolated', margin: moneyOf(new Decimal(0), market.settle) },
	};
}

function rewardAnswer(reading: Reading, trade: Trade, entry: Decimal): QuickAnswer {
	const { side = 'long', feeRate } = trade;
	const away = decimal(reading.target_pct)?.div(100).times(signOf(side)).plus(1).times(entry);
	const targets = trade.targets ?? (away ? [away] : []);
	const stop = stopPriceOf(trade, entry);
	if (!stop || targets.length === 0) return ask(...(stop ? [] : ['stop']), ...(targets.length > 0 ? [] : ['target']));
	const terms = stopTerms({ side, entry, stop, kind: kindOf(trade), ...(feeRate && { feeRate }) });
	return {
		kind: 'reward-to-risk',
		ratios: targets.map((target) => ({ target, ...rewardToRisk(terms, priceOf(target)) })),
		relative: trade.entry === undefined,
	};
}

function breakEvenAnswer(trade: Trade, market: Market, entry: Decimal): QuickAnswer {
	const fee = trade.feeRate ?? (trade.venue && market.venue?.fees.taker.is);
	if (!fee) return ask('fee');
	const feeRate = rateOf(fee);
	const price = breakEvenPriceOf(unitPosition(trade, market, entry), { openFeeRate: feeRate, closeFeeRate: feeRate });
	if (!price) throw new Error('no break-even price at an ordinary fee');
	return { kind: 'break-even', price, move: price.div(entry).minus(1), feeRate };
}

function kellyAnswer({ win_rate_pct, rr }: Reading): QuickAnswer {
	const [winRate, ratio] = [decimal(win_rate_pct)?.div(100), decimal(rr)];
	if (!winRate || !ratio) return ask(...(winRate ? [] : ['winrate']), ...(ratio ? [] : ['reward to risk']));
	if (winRate.lte(0) || winRate.gte(1))
		throw new DomainError('rate-out-of-range', { field: 'winrate', input: winRate.times(100).toFixed() });
	if (ratio.lte(0)) throw new DomainError('not-positive', { field: 'reward to risk', input: ratio.toFixed() });
	return { kind: 'kelly', rewardToRisk: ratio, ...edgeOf(rateOf(winRate), ratio) };
}

function targetAnswer(reading: Reading, trade: Trade, { market, entry }: { market: Market; entry: Decimal }): QuickAnswer {
	const position = unitPosition(trade, market, entry);
	const relative = trade.entry === undefined;
	const profit = decimal(reading.target_profit);
	// so much money is another move for every size, and a size in coins is another sum for every entry
	const missing = profit ? missingOf(trade, []).filter((figure) => figure !== 'symbol') : [];
	if (missing.length > 0) return ask(...missing);
	if (profit) return { kind: 'target', price: priceForPnl(position, profit), relative };
	const roe = decimal(reading.target_roe_pct)?.div(100);
	if (!roe || !trade.leverage) return ask(...(roe ? [] : ['roe']), ...(trade.leverage ? [] : ['leverage']));
	const margin = nativeNotional(position, position.entryPrice).div(trade.leverage);
	return { kind: 'target', price: priceForPnl(position, margin.times(roe)), roe, relative };
}

function maxLeverageAnswer(reading: Reading, trade: Trade, { market, entry }: { market: Market; entry: Decimal }): QuickAnswer {
	const beyond = stopPriceOf(trade, entry) ?? decimal(reading.scenario_price);
	if (!beyond) return ask('stop');
	const { side = 'long' } = trade;
	const position = unitPosition(trade, market, entry);
	const [start, end] = [entry, beyond].map((price) => nativeNotional(position, priceOf(price)));
	const { rules, table } = market;
	const contracts = position.size.div(market.contract.contractSize);
	const byContracts = rules.tiering === 'flat-by-contracts';
	const quantities = byContracts ? [contracts] : [start, end].flatMap((notional) => notional ?? []);
	if (table) assertInsideTable(table, { aboveLastTier: quantities.some((quantity) => isAboveLastTier(rules.tiers, quantity)) });
	const [opened = contracts] = quantities;
	const venueMax = table && tierAt(rules.tiers, tierIndexAt(rules.tiers, opened)).maxLeverage;
	const leverage = maxLeverageBehind({
		kind: market.contract.kind,
		side,
		exposure: position.size,
		entryPrice: priceOf(entry),
		beyond: priceOf(beyond),
		rules,
		contracts,
	});
	return { kind: 'max-leverage', leverage, ...(venueMax && { venueMax }), beyond: priceOf(beyond), relative: trade.entry === undefined };
}

/** Throws missing-figures, and what is impossible. */
export function quickOf(reading: Reading): Quick {
	const trade = tradeOfReading(reading);
	const isMax = reading.intent === 'max_leverage';
	const market = isMax ? marketOf(trade) : marketWithoutRules(trade);
	const entry = trade.entry ?? ONE;
	if (!trade.entry && (trade.stop || trade.targets) && reading.intent !== 'kelly') ask('entry');
	const answers: Readonly<Record<string, () => QuickAnswer>> = {
		rr: () => rewardAnswer(reading, trade, entry),
		breakeven: () => breakEvenAnswer(trade, market, entry),
		kelly: () => kellyAnswer(reading),
		target: () => targetAnswer(reading, trade, { market, entry }),
		max_leverage: () => maxLeverageAnswer(reading, trade, { market, entry }),
	};
	const answer = answers[reading.intent]?.();
	if (!answer) throw new Error(`no quick answer to ${reading.intent}`);
	return { answer, market, side: trade.side ?? 'long', assumed: isMax ? market.assumed : [] };
}
