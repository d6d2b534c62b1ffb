import { Decimal } from '../core/decimal.ts';
import { isDollar } from './pair.ts';
import type { Trade } from './trade.ts';

/** The guide's own example: 1,000 USDT in the account, a long worth as much, 10×. */
const BALANCE = new Decimal(1_000);
const LEVERAGE = new Decimal(10);

/** What was not given and taken from the example. */
export type Default = 'side' | 'size' | 'leverage' | 'balance';

export interface Filled {
	readonly trade: Trade;
	readonly defaults: readonly Default[];
}

/** Somebody's numbers, filled up from the example: a position as large as the balance, long, at 10×. */
export function filled(given: Trade): Filled {
	const { side, leverage, balance = { amount: BALANCE, asset: 'USDT' } } = given;
	const inDollars = balance.asset === undefined || isDollar(balance.asset);
	const hasSize = given.size !== undefined || given.margin !== undefined;
	const size = { amount: inDollars ? balance.amount : BALANCE, asset: 'USDT' };
	return {
		trade: { ...given, side: side ?? 'long', leverage: leverage ?? LEVERAGE, balance, ...(!hasSize && { size }) },
		defaults: [
			...(side ? [] : ['side' as const]),
			...(hasSize ? [] : ['size' as const]),
			...(leverage ? [] : ['leverage' as const]),
			...(given.balance ? [] : ['balance' as const]),
		],
	};
}
