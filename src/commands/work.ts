import type { APIEmbed } from 'discord-api-types/v10';
import { exitWorkEmbed } from '../embeds/work/exit.ts';
import { fundingWorkEmbed } from '../embeds/work/funding.ts';
import { sizeWorkEmbed } from '../embeds/work/size.ts';
import { workEmbed } from '../embeds/work/trade.ts';
import { venuesWorkEmbed } from '../embeds/work/venues.ts';
import { computed } from '../scenario/card-computed.ts';
import type { Card } from '../scenario/plan.ts';
import { resultIdOf } from '../scenario/result-id.ts';
import { onEach } from './compare-venues.ts';
import { GONE } from './gone.ts';
import type { Handler } from './handler.ts';
import { figured } from './look.ts';
import type { Context } from './services.ts';
import { cardOfState } from './state.ts';
import type { Awaitable, Reply, Result } from './types.ts';

/** Throws DomainError where the card can't be made any more. */
function workOf(card: Card): readonly APIEmbed[] {
	const found = computed(card);
	const id = resultIdOf(card);
	switch (found.shows) {
		case 'modes':
			return found.assessments.map((assessment, index) => workEmbed(assessment, index === found.assessments.length - 1 ? id : undefined));
		case 'venues':
			throw new Error('venues are worked out one by one');
		case 'size':
			return [sizeWorkEmbed(found.result, id)];
		case 'funding':
			return [fundingWorkEmbed(found.result, id)];
		case 'exit':
			return [exitWorkEmbed(found.outcome, id)];
	}
}

const privately = (embeds: readonly APIEmbed[]): Reply => ({ embeds, visibility: 'private' });

/** With the live figures that the card itself is made with. */
function told(card: Card, context: Context): Awaitable<Result> {
	const { plan } = card;
	const { trade, venues } = plan;
	if (venues) {
		return onEach({ trade, venues, visibility: 'private' }, context, (results) => privately([venuesWorkEmbed(results, resultIdOf(card))]));
	}
	return figured(trade, context, (looked) => privately(workOf({ ...card, plan: { ...plan, trade: looked } })));
}

/** "Show the work": formula with the numbers in, tier row, rules with their sources, result id. To whoever presses it. */
export const work: Handler = {
	name: 'work',
	anyone: true,
	run: ({ state }, context) => {
		const card = cardOfState(state, context);
		return card ? told(card, context) : GONE;
	},
};
