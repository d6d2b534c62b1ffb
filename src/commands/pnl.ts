import { assumed } from '../embeds/assumption.ts';
import { pnlEmbed } from '../embeds/pnl.ts';
import { type ExitPlan, exitOutcomeOf } from '../scenario/exit-plan.ts';
import { defineCommand } from './define.ts';
import { optional } from './option.ts';
import { planOption } from './plan-option.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import { TRADE_OPTIONS, tradeOf } from './trade-args.ts';
import { tradeOption } from './trade-option.ts';
import type { Reply, Visibility } from './types.ts';
import { withWhatIf } from './what-if.ts';

/** What closing a trade brings. */
export function pnlReply(plan: ExitPlan, context: Context, visibility: Visibility = 'private'): Reply {
	const outcome = exitOutcomeOf(plan);
	const reply: Reply = { embeds: [pnlEmbed(outcome)], assumed: outcome.assumed.map(assumed), visibility };
	return withWhatIf(withShare(reply, context), { name: 'pnl', plan }, context);
}

const { side, size, entry, leverage, margin, extra, stop, target, fee, symbol, venue, contract } = TRADE_OPTIONS;

export const pnl = defineCommand({
	name: 'pnl',
	description: 'What closing brings: PnL, fees, ROE, break-even, the price for a wished ROE, your edge',
	options: {
		side,
		size,
		entry,
		exit: optional(planOption.ladder('Price you close at, or steps: 50% 66k / 50% 70k')),
		leverage,
		entries: optional(planOption.ladder('Entries in steps instead of one: 64k / 63k')),
		fee,
		funding: optional(tradeOption.amount('Funding paid so far, for example 12 usdt (negative: received)')),
		roe: optional(tradeOption.rate('Return on the margin you wish for, for example 50%', '0.01')),
		winrate: optional(tradeOption.rate('How many of your trades win, for example 40% (needs stop and target)', '1')),
		stop,
		target,
		margin,
		extra,
		symbol,
		venue,
		contract,
		private: optional(planOption.hidden),
	},
	example: { side: 'long', size: '0.2 btc', entry: '60k', exit: '66k', leverage: '10', fee: '0.05%' },
	visibility: (args) => (args.private === false ? 'public' : 'private'),
	run({ exit, entries, funding, roe, winrate, private: hidden, ...args }, context) {
		const plan: ExitPlan = {
			trade: tradeOf(args),
			...(exit && { exits: exit }),
			...(entries && { entries }),
			...(funding && { fundingPaid: { amount: funding.amount, ...(funding.asset && { asset: funding.asset }) } }),
			...(roe && { targetRoe: roe }),
			...(winrate && { winRate: winrate }),
		};
		return pnlReply(plan, context, hidden === false ? 'public' : 'private');
	},
});
