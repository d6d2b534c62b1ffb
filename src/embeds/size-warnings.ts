import { Decimal } from '../core/decimal.ts';
import { moneyOf } from '../core/quantity.ts';
import type { SizeResult } from '../scenario/size-result.ts';
import { warned } from './fields.ts';
import { echo, owed, owned, price, times } from './format.ts';

/** The margin is more than there is: another leverage may do, or none. */
function unaffordable({
	given: { balance, market },
	notional,
	margin,
	leverage,
	maxLeverage,
	cappedByVenue,
}: SizeResult): string | undefined {
	if (!balance || margin.amount.lte(balance)) return undefined;
	const told = `The margin of ${owed(margin)} is more than the balance of ${owned(moneyOf(balance, market.settle))}: it can’t be opened at ${times(leverage, 'down')}`;
	// as it is shown
	const highest = maxLeverage.toSignificantDigits(3, Decimal.ROUND_DOWN);
	if (highest.gte(1) && notional.amount.div(highest).lte(balance)) return `${told}; at ${times(highest, 'down')} it can.`;
	const why = cappedByVenue ? 'the venue allows no more for this size' : 'at a higher one isolated is liquidated before the stop';
	return `${told}, and ${why}. Risk less.`;
}

/** The stop is reached, but slips past the liquidation. */
function fillsBeyond({ given: { terms, relative }, fill, liquidation, liquidatedFirst }: SizeResult): boolean {
	if (liquidatedFirst || relative || liquidation.kind !== 'at-price') return false;
	return terms.side === 'long' ? (liquidation.below?.gt(fill) ?? false) : (liquidation.above?.lt(fill) ?? false);
}

/** What to take care of, one a line. */
export function sizeWarnings(result: SizeResult): string {
	const { given, fill, leverage, maxLeverage, venueMax, liquidatedFirst, aboveLastTier, crossEndsFirst, crossLeverage } = result;
	const { market, hasFees } = given;
	const lines = [
		liquidatedFirst &&
			maxLeverage.lt(1) &&
			'The stop is too far for isolated margin: even at 1× you are liquidated before it can work, unless margin is added.',
		liquidatedFirst &&
			maxLeverage.gte(1) &&
			`At ${echo(leverage)}× you are liquidated before the stop can work: use ${times(maxLeverage, 'down')} or less.`,
		fillsBeyond(result) && `At ${echo(leverage)}× you are liquidated before the ${price(fill)} that the stop is taken to fill at.`,
		!liquidatedFirst &&
			!fillsBeyond(result) &&
			leverage.gt(maxLeverage) &&
			`At ${echo(leverage)}× the liquidation lies nearer to the stop than the cushion.`,
		venueMax && leverage.gt(venueMax) && `${market.venue?.name ?? 'The venue'} allows ${echo(venueMax)}× for this size.`,
		unaffordable(result),
		aboveLastTier && 'The position is larger than the risk table goes: its last rate was used on. The venue may ask for more.',
		crossEndsFirst &&
			'In cross the whole balance is used up before the stop can work: that risk leaves nothing for the maintenance margin.',
		crossLeverage?.gt(20) && `In cross this runs at ${times(crossLeverage)} of the whole balance.`,
		!hasFees && 'Before fees: with a near stop they weigh. Add `fee:` or `venue:`.',
	];
	return warned(lines);
}
