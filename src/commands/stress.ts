import { DomainError } from '../core/error.ts';
import { NO_POSITIONS, type Portfolio, withPosition } from '../scenario/portfolio.ts';
import { movesFrom, type SaidMoves } from '../scenario/stress-move.ts';
import type { Trade } from '../scenario/trade.ts';
import { defineCommand } from './define.ts';
import { type Option, option, optional, required } from './option.ts';
import { planOption } from './plan-option.ts';
import { withOptions } from './portfolio.ts';
import { kept } from './portfolio-kept.ts';
import { sharedOf } from './portfolio-labels.ts';
import { portfolioFrom } from './portfolio-text.ts';
import { ranked } from './rank.ts';
import type { Context } from './services.ts';
import { eventChoices } from './stress-rows.ts';
import { showStress } from './stress-view.ts';
import { MODE_OPTION, TRADE_OPTIONS, tradeOf } from './trade-args.ts';
import type { Awaitable, Choice, Result, Visibility } from './types.ts';

export interface StressPlan {
	readonly portfolio: Portfolio;
	readonly said: SaidMoves;
}

/** What a move or a real crash does to an account. */
export function stressReply({ portfolio, said }: StressPlan, context: Context, visibility: Visibility = 'private'): Awaitable<Result> {
	return showStress(kept(portfolio, context), said, context, { kind: 'reply', visibility });
}

const COMMON: readonly Choice[] = ['-10%', '-20%', '-30%', '-50%', '+20%'].map((move) => ({ name: `all prices ${move}`, value: move }));

const move: Option<SaidMoves, true> = required({
	type: 'text',
	description: 'All prices -30%, or btc -20%, eth -35%, or btc 50k, or a real crash like ftx',
	maxLength: 400,
	sentence: true,
	read: movesFrom,
	suggest: (typed) => ranked(typed, [...COMMON, ...eventChoices()]),
});

/** A single trade as an account of one position. */
function accountOfTrade({ balance, ...trade }: Trade): Portfolio {
	return { ...NO_POSITIONS, ...(balance && { balance }), positions: [trade] };
}

/** Positions as text, a single trade in options, or both together. */
function accountFrom(text: string | undefined, trade: Trade, locale: string): Portfolio {
	const { balance, venue, ...single } = trade;
	const isTrade = single.side !== undefined || single.size !== undefined || single.base !== undefined;
	if (text === undefined) return isTrade ? accountOfTrade(trade) : NO_POSITIONS;
	const shared = isTrade ? { ...(venue && { venue }) } : sharedOf(trade);
	const whole = withOptions(portfolioFrom(text, locale), { ...(balance && { balance }), shared });
	return isTrade ? withPosition(whole, single) : whole;
}

const { side, size, entry, leverage, balance, symbol, venue, margin, extra, mmr, cum, mark, contract } = TRADE_OPTIONS;

export const stress = defineCommand({
	name: 'stress',
	description: 'What a move or a real crash does to a trade or an account: what falls, in what order, what is left',
	options: {
		move,
		positions: optional(option.text('cross 10k: long 0.5 btc 64k, short 4 eth 3100; or a single trade in the other options')),
		side,
		size,
		entry,
		leverage,
		balance,
		mode: optional(MODE_OPTION),
		symbol,
		venue,
		margin,
		extra,
		mark,
		mmr,
		cum,
		contract,
		private: optional(planOption.hidden),
	},
	example: { move: '-30%', side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '5000' },
	visibility: (args) => (args.private === false ? 'public' : 'private'),
	run({ move: said, positions, mode, private: hidden, ...args }, context) {
		const portfolio = accountFrom(positions, { ...tradeOf(args), ...(mode && { mode }) }, context.asker.locale);
		if (portfolio.positions.length === 0) throw new DomainError('missing-figures', { fields: ['side', 'size', 'entry'], mode: '' });
		return stressReply({ portfolio, said }, context, hidden === false ? 'public' : 'private');
	},
});
