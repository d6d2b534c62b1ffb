import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://bi.live/pt/help/futures/futures-logic/22162 (Gate help mirror)', '2025-09-30'];
const MODE: Source = ['https://www.gate.com/help, article 22121', '2026-09'];
const THIRD: Source = ['Gate API notes by a third party', '2026'];
const TWO_WAY: Source = ['https://www.gate.io/help/futures/22146/instructions-of-two-way-position', '2026-11-23'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];
const API: Source = ['Gate API v4 futures/positions, liq_price', '2026-09'];

export const gate: Venue = {
	id: 'gate',
	name: 'Gate',
	aliases: ['gate.io', 'gateio', 'gate io'],
	margin: {
		maintenanceBasis: fact('mark', MARGIN),
		tiering: fact('marginal', MARGIN),
		triggerFeeRate: unconfirmed(rate('0.0005'), FEES),
	},
	former: {
		openedBefore: '2025-07-29',
		differs: 'the whole position counted at the rate of its tier, not each slice at its own',
		margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('flat', MARGIN), triggerFeeRate: unconfirmed(rate('0.0005'), FEES) },
	},
	fees: { maker: unconfirmed(rate('0.0002'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
	triggerPrice: fact('mark', MARGIN),
	wallet: fact('Isolated: the position’s margin. Cross (leverage “0”): the futures wallet.', MARGIN),
	modeSwitch: fact(
		{ answer: 'no', words: 'Only without positions and orders (a third-party text says that one-way mode is laxer: not confirmed).' },
		MODE,
	),
	bothModes: unconfirmed({ answer: 'unknown', words: 'Not confirmed.' }, THIRD),
	hedgeMode: fact({ answer: 'yes', words: 'Yes (two-way mode), switched without positions and orders in that currency.' }, TWO_WAY),
	funding: {
		notionalAt: fact('mark', MARGIN),
		intervalHours: unconfirmed(8, THIRD),
		cap: unconfirmed('Set per contract; some settle every 4 h, and more often when the cap is hit.', THIRD),
		takenFrom: unconfirmed('Isolated: the position’s margin. Cross: the wallet.', THIRD),
	},
	partialLiquidation: unconfirmed({ answer: 'unknown', words: 'Not confirmed.' }, THIRD),
	noPrice: fact('99999999 (in the API)', API),
};
