import type { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { type Side, signOf } from '../core/position.ts';
import type { SizePlan } from './size-plan.ts';
import type { MissingFigure } from './trade.ts';

/** Exactly what is missing to size a trade. */
export function missingForSize({ trade, riskRate, riskAmount, entries, step, minimum }: SizePlan): MissingFigure[] {
	const hasStop = trade.stop !== undefined || trade.stopDistance !== undefined;
	// steps and minimums are in coins, prices are prices: a distance alone sizes in money
	const inPrices = trade.stop ?? trade.targets?.[0] ?? step ?? minimum;
	const needsEntry = trade.entry === undefined && entries === undefined && inPrices !== undefined;
	const checks: readonly (readonly [MissingFigure, boolean])[] = [
		['balance', !trade.balance && !riskAmount],
		['risk', !riskAmount && !riskRate],
		['stop', !hasStop],
		['entry', needsEntry || (trade.contract === 'inverse' && !trade.entry && !entries)],
	];
	return checks.flatMap(([figure, isMissing]) => (isMissing ? [figure] : []));
}

/** Positive where given. Throws not-positive. */
export function assertSteps({ slippage, cushion, step, minimum }: SizePlan): void {
	for (const [field, value] of Object.entries({ step, minimum })) {
		if (value?.lte(0)) throw new DomainError('not-positive', { field, input: value.toFixed() });
	}
	for (const [field, value] of Object.entries({ slippage, cushion })) {
		if (value && (value.lt(0) || value.gte(1))) throw new DomainError('rate-out-of-range', { field, input: value.times(100).toFixed() });
	}
}

interface Levels {
	readonly side: Side;
	readonly entry: Decimal;
	readonly stop: Decimal;
}

/** A rung beyond the stop fills only after the trade was given up; a target wins. Throws stop-wrong-side, target-wrong-side. */
export function assertLevels({ trade, entries = [] }: SizePlan, { side, entry, stop }: Levels): void {
	const sign = signOf(side);
	const behind = entry.minus(stop).times(sign).gt(0) && entries.find(({ price }) => price.minus(stop).times(sign).lte(0));
	if (behind) throw new DomainError('stop-wrong-side', { side, stop: stop.toFixed(), price: behind.price.toFixed() });
	const target = trade.targets?.find((each) => each.minus(entry).times(sign).lte(0));
	if (target) throw new DomainError('target-wrong-side', { side, target: target.toFixed(), price: entry.toFixed() });
}
