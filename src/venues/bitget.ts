import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://www.bitget.com/support/articles/12560603841952', '2025-11-10'];
const PRICE: Source = ['https://www.bitget.com/support/articles/12560603808759', '2025-11-10'];
const MODE: Source = ['https://github.com/ccxt/ccxt/issues/21435 (third party)', '2026'];
const PAIR: Source = ['https://www.bitget.com/support/articles/360058878512', '2026-09'];
const RISK: Source = ['https://www.bitget.com/support/articles/360058821652', '2026-11-23'];
const NONE: Source = ['not found in an official text', '2026-09'];

export const bitget: Venue = {
	id: 'bitget',
	name: 'Bitget',
	aliases: ['bit get'],
	margin: {
		maintenanceBasis: fact('mark', MARGIN),
		tiering: fact('marginal', MARGIN),
		triggerFeeRate: fact(rate('0.0006'), PRICE),
	},
	former: {
		openedBefore: '2025-11-10',
		differs:
			'the whole position counts at the rate of its tier (330,000 USDT at 0.5 %), not each slice at its own (1,848 instead of 1,648 with fee)',
		margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('flat', MARGIN), triggerFeeRate: fact(rate('0.0006'), PRICE) },
	},
	fees: { maker: unconfirmed(rate('0.0002'), NONE), taker: fact(rate('0.0006'), PRICE) },
	triggerPrice: fact('mark', PRICE),
	wallet: fact(
		'Isolated: the position’s margin. Cross: total assets plus the PnL of other cross positions, less their maintenance; long and short of a pair count together for the tier.',
		PRICE,
	),
	modeSwitch: unconfirmed({ answer: 'no', words: 'Rejected while the symbol has a position or an order: close first.' }, MODE),
	bothModes: fact({ answer: 'depends', words: 'Yes, but one mode per pair and margin coin.' }, PAIR),
	hedgeMode: fact({ answer: 'yes', words: 'Yes; its liquidation formula differs from one-way mode.' }, PAIR),
	funding: {
		notionalAt: fact('mark', PRICE),
		intervalHours: unconfirmed(8, NONE),
		cap: unconfirmed('Set per symbol; some settle every 4 h or 1 h.', NONE),
		takenFrom: unconfirmed('Isolated: the position’s margin. Cross: the wallet.', NONE),
	},
	partialLiquidation: fact(
		{ answer: 'depends', words: 'In cross the position is cut two tiers at a time; isolated ones are left out of this step.' },
		RISK,
	),
};
