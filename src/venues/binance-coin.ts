import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://www.binance.com/en/support/faq/ceccfcfb4e3a45e3b48b0b1bb1a8ae46', '2026-05'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];

export const binanceCoin: Venue = {
	id: 'binance-coin',
	name: 'Binance COIN-M',
	margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('marginal', MARGIN), triggerFeeRate: fact(rate('0'), MARGIN) },
	fees: { maker: unconfirmed(rate('0.0001'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
};
