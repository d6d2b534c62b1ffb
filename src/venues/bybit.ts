import { fact, rate, type Source } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['Bybit help, New Margin Calculation: Adjustments and Implications', '2025-09-02'];
const FEES: Source = ['https://www.bybit.com/en/help-center/article/Trading-Fee-Structure', '2026-10-16'];

export const bybit: Venue = {
	id: 'bybit',
	name: 'Bybit',
	margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('marginal', MARGIN), triggerFeeRate: fact(rate('0'), MARGIN) },
	fees: { maker: fact(rate('0.0002'), FEES), taker: fact(rate('0.00055'), FEES) },
};
