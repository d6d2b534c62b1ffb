import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://bi.live/pt/help/futures/futures-logic/22162 (Gate help mirror)', '2025-09-30'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];

export const gate: Venue = {
	id: 'gate',
	name: 'Gate',
	margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('marginal', MARGIN), triggerFeeRate: unconfirmed(rate('0.0005'), FEES) },
	fees: { maker: unconfirmed(rate('0.0002'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
};
