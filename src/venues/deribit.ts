import { rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['Deribit: maintenance grows with the size of the position, third-party reading', '2026'];
const FEES: Source = ['Deribit fee page, third-party reading', '2026'];
const NONE: Source = ['not found in an official text', '2026-09'];

export const deribit: Venue = {
	id: 'deribit',
	name: 'Deribit',
	aliases: ['deri bit'],
	margin: {
		maintenanceBasis: unconfirmed('mark', MARGIN),
		tiering: unconfirmed('marginal', MARGIN),
		triggerFeeRate: unconfirmed(rate('0'), MARGIN),
	},
	fees: { maker: unconfirmed(rate('0'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
	triggerPrice: unconfirmed('mark', MARGIN),
	wallet: unconfirmed('The account’s equity per coin: one cross pool, also with options and futures.', MARGIN),
	modeSwitch: unconfirmed({ answer: 'unknown', words: 'Positions of an account share one pool; separate them by sub-accounts.' }, NONE),
	bothModes: unconfirmed({ answer: 'unknown', words: 'Not confirmed: an isolated position is usually a sub-account of its own.' }, NONE),
	hedgeMode: unconfirmed({ answer: 'unknown', words: 'Not confirmed.' }, NONE),
	funding: {
		notionalAt: unconfirmed('mark', NONE),
		intervalHours: unconfirmed(8, NONE),
		cap: unconfirmed('Not confirmed; it accrues continuously, quoted as an 8-hour rate.', NONE),
		takenFrom: unconfirmed('The account’s equity in the coin.', NONE),
	},
	partialLiquidation: unconfirmed({ answer: 'unknown', words: 'Not confirmed.' }, NONE),
};
