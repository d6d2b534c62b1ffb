import { fact, rate, type Source } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['OKX help, tiered maintenance margin rules, and API v5', '2026-05'];
const FEES: Source = ['https://www.okx.com/fees', '2026-10-16'];

export const okx: Venue = {
	id: 'okx',
	name: 'OKX',
	margin: {
		maintenanceBasis: fact('mark', MARGIN),
		tiering: fact('flat-by-contracts', MARGIN),
		triggerFeeRate: fact(rate('0.0005'), FEES),
	},
	fees: { maker: fact(rate('0.0002'), FEES), taker: fact(rate('0.0005'), FEES) },
};
