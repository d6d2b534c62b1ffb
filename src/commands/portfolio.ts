import { DomainError } from '../core/error.ts';
import type { Portfolio } from '../scenario/portfolio.ts';
import { defineCommand } from './define.ts';
import { option, optional } from './option.ts';
import { planOption } from './plan-option.ts';
import { kept } from './portfolio-kept.ts';
import { portfolioFrom } from './portfolio-text.ts';
import { showView } from './portfolio-view.ts';
import type { Context } from './services.ts';
import { TRADE_OPTIONS, tradeOf } from './trade-args.ts';
import type { Awaitable, Result, Visibility } from './types.ts';

/** An account of several positions, computed and told, with buttons to change it. */
export function portfolioReply(portfolio: Portfolio, context: Context, visibility: Visibility = 'private'): Awaitable<Result> {
	return showView(kept(portfolio, context), context, { kind: 'reply', visibility });
}

const { balance, venue } = TRADE_OPTIONS;

/** What is said in an option counts for all positions, as the text's own first line would. */
export function withOptions(portfolio: Portfolio, { balance: wallet, shared }: Pick<Portfolio, 'balance' | 'shared'>): Portfolio {
	const said = portfolio.balance;
	if (wallet && said && !wallet.amount.eq(said.amount)) {
		throw new DomainError('two-balances', { first: said.amount.toFixed(), second: wallet.amount.toFixed() });
	}
	return { ...portfolio, ...(wallet && { balance: wallet }), shared: { ...portfolio.shared, ...shared } };
}

export const portfolio = defineCommand({
	name: 'portfolio',
	description: 'Several positions on one wallet: who is liquidated first, alone and when all prices move',
	options: {
		positions: optional(option.text('cross 10k: long 0.5 btc 64k, short 4 eth 3100 20x isolated (empty: build it up)')),
		balance,
		venue,
		private: optional(planOption.hidden),
	},
	example: { positions: 'cross 10k: long 0.5 btc 64k 20x, short 4 eth 3100 10x' },
	visibility: (args) => (args.private === false ? 'public' : 'private'),
	run({ positions, private: hidden, ...args }, context) {
		const said = portfolioFrom(positions ?? '', context.asker.locale);
		const { balance: wallet, ...shared } = tradeOf(args);
		const whole = withOptions(said, { ...(wallet && { balance: wallet }), shared });
		return portfolioReply(whole, context, hidden === false ? 'public' : 'private');
	},
});
