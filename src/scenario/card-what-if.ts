import { Decimal, ONE } from '../core/decimal.ts';
import { priceOf } from '../core/quantity.ts';
import type { VenueId } from '../venues/types.ts';
import { basisOf } from './card-basis.ts';
import type { Rung } from './ladder.ts';
import type { Card, CardName, Plan } from './plan.ts';
import type { Amount } from './trade.ts';
import { type Basis, WHAT_IFS, type WhatIf, whatIf } from './what-if.ts';

/** Both modes stand in these cards, or it makes no difference to them. */
const WITHOUT_MODE = WHAT_IFS.filter((change) => change !== 'mode');

/** What can be changed on a card. On a size, half and double are of what is risked. */
export const CHANGES: { readonly [C in CardName]: readonly WhatIf[] } = {
	margin: WHAT_IFS,
	compare: WITHOUT_MODE,
	size: WITHOUT_MODE,
	funding: WITHOUT_MODE,
	pnl: WITHOUT_MODE.filter((change) => change !== 'margin-down' && change !== 'margin-up'),
};

const scaled = <T extends Amount>(amount: T, factor: Decimal): T => ({ ...amount, amount: amount.amount.times(factor) });

/** The same distances on the other side; undefined where one would be at no price. */
function mirrored(rungs: readonly Rung[], around: Decimal): readonly Rung[] | undefined {
	const other = rungs.map(({ price, part }) => ({ price: priceOf(around.times(2).minus(price)), part }));
	return other.every(({ price }) => price.gt(0)) ? other : undefined;
}

/** Half or twice the risk; for a position that is there, what it has paid in funding goes with its size. */
function resized({ riskRate, riskAmount, fundingPaid, ...plan }: Plan, factor: Decimal): Plan {
	return {
		...plan,
		...(riskRate && { riskRate: riskRate.times(factor) }),
		...(riskAmount && { riskAmount: scaled(riskAmount, factor) }),
		...(fundingPaid && { fundingPaid: scaled(fundingPaid, factor) }),
	};
}

/** Entries in steps are mirrored as stop and targets are; what one side paid in funding the other received; an exit stays where it is. */
function flipped({ entries, fundingPaid, ...plan }: Plan, { entryPrice, mirrorAt = entryPrice }: Basis): Plan | undefined {
	const steps = entries && mirrored(entries, mirrorAt);
	if (entries && !steps) return undefined;
	return { ...plan, ...(steps && { entries: steps }), ...(fundingPaid && { fundingPaid: scaled(fundingPaid, new Decimal(-1)) }) };
}

function besideTrade({ plan }: Card, change: WhatIf, basis: Basis): Plan | undefined {
	if (change === 'half') return resized(plan, ONE.div(2));
	if (change === 'double') return resized(plan, new Decimal(2));
	return change === 'flip' ? flipped(plan, basis) : plan;
}

/** The card with one thing changed; undefined where that changes nothing or cannot be. */
export function changedCard(card: Card, change: WhatIf, basis: Basis = basisOf(card)): Card | undefined {
	const plan = besideTrade(card, change, basis);
	const trade = plan && whatIf(basis, change);
	return trade && { ...card, plan: { ...plan, trade } };
}

/** Without the rate that the venue itself had answered. */
function withoutItsOwn({ ofVenue, rate, intervalHours, ...plan }: Plan): Plan {
	return {
		...plan,
		...(rate && !ofVenue && { rate }),
		...(intervalHours && ofVenue !== 'rate-and-interval' && { intervalHours }),
	};
}

/** The card on another venue, or on none that is named: there a rate that was looked up is looked up anew. */
export function onVenue({ name, plan }: Card, venue: VenueId | undefined): Card {
	const { venue: _before, ...trade } = plan.trade;
	return { name, plan: { ...withoutItsOwn(plan), trade: { ...trade, ...(venue && { venue }) } } };
}
