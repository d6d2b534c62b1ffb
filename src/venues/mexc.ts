import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['MEXC: maintenance margin at entry, third-party reading', '2026'];
const FEES: Source = ['https://www.mexc.com/fee', '2026-10-16'];

export const mexc: Venue = {
	id: 'mexc',
	name: 'MEXC',
	margin: {
		maintenanceBasis: unconfirmed('entry', MARGIN),
		tiering: unconfirmed('flat', MARGIN),
		triggerFeeRate: unconfirmed(rate('0'), MARGIN),
	},
	fees: { maker: fact(rate('0'), FEES), taker: fact(rate('0.0004'), FEES) },
};
