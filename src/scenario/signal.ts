import { Decimal } from '../core/decimal.ts';
import type { Side } from '../core/position.ts';
import { priceOf, rateOf } from '../core/quantity.ts';
import { rewardToRisk, type StopTerms, unitLoss } from '../core/size.ts';
import { type Assessment, assess } from './assess.ts';
import { setupOf } from './setup-of.ts';
import { stopPriceOf } from './stop.ts';
import { kindOf } from './table.ts';
import type { Trade } from './trade.ts';

/** Reward against risk at each target, by prices alone or after fees where they are known. */
export interface Reward {
	readonly target: Decimal;
	readonly gross: Decimal;
	readonly net: Decimal;
}

/** What can be said of somebody's signal without knowing the reader's money. */
export interface SignalCheck {
	readonly trade: Trade;
	/** Isolated, at the signal's leverage; where no size was said with a margin of 100 (inverse: a value of 100). Missing without a leverage. */
	readonly isolated?: Assessment;
	/** Cross, where a balance is known. */
	readonly cross?: Assessment;
	readonly exampleMargin: boolean;
	/** Stop as a fraction of the entry, > 0. */
	readonly stopDistance?: Decimal;
	readonly rewards: readonly Reward[];
	/** Coins and value for every 100 that may be lost at the stop. */
	readonly per100?: { readonly coins: Decimal; readonly value: Decimal };
	/** What the reader has to add for more. */
	readonly missing: readonly string[];
}

const EXAMPLE = new Decimal(100);

export interface PlanTerms {
	readonly side: Side;
	readonly entry: Decimal;
	readonly stop: Decimal;
	readonly feeRate?: Decimal;
	/** linear if left out. */
	readonly kind?: StopTerms['kind'];
}

/** Entry and stop as the core sizes them; fees both ways where they are known. */
export function stopTerms({ side, entry, stop, feeRate = new Decimal(0), kind = 'linear' }: PlanTerms): StopTerms {
	const fee = rateOf(feeRate);
	return {
		kind,
		side,
		entryPrice: priceOf(entry),
		stopPrice: priceOf(stop),
		openFeeRate: fee,
		closeFeeRate: fee,
		slippageRate: rateOf(new Decimal(0)),
	};
}

function planOf({ side, entry, ...trade }: Trade): Pick<SignalCheck, 'rewards' | 'per100' | 'stopDistance'> {
	const stop = entry && stopPriceOf({ side: side ?? 'long', ...trade }, entry);
	if (!side || !entry || !stop) return { rewards: [] };
	const kind = kindOf(trade);
	const terms = stopTerms({ side, entry, stop, kind, ...(trade.feeRate && { feeRate: trade.feeRate }) });
	const coins = EXAMPLE.div(unitLoss(terms));
	return {
		stopDistance: stop.div(entry).minus(1).abs(),
		rewards: (trade.targets ?? []).map((target) => ({ target, ...rewardToRisk(terms, priceOf(target)) })),
		// in a coin a hundred is no example
		...(kind === 'linear' && { per100: { coins, value: coins.times(entry) } }),
	};
}

/** Throws what the trade contradicts itself in. */
export function signalCheckOf(said: Trade): SignalCheck {
	const exampleMargin = said.size === undefined && said.margin === undefined;
	const unit = kindOf(said) === 'inverse' ? 'quote' : 'margin';
	const trade: Trade = exampleMargin ? { ...said, size: { amount: EXAMPLE, unit } } : said;
	const ready = trade.side !== undefined && trade.leverage !== undefined;
	const { balance, ...unfunded } = trade;
	const isolated = ready ? assess(setupOf({ ...unfunded, mode: 'isolated' }, 'isolated')) : undefined;
	const cross = ready && balance ? assess(setupOf({ ...trade, mode: 'cross' }, 'cross')) : undefined;
	const missing = [
		...(trade.side ? [] : ['side']),
		...(trade.leverage ? [] : ['leverage']),
		...(exampleMargin ? ['size'] : []),
		...(balance ? [] : ['balance']),
		...(trade.stop || trade.stopDistance ? [] : ['stop']),
	];
	return { trade, ...(isolated && { isolated }), ...(cross && { cross }), exampleMargin, ...planOf(trade), missing };
}
