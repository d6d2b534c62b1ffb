import { assumed } from '../embeds/assumption.ts';
import { rulerOf, worstEvents } from '../embeds/charts/of-trade.ts';
import { marginEmbed } from '../embeds/margin.ts';
import { assess } from '../scenario/assess.ts';
import { tradeOfResultId } from '../scenario/result-id.ts';
import { setupOf } from '../scenario/setup-of.ts';
import type { Trade } from '../scenario/trade.ts';
import { defineCommand } from './define.ts';
import { figured } from './look.ts';
import { option, optional } from './option.ts';
import { planOption } from './plan-option.ts';
import { isReply, tradeSaid } from './said.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import { MODE_OPTION, TRADE_OPTIONS, tradeOf } from './trade-args.ts';
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
	return withWhatIf(withShare(reply, context), { card: 'margin', setup }, context);
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
		text: optional(option.text('The trade in your own words: long 0.5 btc at 64k 20x iso')),
		id: optional(planOption.resultId),
		private: optional(option.flag('Only you see the answer (that is how it is unless you say false)')),
	},
	example: { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', mode: 'isolated', balance: '2000' },
	visibility: (args) => (args.private === false ? 'public' : 'private'),
	run({ mode, id, text, private: hidden, ...args }, context) {
		const visibility = hidden === false ? 'public' : 'private';
		const typed: Trade = { ...tradeOf(args), ...(mode && { mode }) };
		const said = text === undefined ? typed : tradeSaid(text, typed, context);
		if (isReply(said)) return said;
		const remade = id === undefined ? undefined : tradeOfResultId(id);
		return figured({ ...remade?.trade, ...said }, context, (trade) =>
			marginReply({ ...trade, ...(remade && { remadeFrom: remade.version }) }, context, visibility),
		);
	},
});
