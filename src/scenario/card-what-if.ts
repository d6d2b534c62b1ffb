import { Decimal, ONE } from '../core/decimal.ts';
import { leverageOf, priceOf } from '../core/quantity.ts';
import type { VenueId } from '../venues/types.ts';
import { exitOutcomeOf } from './exit-plan.ts';
import { fundingResultOf } from './funding-plan.ts';
import type { Rung } from './ladder.ts';
import { onVenues } from './on-venues.ts';
import type { Card, CardName, Plan } from './plan.ts';
import { setupOf } from './setup-of.ts';
import { sizeTermsOf } from './size-plan.ts';
import { sizeResultOf } from './size-result.ts';
import type { Amount } from './trade.ts';
import { type Basis, WHAT_IFS, type WhatIf, whatIf } from './what-if.ts';

const BOTH = ['isolated', 'cross'] as const;
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

/** The first venue on which the trade can be computed. Throws as the last one does, where none can. */
function ofVenues({ trade, venues = [] }: Plan): Basis {
	const results = onVenues(venues.map((venue) => ({ ...trade, venue }))).flatMap(({ modes }) => Object.values(modes));
	const found = results.find((result) => result.kind === 'assessed');
	if (found?.kind === 'assessed') return { ...found.assessment.setup, trade };
	const failed = results.at(-1);
	throw failed?.kind === 'failed' ? failed.error : new Error('a comparison of no venues');
}

const ofBoth = ({ trade }: Plan): Basis => ({ ...setupOf({ ...trade, mode: 'isolated' }, 'isolated', BOTH), trade });

/** Halfway between the outermost steps: mirrored there, each step comes to stand on a price that can be typed, and comes back. */
const middleOf = (rungs: readonly Rung[]): Decimal => {
	const prices = rungs.map(({ price }) => price);
	return Decimal.max(...prices)
		.plus(Decimal.min(...prices))
		.div(2);
};

const mirrorAt = ({ entries }: Plan): Pick<Basis, 'mirrorAt'> => (entries ? { mirrorAt: middleOf(entries) } : {});

function ofSize(plan: Plan): Basis {
	const given = sizeTermsOf(plan);
	const { leverage, margin } = sizeResultOf(given);
	const { market, balance, relative, terms } = given;
	const { side, entryPrice } = terms;
	const trade = { ...plan.trade, side };
	return {
		...{ trade, market, side, entryPrice, relative, mode: 'cross', leverage, initialMargin: margin.amount },
		...(balance && { balance }),
		...mirrorAt(plan),
	};
}

function ofFunding(plan: Plan): Basis {
	const { modes, market } = fundingResultOf(plan);
	const { trade } = plan;
	const setup = modes[0]?.setup;
	const entryPrice = priceOf(trade.entry ?? ONE);
	const bare: Basis = { trade, market, side: trade.side ?? 'long', mode: 'isolated', entryPrice, relative: !trade.entry };
	if (setup) return { ...setup, trade };
	return { ...bare, ...(trade.leverage && { leverage: leverageOf(trade.leverage) }) };
}

function ofPnl(plan: Plan): Basis {
	const { position, market } = exitOutcomeOf(plan);
	const { side, entryPrice, leverage } = position;
	return {
		trade: plan.trade,
		market,
		side,
		mode: 'isolated',
		entryPrice,
		relative: false,
		...(leverage && { leverage }),
		...mirrorAt(plan),
	};
}

const BASES: { readonly [C in CardName]: (plan: Plan) => Basis } = {
	margin: ({ trade }) => setupOf(trade),
	compare: (plan) => (plan.venues ? ofVenues(plan) : ofBoth(plan)),
	size: ofSize,
	funding: ofFunding,
	pnl: ofPnl,
};

/** What a card's changes start from. Throws what its own result would. */
export const basisOf = ({ name, plan }: Card): Basis => BASES[name](plan);

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
