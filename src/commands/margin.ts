import { cardOfResultId } from '../scenario/result-id.ts';
import type { Trade } from '../scenario/trade.ts';
import { cardReply } from './cards.ts';
import { defineCommand } from './define.ts';
import { option, optional } from './option.ts';
import { planOption } from './plan-option.ts';
import { isReply, tradeSaid } from './said.ts';
import { MODE_OPTION, TRADE_OPTIONS, tradeOf } from './trade-args.ts';

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
		if (id === undefined) return cardReply({ name: 'margin', plan: { trade: said } }, context, visibility);
		const { card, version } = cardOfResultId(id);
		const { plan } = card;
		return cardReply({ ...card, plan: { ...plan, trade: { ...plan.trade, ...said, remadeFrom: version } } }, context, visibility);
	},
});
