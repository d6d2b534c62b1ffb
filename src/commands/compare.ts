import { assumed } from '../embeds/assumption.ts';
import { payoffOf } from '../embeds/charts/of-payoff.ts';
import { compareEmbed } from '../embeds/compare.ts';
import { bothModes } from '../scenario/both-modes.ts';
import type { Trade } from '../scenario/trade.ts';
import { spreadReply } from './compare-venues.ts';
import { defineCommand } from './define.ts';
import { figured } from './look.ts';
import { option, optional } from './option.ts';
import { isReply, tradeSaid } from './said.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import { TRADE_OPTIONS, tradeOf } from './trade-args.ts';
import type { Reply, Visibility } from './types.ts';
import { venueListOption } from './venue-list.ts';
import { withWhatIf } from './what-if.ts';

/** The same trade isolated and cross. */
export function compareReply(trade: Trade, context: Context, visibility: Visibility = 'public'): Reply {
	const both = bothModes(trade);
	const { setup } = both.isolated;
	const payoff = payoffOf([both.isolated, both.cross]);
	const reply: Reply = { embeds: [compareEmbed(both)], ...(payoff && { draw: [payoff] }), assumed: setup.assumed.map(assumed), visibility };
	return withWhatIf(withShare(reply, context), { name: 'compare', plan: { trade } }, context);
}

export const compare = defineCommand({
	name: 'compare',
	description: 'The same trade in isolated and in cross margin, side by side, or on several venues',
	options: {
		...TRADE_OPTIONS,
		text: optional(option.text('The trade in your own words: long 0.5 btc at 64k 20x, 5000 wallet')),
		venues: optional(venueListOption('The same trade on each, for example binance, okx, hyperliquid')),
		private: optional(option.flag('Only you see the answer')),
	},
	example: { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '5000' },
	visibility: (args) => (args.private ? 'private' : 'public'),
	run: ({ private: hidden, venues, text, ...args }, context) => {
		const visibility = hidden ? 'private' : 'public';
		const trade = text === undefined ? tradeOf(args) : tradeSaid(text, tradeOf(args), context);
		if (isReply(trade)) return trade;
		if (venues) return spreadReply({ trade, venues, visibility }, context);
		return figured(trade, context, (looked) => compareReply(looked, context, visibility));
	},
});
