import { expiredEmbed } from '../embeds/notice.ts';
import { workEmbed } from '../embeds/work.ts';
import { assess } from '../scenario/assess.ts';
import { resultIdOf } from '../scenario/result-id.ts';
import { setupOf } from '../scenario/setup-of.ts';
import type { Handler } from './handler.ts';
import { tradeOfState } from './what-if.ts';

/** "Show the work": formula with the numbers in, tier row, rules with their sources, result id. To whoever presses it. */
export const work: Handler = {
	name: 'work',
	anyone: true,
	run: ({ state }, context) => {
		const trade = tradeOfState(state.slice(1), context);
		if (!trade) return { embeds: [expiredEmbed()], visibility: 'private' };
		const modes = state.startsWith('c') ? (['isolated', 'cross'] as const) : [setupOf(trade).mode];
		const embeds = modes.map((mode) => workEmbed(assess(setupOf({ ...trade, mode }, mode)), resultIdOf({ ...trade, mode })));
		return { embeds, visibility: 'private' };
	},
};
