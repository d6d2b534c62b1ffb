import type { Decimal } from './decimal.ts';
import { exposureOf, nativeNotional, signedExposureOf, type Valuation } from './leg.ts';
import type { Position } from './position.ts';
import type { Price } from './quantity.ts';
import type { Tier } from './rules.ts';
import { amountOf, isAboveLastTier, tierAt, tierIndexAt } from './tier.ts';

/** Figures of one position at one price, all in the settle asset of its valuation. */
export interface Figures {
	/** At that price. */
	readonly notional: Decimal;
	/** rate × notional − amount, without the trigger fee. */
	readonly maintenanceMargin: Decimal;
	readonly triggerFee: Decimal;
	readonly unrealizedPnl: Decimal;
	readonly tier: Tier;
	readonly tierIndex: number;
	readonly aboveLastTier: boolean;
}

/** Coin → settle: an inverse position beside linear ones is valued at its own price. */
const inSettle = (position: Position, valuation: Valuation, price: Price): Decimal | 1 =>
	position.contract.kind === 'inverse' && valuation === 'quote' ? price : 1;

/** Notional at entry in the settle asset: s·q·E linear; A/E coins inverse, A quote units where valued in quote. */
export function entryNotional(position: Position, valuation: Valuation): Decimal {
	return position.contract.kind === 'inverse' && valuation === 'quote'
		? exposureOf(position)
		: nativeNotional(position, position.entryPrice);
}

/** Unrealized PnL in the contract's own asset; one difference of prices, so exactly 0 at entry. */
function pnlAt(position: Position, price: Price): Decimal {
	const { contract, entryPrice } = position;
	const moved = signedExposureOf(position).times(price.minus(entryPrice));
	return contract.kind === 'linear' ? moved : moved.div(entryPrice.times(price));
}

/**
 * Notional, maintenance margin, trigger fee and unrealized PnL at a price.
 *
 *   maintenanceMargin = rate·N − amount,  triggerFee = f·N,  N at the mark or at entry by the venue's basis
 *   unrealizedPnl     = s·q·(P − E)  linear,  s·A·(P − E) ÷ (E·P)  inverse, in coin
 */
export function figuresAt(
	position: Position,
	price: Price,
	{ valuation, contracts }: { valuation: Valuation; contracts: Decimal },
): Figures {
	const { rules, entryPrice } = position;
	const notional = nativeNotional(position, price);
	const basis = rules.maintenanceBasis === 'mark' ? notional : nativeNotional(position, entryPrice);
	const quantity = rules.tiering === 'flat-by-contracts' ? contracts : basis;
	const tierIndex = tierIndexAt(rules.tiers, quantity);
	const tier = tierAt(rules.tiers, tierIndex);
	const unit = inSettle(position, valuation, price);
	return {
		notional: notional.times(unit),
		maintenanceMargin: tier.rate.times(basis).minus(amountOf(rules, tier)).times(unit),
		triggerFee: rules.triggerFeeRate.times(basis).times(unit),
		unrealizedPnl: pnlAt(position, price).times(unit),
		tier,
		tierIndex,
		aboveLastTier: isAboveLastTier(rules.tiers, quantity),
	};
}
