import type { VenueId } from '../venues/types.ts';
import type { ExitPlan } from './exit-plan.ts';
import type { FundingPlan } from './funding-plan.ts';
import type { SizePlan } from './size-plan.ts';

/** Results that are made from one trade, by the command that makes them. */
export const CARDS = ['margin', 'compare', 'size', 'funding', 'pnl'] as const;
export type CardName = (typeof CARDS)[number];

/** What any of these results is made from: a trade, and whatever else was said for it. */
export interface Plan extends SizePlan, FundingPlan, ExitPlan {
	/** Venues to compare the trade on, instead of its two modes. */
	readonly venues?: readonly VenueId[];
}

/** A result that can be made again, by a button or from its id. */
export interface Card {
	readonly name: CardName;
	readonly plan: Plan;
}
