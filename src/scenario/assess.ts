import { accountRisk, type PositionRisk } from '../core/account.ts';
import { breakEvenPriceOf, distanceOf, maximumLossOf, pnlAt, tradeFee } from '../core/costs.ts';
import { Decimal } from '../core/decimal.ts';
import type { LiquidationOutcome } from '../core/outcome.ts';
import { type Money, moneyOf, type Price, type Rate } from '../core/quantity.ts';
import { tierAt } from '../core/tier.ts';
import { assertInsideTable } from '../venues/tables.ts';
import { accountOf } from './account-of.ts';
import type { Setup } from './setup.ts';

/** Something that a trader should be told before the figures are used; its words are in embeds/warning.ts. */
export type Warning =
	| { readonly kind: 'leverage-above-tier'; readonly leverage: Decimal; readonly max: Decimal }
	| { readonly kind: 'stop-beyond-liquidation'; readonly stop: Price; readonly liquidation: Price }
	| { readonly kind: 'effective-leverage'; readonly effective: Decimal }
	| { readonly kind: 'above-last-tier' }
	| { readonly kind: 'extra-in-cross' };

/** What closing at a price would bring. */
export interface Exit {
	readonly price: Price;
	/** From the entry, as a fraction. */
	readonly distance: Rate;
	/** Before fees. */
	readonly pnl: Money;
}

/** The one price at which it is liquidated; missing where there is none, or it is liquidated at once. */
interface LiquidationPoint {
	readonly price: Price;
	readonly below: boolean;
	/** From the mark, as a fraction: −0.046 is 4.6 % below. */
	readonly distance: Rate;
}

/** A trade in one mode, computed. Money in the settle asset, nothing rounded. */
export interface Assessment {
	readonly setup: Setup;
	readonly risk: PositionRisk;
	readonly outcome: LiquidationOutcome['kind'];
	readonly liquidation?: LiquidationPoint;
	/** Isolated: the margin and the opening fee. Cross: the wallet. Where it can't be liquidated: what the worst price takes. */
	readonly maximumLoss: Money;
	/** Of the balance; missing where none was given. */
	readonly stays?: Money;
	/** Per trade at entry; missing: before fees. */
	readonly openFee?: Money;
	readonly breakEven?: Price;
	readonly stop?: Exit;
	readonly targets: readonly Exit[];
	readonly warnings: readonly Warning[];
}

/** A root beyond this many times the mark is no price that anybody will see. */
const ABSURD = 10_000;
const HIGH_LEVERAGE = 20;

/** With one position there is one side to be liquidated on; the far side of a tier table's rounding is none. */
function pointOf({ liquidation, position: { markPrice } }: PositionRisk): LiquidationPoint | undefined {
	if (liquidation.kind !== 'at-price') return undefined;
	const { below, above } = liquidation;
	if (below) return { price: below, below: true, distance: distanceOf(below, markPrice) };
	if (!above || above.gt(markPrice.times(ABSURD))) return undefined;
	return { price: above, below: false, distance: distanceOf(above, markPrice) };
}

function lossOf({ setup, risk, openFee }: Pick<Assessment, 'setup' | 'risk' | 'openFee'>, canBeLiquidated: boolean): Money {
	const { mode, balance, isolatedMargin, notional, market } = setup;
	const whole = (mode === 'cross' ? balance : isolatedMargin) ?? risk.standing.equity.amount;
	const backing = canBeLiquidated ? whole : Decimal.min(whole, notional);
	const paid = mode === 'isolated' && openFee ? { paid: openFee.amount } : {};
	return maximumLossOf({ backing: moneyOf(backing, market.settle), ...paid });
}

function warningsOf(setup: Setup, risk: PositionRisk, point: LiquidationPoint | undefined): Warning[] {
	const { stop, leverage, market, mode, trade } = setup;
	const max = market.table && tierAt(market.rules.tiers, risk.tierIndex).maxLeverage;
	const effective = risk.standing.effectiveLeverage;
	const missed = stop && point && (point.below ? stop.lte(point.price) : stop.gte(point.price));
	return [
		...(leverage && max && leverage.gt(max) ? [{ kind: 'leverage-above-tier', leverage, max } as const] : []),
		...(stop && point && missed ? [{ kind: 'stop-beyond-liquidation', stop, liquidation: point.price } as const] : []),
		...(effective?.gt(HIGH_LEVERAGE) ? [{ kind: 'effective-leverage', effective } as const] : []),
		...(risk.aboveLastTier ? [{ kind: 'above-last-tier' } as const] : []),
		...(mode === 'cross' && trade.extraMargin ? [{ kind: 'extra-in-cross' } as const] : []),
	];
}

/** Computes a setup. Throws beyond-table where a partial table does not reach. */
export function assess(setup: Setup): Assessment {
	const { market, entryPrice, feeRate, balance } = setup;
	const risk = accountRisk(accountOf(setup)).positions[0];
	if (!risk) throw new Error('an account without its position');
	if (market.table) assertInsideTable(market.table, risk);
	const { position } = risk;
	const openFee = feeRate && tradeFee(position, entryPrice, { rate: feeRate, asset: market.settle });
	const breakEven = feeRate && breakEvenPriceOf(position, { openFeeRate: feeRate, closeFeeRate: feeRate });
	const point = pointOf(risk);
	const maximumLoss = lossOf({ setup, risk, ...(openFee && { openFee }) }, risk.liquidation.kind !== 'none');
	const exit = (price: Price): Exit => ({
		price,
		distance: distanceOf(price, entryPrice),
		pnl: moneyOf(pnlAt(position, price), market.settle),
	});
	return {
		setup,
		risk,
		outcome: risk.liquidation.kind === 'at-price' && !point ? 'none' : risk.liquidation.kind,
		...(point && { liquidation: point }),
		maximumLoss,
		...(balance && { stays: moneyOf(Decimal.max(balance.minus(maximumLoss.amount), 0), market.settle) }),
		...(openFee && { openFee }),
		...(breakEven && { breakEven }),
		...(setup.stop && { stop: exit(setup.stop) }),
		targets: setup.targets.map(exit),
		warnings: warningsOf(setup, risk, point),
	};
}
