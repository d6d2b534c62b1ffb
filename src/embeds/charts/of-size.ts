import { distanceOf } from '../../core/costs.ts';
import type { Price } from '../../core/quantity.ts';
import type { SizeResult } from '../../scenario/size-result.ts';
import { liquidationPrice, owed, owned, price, signedPercent, sizeText, times } from '../format.ts';
import { targetLabel } from './of-trade.ts';
import type { RulerMark, RulerSpec } from './spec.ts';

function titleOf({ given: { market, terms }, size, notional }: SizeResult): string {
	const { base, quote } = market;
	const sized = terms.kind === 'inverse' ? `${sizeText(size)} ${quote} of ${base ?? 'the coin'}` : `${sizeText(size)} ${base ?? 'coins'}`;
	return size.isZero() ? `Worth ${owned(notional)}` : `${sized} at ${price(terms.entryPrice)}`;
}

/** Where it is liquidated at the leverage that the figures are of; never farther than it is. */
function liquidationMark({ given: { terms }, liquidation }: SizeResult): RulerMark {
	if (liquidation.kind !== 'at-price') return { role: 'isolated', text: liquidation.kind === 'none' ? 'none' : 'at once' };
	const below = terms.side === 'long';
	const at = below ? liquidation.below : liquidation.above;
	if (!at) return { role: 'isolated', text: 'none' };
	const detail = signedPercent(distanceOf(at, terms.entryPrice), 'down');
	return { role: 'isolated', text: liquidationPrice(at, below), at: at.toNumber(), detail };
}

/** What the stop costs, where it comes to that. */
const noteOf = ({ liquidatedFirst, loss }: SizeResult): string =>
	liquidatedFirst ? 'Liquidated before the stop can work.' : `Lost at the stop: ${owed(loss)}.`;

/** Whether the stop works before the liquidation: entry, stop, liquidation and targets of a size, and what it costs to be stopped. */
export function sizeRulerOf(result: SizeResult): RulerSpec | undefined {
	const { given, fill, leverage, rewards } = result;
	const { market, terms, relative } = given;
	if (relative) return undefined;
	const { entryPrice, stopPrice } = terms;
	const marked = (role: RulerMark['role'], at: Price, { label }: Pick<RulerMark, 'label'> = {}) => {
		const distance = distanceOf(at, entryPrice);
		const detail = distance.isZero() ? {} : { detail: signedPercent(distance) };
		return { role, text: price(at), at: at.toNumber(), ...(label && { label }), ...detail };
	};
	const venue = market.venue ? `${market.venue.name}, ` : '';
	return {
		kind: 'ruler',
		title: titleOf(result),
		side: terms.side,
		subtitle: `${venue}${times(leverage, 'down')}, isolated`,
		unit: market.quote,
		marks: [
			liquidationMark(result),
			marked('entry', entryPrice, given.plan.entries && { label: 'Average entry' }),
			marked('stop', stopPrice),
			...(fill.eq(stopPrice) ? [] : [marked('stop', fill, { label: 'Stop fills at' })]),
			...rewards.map(({ target }, index) => {
				const label = targetLabel(rewards.length, index);
				return marked('target', target, label ? { label } : undefined);
			}),
		],
		note: `${noteOf(result)} Percent: from the entry.`,
	};
}
