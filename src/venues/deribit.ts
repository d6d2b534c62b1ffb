import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://support.deribit.com/hc/en-us/articles/25944738177565-Linear-Perpetual', '2026-11-23'];
const POOL: Source = ['Deribit: one pool of equity per coin, third-party reading', '2026'];
const FEES: Source = ['Deribit fee page, third-party reading', '2026'];
const NONE: Source = ['not found in an official text', '2026-09'];

export const deribit: Venue = {
	id: 'deribit',
	name: 'Deribit',
	aliases: ['deri bit'],
	margin: {
		maintenanceBasis: fact('mark', MARGIN),
		// no table: the rate grows with the size, on BTC 1 % + 0.005 % per coin, and counts for the whole position
		tiering: fact('flat', MARGIN),
		triggerFeeRate: unconfirmed(rate('0'), MARGIN),
	},
	fees: { maker: unconfirmed(rate('0'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
	triggerPrice: unconfirmed('mark', POOL),
	wallet: unconfirmed(
		'The account’s equity per coin: one cross pool, also with options and futures. The maintenance rate grows with the size (linear BTC: 1 % + 0.005 % per BTC, on the whole position).',
		POOL,
	),
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
