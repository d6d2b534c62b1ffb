import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://hyperliquid.gitbook.io/hyperliquid-docs/trading/liquidations', '2026'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];

export const hyperliquid: Venue = {
	id: 'hyperliquid',
	name: 'Hyperliquid',
	margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('marginal', MARGIN), triggerFeeRate: fact(rate('0'), MARGIN) },
	fees: { maker: unconfirmed(rate('0.00015'), FEES), taker: unconfirmed(rate('0.00045'), FEES) },
};
