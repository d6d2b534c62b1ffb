import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://www.kucoin.com/announcement/update-to-the-isolated-margin-calculation-formula', '2025-05-22'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];

export const kucoin: Venue = {
	id: 'kucoin',
	name: 'KuCoin',
	margin: {
		maintenanceBasis: fact('mark', MARGIN),
		tiering: fact('flat', MARGIN),
		triggerFeeRate: unconfirmed(rate('0.0006'), [
			'the liquidation fee is in the announcement, its rate is not: taken as the taker fee',
			'2025-05-22',
		]),
	},
	fees: { maker: unconfirmed(rate('0.0002'), FEES), taker: unconfirmed(rate('0.0006'), FEES) },
};
