import { assumed } from '../embeds/assumption.ts';
import { marginEmbed } from '../embeds/margin.ts';
import { assess } from '../scenario/assess.ts';
import { setupOf } from '../scenario/setup-of.ts';
import type { Trade } from '../scenario/trade.ts';
import { defineCommand } from './define.ts';
import { figured } from './look.ts';
import { option, optional } from './option.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import { MODE_OPTION, TRADE_OPTIONS, tradeOf } from './trade-args.ts';
import type { Reply, Visibility } from './types.ts';

/** One trade in one mode, computed and told. */
export function marginReply(trade: Trade, context: Context, visibility: Visibility = 'private'): Reply {
	const assessment = assess(setupOf(trade));
	const reply: Reply = { embeds: [marginEmbed(assessment)], assumed: assessment.setup.assumed.map(assumed), visibility };
	return withShare(reply, context);
}

const { side, size, entry, leverage, balance, ...others } = TRADE_OPTIONS;

export const margin = defineCommand({
	name: 'margin',
	description: 'What one position risks: liquidation price, loss, what stays, fees, warnings',
	options: {
		side,
		size,
		entry,
		leverage,
		mode: optional(MODE_OPTION),
		balance,
		...others,
		private: optional(option.flag('Only you see the answer (that is how it is unless you say false)')),
	},
	example: { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', mode: 'isolated', balance: '2000' },
	visibility: (args) => (args.private === false ? 'public' : 'private'),
	run: ({ mode, private: hidden, ...args }, context) =>
		figured({ ...tradeOf(args), ...(mode && { mode }) }, context, (trade) =>
			marginReply(trade, context, hidden === false ? 'public' : 'private'),
		),
});
