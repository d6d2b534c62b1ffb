import { assumed } from '../embeds/assumption.ts';
import { rulerOf, worstEvents } from '../embeds/charts/of-trade.ts';
import { marginEmbed } from '../embeds/margin.ts';
import { assess } from '../scenario/assess.ts';
import { setupOf } from '../scenario/setup-of.ts';
import type { Trade } from '../scenario/trade.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import type { Reply, Visibility } from './types.ts';
import { withWhatIf } from './what-if.ts';

/** One trade in one mode, computed and told. */
export function marginReply(trade: Trade, context: Context, visibility: Visibility = 'private'): Reply {
	const assessment = assess(setupOf(trade));
	const { setup } = assessment;
	const ruler = rulerOf([assessment], worstEvents(setup.side, setup.market.base ?? ''));
	const reply: Reply = {
		embeds: [marginEmbed(assessment)],
		...(ruler && { draw: [ruler] }),
		assumed: setup.assumed.map(assumed),
		visibility,
	};
	return withWhatIf(withShare(reply, context), { name: 'margin', plan: { trade } }, context);
}
