import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://github.com/dydxprotocol/v4-documentation, concepts/trading/margin', '2026-04-22'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];

export const dydx: Venue = {
	id: 'dydx',
	name: 'dYdX',
	margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('flat', MARGIN), triggerFeeRate: fact(rate('0'), MARGIN) },
	fees: { maker: unconfirmed(rate('0.0001'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
};
