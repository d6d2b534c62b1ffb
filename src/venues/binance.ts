import { fact, rate, type Source } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://www.binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93', '2026-05'];
const FEES: Source = ['https://www.binance.com/en/fee/futureFee', '2026-10-12'];

export const binance: Venue = {
	id: 'binance',
	name: 'Binance USDⓈ-M',
	margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('marginal', MARGIN), triggerFeeRate: fact(rate('0'), MARGIN) },
	fees: { maker: fact(rate('0.0002'), FEES), taker: fact(rate('0.0005'), FEES) },
};
