import { rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['BitMEX: risk limits and liquidation, third-party reading', '2026'];
const FEES: Source = ['BitMEX fee page, third-party reading', '2026'];

export const bitmex: Venue = {
	id: 'bitmex',
	name: 'BitMEX',
	margin: {
		maintenanceBasis: unconfirmed('entry', MARGIN),
		tiering: unconfirmed('flat', MARGIN),
		triggerFeeRate: unconfirmed(rate('0.0005'), FEES),
	},
	fees: { maker: unconfirmed(rate('0.0002'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
};
