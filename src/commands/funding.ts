import type { Decimal } from '../core/decimal.ts';
import { assumed } from '../embeds/assumption.ts';
import { fundingEmbed } from '../embeds/funding.ts';
import { type FundingPlan, fundingResultOf } from '../scenario/funding-plan.ts';
import { defineCommand } from './define.ts';
import { figured, figuredWithFunding, type Looked } from './look.ts';
import { optional } from './option.ts';
import { planOption } from './plan-option.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import { TRADE_OPTIONS, tradeOf } from './trade-args.ts';
import { tradeOption } from './trade-option.ts';
import type { Awaitable, Reply, Result, Visibility } from './types.ts';
import { withWhatIf } from './what-if.ts';

/** What funding costs or brings, and what it does to the liquidation price in both modes. */
function fundingReply(plan: FundingPlan, context: Context, visibility: Visibility = 'private'): Reply {
	const result = fundingResultOf(plan);
	const reply: Reply = { embeds: [fundingEmbed(result)], assumed: result.assumed.map(assumed), visibility };
	return withWhatIf(withShare(reply, context), { name: 'funding', plan }, context);
}

/** The venue's own rate of now; its own interval unless one was given. */
const liveRate = (live: NonNullable<Looked['funding']>, given?: Decimal): Partial<FundingPlan> => {
	const intervalHours = given ?? live.intervalHours;
	const ofVenue = live.intervalHours && !given ? 'rate-and-interval' : 'rate';
	return { rate: live.fundingRate, ...(intervalHours && { intervalHours }), liveRate: live, ofVenue };
};

/** The same with the live figures that are wanted and to be had: the venue's own rate where none was given. */
export function lookedFunding(plan: FundingPlan, context: Context, visibility: Visibility): Awaitable<Result> {
	const { trade: said, rate, intervalHours } = plan;
	if (rate) return figured(said, context, (trade) => fundingReply({ ...plan, trade }, context, visibility));
	return figuredWithFunding(said, context, ({ trade, funding: live }) =>
		fundingReply({ ...plan, trade, ...(live && liveRate(live, intervalHours)) }, context, visibility),
	);
}

const { side, size, entry, leverage, margin, balance, extra, others, mark, symbol, venue, fee, mmr, cum, contract, opened } = TRADE_OPTIONS;

export const funding = defineCommand({
	name: 'funding',
	description: 'What funding costs: in money, of the margin, a day and a year, until it liquidates',
	options: {
		side,
		size,
		rate: optional(tradeOption.rate('Funding rate per interval, for example 0.01% (above 0: longs pay)', '0.0001')),
		time: optional(planOption.time('How long you hold, for example 3 days or 12h')),
		interval: optional(planOption.time('Time between payments, for example 8h or 1h')),
		entry,
		leverage,
		balance,
		margin,
		extra,
		others,
		mark,
		symbol,
		venue,
		fee,
		mmr,
		cum,
		contract,
		opened,
		private: optional(planOption.hidden),
	},
	example: { side: 'long', size: '15000 usdt', rate: '0.02%', time: '2 days', leverage: '20', balance: '2000' },
	visibility: (args) => (args.private === false ? 'public' : 'private'),
	run({ rate, time, interval, private: hidden, ...args }, context) {
		const plan: FundingPlan = {
			trade: tradeOf(args),
			...(rate && { rate }),
			...(time && { hours: time }),
			...(interval && { intervalHours: interval }),
		};
		return lookedFunding(plan, context, hidden === false ? 'public' : 'private');
	},
});
