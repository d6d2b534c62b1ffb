import { CHANGES, changedCard, onVenue } from '../scenario/card-what-if.ts';
import type { Card } from '../scenario/plan.ts';
import { tradableOn } from '../scenario/table.ts';
import { cardReply } from './cards.ts';
import { GONE } from './gone.ts';
import type { Handler } from './handler.ts';
import { inPlace } from './in-place.ts';
import type { Context } from './services.ts';
import { cardOfState } from './state.ts';
import type { Awaitable, Result } from './types.ts';

const inPlaceOrGone = (card: Card | undefined, context: Context): Awaitable<Result> => (card ? inPlace(cardReply(card, context)) : GONE);

/** The buttons and the select under a result. */
export const whatIfHandlers: readonly Handler[] = [
	{
		name: 'if',
		updates: true,
		run: ({ state }, context) => {
			const card = cardOfState(state.slice(1), context);
			const change = card && CHANGES[card.name][Number.parseInt(state[0] ?? '', 36)];
			return inPlaceOrGone(change && changedCard(card, change), context);
		},
	},
	{
		name: 'if-venue',
		updates: true,
		run: ({ state, values }, context) => {
			const card = cardOfState(state, context);
			const chosen = card && tradableOn(onVenue(card, undefined).plan.trade).find((id) => id === values[0]);
			return inPlaceOrGone(card && onVenue(card, chosen), context);
		},
	},
];
