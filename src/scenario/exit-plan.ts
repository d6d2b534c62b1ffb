import { breakEvenPriceOf } from '../core/costs.ts';
import { type Decimal, ONE, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { type ExitResult, exitResult, priceForPnl } from '../core/exit.ts';
import { nativeNotional } from '../core/leg.ts';
import type { Position } from '../core/position.ts';
import { leverageOf, type Money, moneyOf, type Price, priceOf, type Rate, rateOf, sizeOf } from '../core/quantity.ts';
import { assertConsistent, assertPossible } from './check.ts';
import { beyondMarginOf, edgeFrom, roesOf } from './exit-measures.ts';
import { ladderPrice, type Rung } from './ladder.ts';
import { marketWithoutRules } from './market.ts';
import { missingOf } from './missing.ts';
import type { Assumption, Market } from './setup.ts';
import { exposureOf, settled } from './size.ts';
import type { Amount, MissingFigure, Trade } from './trade.ts';

/** What closing a trade brings, as said. */
export interface ExitPlan {
	readonly trade: Trade;
	readonly entries?: readonly Rung[];
	readonly exits?: readonly Rung[];
	/** Paid while it was held; < 0 received. */
	readonly fundingPaid?: Amount;
	/** Wished return on the initial margin, as a fraction. */
	readonly targetRoe?: Decimal;
	/** Fraction of trades that win; with a stop and a target it gives an edge. */
	readonly winRate?: Decimal;
}

/** ROE by the name of what it is measured on. */
export interface RoeOn {
	readonly base: 'initial-margin' | 'margin-with-extra' | 'margin-at-mark';
	readonly margin: Money;
	readonly roe: Rate;
}

export interface ExitOutcome {
	readonly plan: ExitPlan;
	readonly market: Market;
	readonly position: Position;
	readonly result?: ExitResult;
	readonly roes: readonly RoeOn[];
	readonly breakEven?: Price;
	/** Price at which the wished ROE is reached, by prices alone; missing where no price does. */
	readonly roePrice?: Price;
	/** The same with fees both ways and funding in; missing where neither is known. */
	readonly roeNetPrice?: Price;
	/** The first exit at which the loss is no less than the isolated margin: isolated would have ended before it. */
	readonly beyondMargin?: { readonly price: Price; readonly margin: Money };
	readonly edge?: { readonly rewardToRisk: Decimal; readonly expectancy: Decimal; readonly kelly: Rate };
	readonly hasFees: boolean;
	/** Per trade; 0 where none was said. */
	readonly feeRate: Rate;
	/** In the settle asset; < 0 received, 0 where none was said. */
	readonly fundingPaid: Decimal;
	readonly assumed: readonly Assumption[];
}

/** Neither an exit, nor a wished ROE, nor a break-even to be worked out. */
function missingForExit({ trade, exits, targetRoe, entries }: ExitPlan): MissingFigure[] {
	const entry = trade.entry ?? entries?.[0]?.price;
	const basics = missingOf({ ...trade, ...(entry && { entry }) }, []).filter((figure) => figure !== 'balance');
	const noEntry = entry === undefined && !basics.includes('entry') ? (['entry'] as const) : [];
	const wantsRoe = targetRoe !== undefined && !trade.leverage && !trade.margin ? (['leverage'] as const) : [];
	const nothing = !exits && targetRoe === undefined && !trade.feeRate && !trade.venue ? (['exit'] as const) : [];
	return [...basics, ...noEntry, ...wantsRoe, ...nothing];
}

function positionOf({ trade, entries }: ExitPlan, market: Market): Position {
	const entry = entries ? ladderPrice(market.contract.kind, entries) : (trade.entry ?? ONE);
	const size = trade.size ?? { unit: 'margin' as const, amount: ZERO, ...trade.margin };
	const exposure = exposureOf(size, { market, entry, leverage: trade.leverage });
	const notional = market.contract.kind === 'linear' ? exposure.times(entry) : exposure.div(entry);
	assertConsistent(trade, notional);
	const margin = settled(trade.margin, 'margin', market);
	const leverage = trade.leverage ?? (margin && notional.div(margin));
	return {
		contract: market.contract,
		side: trade.side ?? 'long',
		size: sizeOf(exposure.div(market.contract.contractSize)),
		entryPrice: priceOf(entry),
		markPrice: priceOf(trade.mark ?? entry),
		...(leverage && { leverage: leverageOf(leverage) }),
		rules: market.rules,
		collateral: { mode: 'isolated', margin: moneyOf(ZERO, market.settle) },
	};
}

/** Throws missing-figures, and what is impossible. */
export function exitOutcomeOf(plan: ExitPlan): ExitOutcome {
	const { trade, exits, targetRoe } = plan;
	assertPossible(trade);
	const missing = missingForExit(plan);
	if (missing.length > 0) throw new DomainError('missing-figures', { fields: missing, mode: '' });
	const market = marketWithoutRules(trade);
	const position = positionOf(plan, market);
	const feeRate = trade.feeRate ?? (trade.venue && market.venue?.fees.taker.is);
	const fee = rateOf(feeRate ?? ZERO);
	const fees = { openFeeRate: fee, closeFeeRate: fee };
	const fundingPaid = settled(plan.fundingPaid, 'funding', market) ?? ZERO;
	const result =
		exits &&
		exitResult(position, {
			exits: exits.map(({ price, part }) => ({ price, part: rateOf(part) })),
			...fees,
			fundingPaid,
		});
	const last = exits?.at(-1)?.price;
	const breakEven = breakEvenPriceOf(position, { ...fees, fundingPaid });
	const margin = position.leverage && nativeNotional(position, position.entryPrice).div(position.leverage);
	const roePrice = targetRoe && margin && priceForPnl(position, margin.times(targetRoe));
	const roeNetPrice =
		targetRoe && margin && breakEvenPriceOf(position, { ...fees, fundingPaid: fundingPaid.plus(margin.times(targetRoe)) });
	const beyondMargin = beyondMarginOf(plan, position, margin);
	const edge = edgeFrom(plan, position.entryPrice);
	return {
		plan,
		market,
		position,
		...(result && { result }),
		roes: result && last ? roesOf(plan, position, { net: result.net, last }) : [],
		...(breakEven && { breakEven }),
		...(roePrice && { roePrice }),
		...(roeNetPrice && (feeRate || plan.fundingPaid) && { roeNetPrice }),
		...(beyondMargin && { beyondMargin }),
		...(edge && { edge }),
		hasFees: feeRate !== undefined,
		feeRate: fee,
		fundingPaid,
		assumed: !trade.feeRate && trade.venue && market.venue ? [{ kind: 'taker-fee', venue: market.venue }] : [],
	};
}
