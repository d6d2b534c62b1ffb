import type { Card, CardName, Plan } from '../scenario/plan.ts';
import { compareReply } from './compare.ts';
import { spreadReply } from './compare-venues.ts';
import { lookedFunding } from './funding.ts';
import { figured } from './look.ts';
import { marginReply } from './margin-reply.ts';
import { pnlReply } from './pnl.ts';
import type { Context } from './services.ts';
import { lookedSize } from './size.ts';
import type { Awaitable, Reply, Result, Visibility } from './types.ts';

type Make = (plan: Plan, context: Context, visibility: Visibility) => Awaitable<Result>;

/** With the live figures that are wanted and to be had. */
const looked =
	(reply: (plan: Plan, context: Context, visibility: Visibility) => Reply): Make =>
	(plan, context, visibility) =>
		figured(plan.trade, context, (trade) => reply({ ...plan, trade }, context, visibility));

const oneMode = ({ trade }: Plan, context: Context, visibility: Visibility): Reply => marginReply(trade, context, visibility);
const bothModes = ({ trade }: Plan, context: Context, visibility: Visibility): Reply => compareReply(trade, context, visibility);

const MAKES: { readonly [C in CardName]: Make } = {
	margin: looked(oneMode),
	compare: (plan, context, visibility) => {
		const { trade, venues } = plan;
		return venues ? spreadReply({ trade, venues, visibility }, context) : looked(bothModes)(plan, context, visibility);
	},
	size: lookedSize,
	funding: lookedFunding,
	pnl: pnlReply,
};

/** A card made again, from a button or its id. Throws DomainError. */
export const cardReply = ({ name, plan }: Card, context: Context, visibility: Visibility = 'private'): Awaitable<Result> =>
	MAKES[name](plan, context, visibility);
