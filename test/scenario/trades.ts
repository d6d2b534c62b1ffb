import { Decimal } from '../../src/core/decimal.ts';
import type { Trade } from '../../src/scenario/trade.ts';

export const d = (value: string | number): Decimal => new Decimal(value);

/** 0.5 BTC long at 64,000, 20×. */
export const LONG: Trade = { side: 'long', base: 'BTC', size: { amount: d('0.5'), asset: 'BTC' }, entry: d(64_000), leverage: d(20) };

/** One maintenance rate of 0.5 % for every size. */
export const FLAT: Pick<Trade, 'maintenanceRate'> = { maintenanceRate: d('0.005') };

/** The guide's own example: 1,000 USDT in the account, 10×, a long worth 1,000 USDT. */
export const GUIDE: Trade = {
	side: 'long',
	size: { amount: d(1_000), asset: 'USDT' },
	entry: d(50_000),
	leverage: d(10),
	balance: { amount: d(1_000) },
};
