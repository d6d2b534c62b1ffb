import { assumed } from '../embeds/assumption.ts';
import { sizeRulerOf } from '../embeds/charts/of-size.ts';
import { sizeEmbed } from '../embeds/size.ts';
import { type SizePlan, sizeTermsOf } from '../scenario/size-plan.ts';
import { sizeResultOf } from '../scenario/size-result.ts';
import { defineCommand } from './define.ts';
import { figured } from './look.ts';
import { optional } from './option.ts';
import { planOption } from './plan-option.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import { TRADE_OPTIONS, tradeOf } from './trade-args.ts';
import { tradeOption } from './trade-option.ts';
import type { Awaitable, Reply, Result, Visibility } from './types.ts';
import { withWhatIf } from './what-if.ts';

/** A size from a risk and a stop. */
function sizeReply(plan: SizePlan, context: Context, visibility: Visibility = 'private'): Reply {
	const given = sizeTermsOf(plan);
	const result = sizeResultOf(given);
	const ruler = sizeRulerOf(result);
	const reply: Reply = { embeds: [sizeEmbed(result)], ...(ruler && { draw: [ruler] }), assumed: given.assumed.map(assumed), visibility };
	return withWhatIf(withShare(reply, context), { name: 'size', plan }, context);
}

/** The same with the live figures that are wanted and to be had; entries in steps are prices enough. */
export function lookedSize(plan: SizePlan, context: Context, visibility: Visibility): Awaitable<Result> {
	if (plan.entries) return sizeReply(plan, context, visibility);
	return figured(plan.trade, context, (trade) => sizeReply({ ...plan, trade }, context, visibility));
}

const { side, entry, leverage, balance, symbol, venue, stop, target, fee, mmr, cum, contract, opened } = TRADE_OPTIONS;

export const size = defineCommand({
	name: 'size',
	description: 'How large a position may be for what you are ready to lose at your stop',
	options: {
		risk: optional(tradeOption.share('What you may lose: 1% of the balance, or 50 usdt')),
		stop,
		balance,
		entry,
		side,
		symbol,
		leverage,
		target,
		entries: optional(planOption.ladder('Entries in steps instead of one: 64k / 63k / 62k, or 30% 64k / 70% 62k')),
		fee,
		slippage: optional(tradeOption.rate('How much worse than the stop it may fill, for example 0.1%', '0.01')),
		cushion: optional(tradeOption.rate('How far behind the stop the liquidation must lie, for example 1%', '0.01')),
		step: optional(tradeOption.price('Smallest change of a size on your venue, for example 0.001')),
		minimum: optional(tradeOption.price('Smallest size on your venue')),
		venue,
		mmr,
		cum,
		contract,
		opened,
		private: optional(planOption.hidden),
	},
	example: { risk: '2%', stop: '62k', balance: '1000', entry: '64k', side: 'long', symbol: 'BTC' },
	visibility: (args) => (args.private === false ? 'public' : 'private'),
	run({ risk, slippage, cushion, step, minimum, entries: rungs, private: hidden, ...args }, context) {
		const plan: SizePlan = {
			trade: tradeOf(args),
			...(risk?.kind === 'share' && { riskRate: risk.fraction }),
			...(risk?.kind === 'amount' && { riskAmount: risk.amount }),
			...(rungs && { entries: rungs }),
			...(slippage && { slippage }),
			...(cushion && { cushion }),
			...(step && { step: step.value }),
			...(minimum && { minimum: minimum.value }),
		};
		return lookedSize(plan, context, hidden === false ? 'public' : 'private');
	},
});
