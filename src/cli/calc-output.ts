import type { AccountRisk, PositionRisk } from '../core/account.ts';
import type { Decimal } from '../core/decimal.ts';
import type { LiquidationOutcome } from '../core/outcome.ts';

/** Digits printed: well under the core's precision, so that 53999.99…9 with a last digit of noise prints as 54000. */
const DIGITS = 40;

const figure = (value: Decimal): string => value.toSignificantDigits(DIGITS).toFixed();
const figureOrNull = (value: Decimal | undefined): string | null => (value ? figure(value) : null);

function liquidation(outcome: LiquidationOutcome) {
	if (outcome.kind !== 'at-price') return { kind: outcome.kind, below: null, above: null };
	return { kind: outcome.kind, below: figureOrNull(outcome.below), above: figureOrNull(outcome.above) };
}

function position(risk: PositionRisk) {
	const { contract, side, collateral } = risk.position;
	return {
		symbol: contract.symbol,
		side,
		mode: collateral.mode,
		notional: figure(risk.notional.amount),
		initialMargin: figureOrNull(risk.initialMargin?.amount),
		maintenanceMargin: figure(risk.maintenanceMargin.amount),
		unrealizedPnl: figure(risk.unrealizedPnl.amount),
		roe: figureOrNull(risk.roe),
		bankruptcyPrice: figureOrNull(risk.bankruptcyPrice?.gt(0) ? risk.bankruptcyPrice : undefined),
		liquidation: liquidation(risk.liquidation),
		...(risk.aboveLastTier && { warnings: ['above-last-tier'] }),
	};
}

/** The core's result as docs/interfaces.md says: decimal strings, unrounded, never in exponent form; null where there is none. */
export function resultOf(id: unknown, { positions, cross }: AccountRisk) {
	return {
		...(id !== undefined && { id }),
		positions: positions.map(position),
		account: cross
			? {
					equity: figure(cross.equity.amount),
					maintenanceMargin: figure(cross.maintenanceMargin.amount),
					marginRatio: figureOrNull(cross.marginRatio),
					effectiveLeverage: figureOrNull(cross.effectiveLeverage),
					shock: { down: figureOrNull(cross.shock.down), up: figureOrNull(cross.shock.up) },
				}
			: null,
	};
}
