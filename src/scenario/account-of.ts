import type { Account, Position } from '../core/position.ts';
import { moneyOf } from '../core/quantity.ts';
import type { Setup } from './setup.ts';
import { settled } from './size.ts';

function collateralOf({ mode, isolatedMargin, market }: Setup): Position['collateral'] {
	if (mode === 'cross') return { mode };
	if (!isolatedMargin) throw new Error('an isolated setup without a margin');
	return { mode, margin: moneyOf(isolatedMargin, market.settle) };
}

/** The account that a setup describes: one position, alone on its isolated margin or on the whole wallet. */
export function accountOf(setup: Setup): Account {
	const { market, side, size, entryPrice, markPrice, leverage, mode, balance, trade } = setup;
	const position: Position = {
		contract: market.contract,
		side,
		size,
		entryPrice,
		markPrice,
		...(leverage && { leverage }),
		rules: market.rules,
		collateral: collateralOf(setup),
	};
	return {
		settle: market.settle,
		positions: [position],
		...(mode === 'cross' &&
			balance && { walletBalance: moneyOf(balance.plus(settled(trade.beside, 'others', market) ?? 0), market.settle) }),
	};
}
