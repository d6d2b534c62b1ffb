import { Decimal, ONE } from '../core/decimal.ts';
import { leverageOf, priceOf } from '../core/quantity.ts';
import { exitOutcomeOf } from './exit-plan.ts';
import { fundingResultOf } from './funding-plan.ts';
import type { Rung } from './ladder.ts';
import { onVenues } from './on-venues.ts';
import type { Card, CardName, Plan } from './plan.ts';
import { setupOf } from './setup-of.ts';
import { sizeTermsOf } from './size-plan.ts';
import { sizeResultOf } from './size-result.ts';
import type { Basis } from './what-if.ts';

const BOTH = ['isolated', 'cross'] as const;

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
