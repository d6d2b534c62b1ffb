import { Decimal } from '../../core/decimal.ts';
import { type Price, priceOf } from '../../core/quantity.ts';
import type { Assessment } from '../../scenario/assess.ts';

/** A price so many times the entry would press everything else together: it is listed as off the chart. */
const TOO_FAR = 4;

/** Around prices near each other, in shares of the entry; and where no liquidation is near, so that it isn't much that is seen. */
const LEAST_AIR = '0.02';
const ALONE = '0.5';

export interface PriceWindow {
	readonly low: Price;
	readonly high: Price;
}

/** From below the lowest to above the highest price that matters. */
export function priceWindow(assessments: readonly Assessment[]): PriceWindow {
	const [{ setup, stop, targets, breakEven }] = assessments as [Assessment];
	const { entryPrice, markPrice } = setup;
	const liquidations = assessments.flatMap(({ liquidation }) => liquidation?.price ?? []);
	const exits = [...(stop ? [stop.price] : []), ...(breakEven ? [breakEven] : []), ...targets.map((target) => target.price)];
	const all = [entryPrice, markPrice, ...liquidations, ...exits];
	const near = all.filter((one) => one.lt(entryPrice.times(TOO_FAR)));
	const [low, high] = [Decimal.min(...near), Decimal.max(...near)];
	const air = Decimal.max(
		high.minus(low).times('0.25'),
		entryPrice.times(liquidations.some((one) => near.includes(one)) ? LEAST_AIR : ALONE),
	);
	return { low: priceOf(Decimal.max(low.minus(air), low.div(2))), high: priceOf(high.plus(air)) };
}
