import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const LIQUIDATION: Source = ['https://www.mexc.com/support/articles/360044646391', '2026'];
const PRICE: Source = ['https://blog.mexc.fm/liquidation-in-futures-2', '2022'];
const MODE: Source = ['https://support.mexc.com/hc/en-001/articles/360054875031 (old)', '2022'];
const HEDGE: Source = ['https://support.mexc.com/hc/en-001/articles/360044646251', '2022'];
const FEES: Source = ['https://www.mexc.com/fee', '2026-10-16'];
const NONE: Source = ['not found in an official text', '2026-09'];

export const mexc: Venue = {
	id: 'mexc',
	name: 'MEXC',
	aliases: ['mexc global', 'mexc futures'],
	margin: {
		maintenanceBasis: fact('entry', PRICE),
		tiering: unconfirmed('flat', PRICE),
		// “margin + unrealized PnL ≤ maintenance margin + liquidation fees”; the rate of that fee is not stated
		triggerFeeRate: unconfirmed(rate('0.0004'), LIQUIDATION),
	},
	fees: { maker: fact(rate('0'), FEES), taker: fact(rate('0.0004'), FEES) },
	triggerPrice: fact('fair', LIQUIDATION),
	wallet: fact('Isolated: the position’s margin. Cross: the wallet without isolated margins and all order margin.', LIQUIDATION),
	modeSwitch: unconfirmed({ answer: 'depends', words: 'From isolated to cross yes, from cross to isolated no (an old help text).' }, MODE),
	bothModes: unconfirmed({ answer: 'unknown', words: 'Not confirmed.' }, NONE),
	hedgeMode: fact({ answer: 'yes', words: 'Yes, besides one-way mode.' }, HEDGE),
	funding: {
		notionalAt: unconfirmed('mark', NONE),
		intervalHours: unconfirmed(8, NONE),
		cap: unconfirmed('Set per contract.', NONE),
		takenFrom: unconfirmed('Not confirmed.', NONE),
	},
	partialLiquidation: fact(
		{
			answer: 'depends',
			words: 'Orders first, then long against short in hedge mode, then one risk tier after the other; on the lowest tier all at once.',
		},
		LIQUIDATION,
	),
};
