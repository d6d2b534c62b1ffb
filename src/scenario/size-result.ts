import { accountRisk, type PositionRisk } from '../core/account.ts';
import { Decimal, ONE } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import type { LiquidationOutcome } from '../core/outcome.ts';
import { type Position, signOf } from '../core/position.ts';
import { type Leverage, leverageOf, type Money, moneyOf, type Price, priceOf, type Size, sizeOf } from '../core/quantity.ts';
import { maxLeverageBehind, rewardToRisk, sizeFromRisk, stopFillPrice } from '../core/size.ts';
import { tierAt, tierIndexAt } from '../core/tier.ts';
import { assertInsideTable } from '../venues/tables.ts';
import type { SizeTerms } from './size-plan.ts';

/** What taking profit at a target would bring, against the risk. */
export interface Reward {
	readonly target: Price;
	readonly gross: Decimal;
	readonly net: Decimal;
}

export interface SizeResult {
	readonly given: SizeTerms;
	/** Coins (linear) or value in quote (inverse); 0 never: below-minimum is thrown. */
	readonly size: Decimal;
	/** Before rounding down to the step. */
	readonly unrounded: Decimal;
	readonly roundedDown: boolean;
	/** At entry, in the settle asset. */
	readonly notional: Money;
	/** At the stop, fees and slippage in. */
	readonly loss: Money;
	/** Where the stop is taken to fill. */
	readonly fill: Price;
	/** Highest isolated leverage with the liquidation behind the stop by the cushion; capped by the venue's own for the size. */
	readonly maxLeverage: Leverage;
	readonly cappedByVenue: boolean;
	/** The venue's own maximum for the size, where its table says it. */
	readonly venueMax?: Leverage;
	/** At the leverage that was asked for, else at the highest. */
	readonly leverage: Leverage;
	readonly margin: Money;
	/** Isolated at that leverage. */
	readonly positionRisk: PositionRisk;
	readonly liquidation: LiquidationOutcome;
	/** The liquidation lies before the stop. */
	readonly liquidatedFirst: boolean;
	/** Larger than the risk table goes, now or at its liquidation. */
	readonly aboveLastTier: boolean;
	/** In cross, with nothing else on it, the balance is used up before the stop. */
	readonly crossEndsFirst: boolean;
	/** Notional ÷ balance: what cross would run at. */
	readonly crossLeverage?: Leverage;
	readonly rewards: readonly Reward[];
}

function positionOf({ market, terms }: SizeTerms, size: Decimal, { leverage, margin }: { leverage: Leverage; margin: Decimal }): Position {
	return {
		contract: market.contract,
		side: terms.side,
		size: sizeOf(size.div(market.contract.contractSize)) as Size,
		entryPrice: terms.entryPrice,
		markPrice: terms.entryPrice,
		leverage,
		rules: market.rules,
		collateral: { mode: 'isolated', margin: moneyOf(margin, market.settle) },
	};
}

/** Nobody can set 25.0317×: the figures beside a leverage are those of the leverage that is shown, 25×. */
const settable = (highest: Leverage): Decimal => Decimal.max(highest, 1).toSignificantDigits(3, Decimal.ROUND_DOWN);

const isBefore = (outcome: LiquidationOutcome, { terms }: SizeTerms): boolean => {
	if (outcome.kind === 'immediate') return true;
	if (outcome.kind === 'none') return false;
	return terms.side === 'long' ? (outcome.below?.gte(terms.stopPrice) ?? false) : (outcome.above?.lte(terms.stopPrice) ?? false);
};

/** Where the whole balance does not last to the stop, no mode brings the trade there. */
function crossEndsFirst(given: SizeTerms, { collateral: _, ...position }: Position): boolean {
	const { balance, market } = given;
	if (!balance) return false;
	const account = { settle: market.settle, walletBalance: moneyOf(balance, market.settle) };
	const [risk] = accountRisk({ ...account, positions: [{ ...position, collateral: { mode: 'cross' } }] }).positions;
	return risk !== undefined && isBefore(risk.liquidation, given);
}

/** The highest leverage by the stop, and the venue's own. */
function leveragesOf({ market, terms, cushion }: SizeTerms, size: Decimal, notional: Decimal) {
	const sign = signOf(terms.side);
	const contracts = size.div(market.contract.contractSize);
	const beyond = priceOf(stopFillPrice(terms).times(ONE.minus(cushion.times(sign))));
	const { kind, side, entryPrice } = terms;
	const behind = maxLeverageBehind({ kind, side, exposure: size, entryPrice, beyond, rules: market.rules, contracts });
	const { tiers, tiering } = market.rules;
	const venueMax = market.table && tierAt(tiers, tierIndexAt(tiers, tiering === 'flat-by-contracts' ? contracts : notional)).maxLeverage;
	const capped = venueMax !== undefined && (!behind || behind.gt(venueMax));
	return { maxLeverage: capped ? venueMax : (behind ?? leverageOf(new Decimal(1))), cappedByVenue: capped, ...(venueMax && { venueMax }) };
}

/** Throws below-minimum, beyond-table, zero-stop-distance, stop-wrong-side. */
export function sizeResultOf(given: SizeTerms): SizeResult {
	const { market, terms, risk, plan, balance } = given;
	const sized = sizeFromRisk(terms, { risk, ...(plan.step && { step: plan.step }) });
	const floor = plan.minimum ?? plan.step;
	if (floor && sized.size.lt(floor)) throw new DomainError('below-minimum', { size: sized.unrounded.toFixed(), minimum: floor.toFixed() });
	const notional = terms.kind === 'linear' ? sized.size.times(terms.entryPrice) : sized.size.div(terms.entryPrice);
	const leverages = leveragesOf(given, sized.size, notional);
	const leverage = leverageOf(plan.trade.leverage ?? settable(leverages.maxLeverage));
	const margin = notional.div(leverage);
	const position = positionOf(given, sized.size, { leverage, margin });
	const [positionRisk] = accountRisk({ settle: market.settle, positions: [position] }).positions;
	if (!positionRisk) throw new Error('an account without its position');
	if (market.table) assertInsideTable(market.table, positionRisk);
	const { liquidation, aboveLastTier } = positionRisk;
	return {
		given,
		size: sized.size,
		unrounded: sized.unrounded,
		roundedDown: !sized.size.eq(sized.unrounded),
		notional: moneyOf(notional, market.settle),
		loss: moneyOf(sized.loss, market.settle),
		fill: stopFillPrice(terms),
		...leverages,
		leverage,
		margin: moneyOf(margin, market.settle),
		positionRisk,
		liquidation,
		liquidatedFirst: isBefore(liquidation, given),
		aboveLastTier,
		crossEndsFirst: crossEndsFirst(given, position),
		...(balance && { crossLeverage: leverageOf(notional.div(balance)) }),
		rewards: (plan.trade.targets ?? []).map((target) => ({ target: priceOf(target), ...rewardToRisk(terms, priceOf(target)) })),
	};
}
