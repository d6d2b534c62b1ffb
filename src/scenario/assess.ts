import { accountRisk, type PositionRisk } from '../core/account.ts';
import { breakEvenPriceOf, distanceOf, maximumLossOf, pnlAt, tradeFee } from '../core/costs.ts';
import { Decimal } from '../core/decimal.ts';
import type { LiquidationOutcome } from '../core/outcome.ts';
import { type Money, moneyOf, type Price, type Rate } from '../core/quantity.ts';
import { assertInsideTable } from '../venues/tables.ts';
import { accountOf } from './account-of.ts';
import type { Setup } from './setup.ts';
import { type LiquidationPoint, pointsOf, type Warning, warningsOf } from './warning.ts';

/** What closing at a price would bring. */
export interface Exit {
	readonly price: Price;
	/** From the entry, as a fraction. */
	readonly distance: Rate;
	/** Before fees. */
	readonly pnl: Money;
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

function lossOf({ setup, risk, openFee }: Pick<Assessment, 'setup' | 'risk' | 'openFee'>, canBeLiquidated: boolean): Money {
	const { mode, balance, isolatedMargin, notional, market } = setup;
	const whole = (mode === 'cross' ? balance : isolatedMargin) ?? risk.standing.equity.amount;
	const backing = canBeLiquidated ? whole : Decimal.min(whole, notional);
	const paid = mode === 'isolated' && openFee ? { paid: openFee.amount } : {};
	return maximumLossOf({ backing: moneyOf(backing, market.settle), ...paid });
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
	const points = pointsOf(risk);
	const { point } = points;
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
		warnings: warningsOf(setup, risk, points),
	};
}
