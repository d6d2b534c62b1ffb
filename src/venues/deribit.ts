import { rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['Deribit: size-dependent maintenance margin, third-party reading', '2026'];
const FEES: Source = ['Deribit fee page, third-party reading', '2026'];

export const deribit: Venue = {
	id: 'deribit',
	name: 'Deribit',
	margin: {
		maintenanceBasis: unconfirmed('mark', MARGIN),
		tiering: unconfirmed('marginal', MARGIN),
		triggerFeeRate: unconfirmed(rate('0'), MARGIN),
	},
	fees: { maker: unconfirmed(rate('0'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
};
