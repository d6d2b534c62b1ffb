import type { PositionRisk } from '../core/account.ts';
import { ONE } from '../core/decimal.ts';
import { nativeNotional } from '../core/leg.ts';
import type { LiquidationOutcome } from '../core/outcome.ts';
import type { Price } from '../core/quantity.ts';
import type { Shock } from '../core/solve.ts';
import { isAboveLastTier } from '../core/tier.ts';
import { isAbsurd } from './warning.ts';

/** A root far beyond any price is none. */
function seen(outcome: LiquidationOutcome, mark: Price): LiquidationOutcome {
	if (outcome.kind !== 'at-price' || !outcome.above || !isAbsurd(outcome.above, mark)) return outcome;
	return outcome.below ? { kind: 'at-price', below: outcome.below } : { kind: 'none' };
}

export const seenShock = ({ down, up }: Shock): Shock => ({ ...(down && { down }), ...(up && !isAbsurd(up, ONE) && { up }) });

/** The same without what only a root beyond any price would reach. */
export function seenRisk(risk: PositionRisk): PositionRisk {
	const { position } = risk;
	const liquidation = seen(risk.liquidation, position.markPrice);
	if (liquidation === risk.liquidation || position.rules.tiering === 'flat-by-contracts') return { ...risk, liquidation };
	const prices = [position.markPrice, ...(liquidation.kind === 'at-price' && liquidation.below ? [liquidation.below] : [])];
	const aboveLastTier = prices.some((price) => isAboveLastTier(position.rules.tiers, nativeNotional(position, price)));
	return { ...risk, liquidation, aboveLastTier };
}
