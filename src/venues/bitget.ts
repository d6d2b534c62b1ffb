import { fact, rate, type Source } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://www.bitget.com/support/articles/12560603841952', '2025-11-10'];
const FEES: Source = ['https://www.bitget.com/support/articles/12560603808759', '2025-11-10'];

export const bitget: Venue = {
	id: 'bitget',
	name: 'Bitget',
	margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('marginal', MARGIN), triggerFeeRate: fact(rate('0.0006'), FEES) },
	former: {
		openedBefore: '2025-11-10',
		differs: 'the whole position counts at the rate of its tier (330,000 USDT: 330,000 × 0.5 %), not each slice at its own',
		margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('flat', MARGIN), triggerFeeRate: fact(rate('0.0006'), FEES) },
	},
	fees: { maker: fact(rate('0.0002'), FEES), taker: fact(rate('0.0006'), FEES) },
};
