import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://www.kucoin.com/announcement/update-to-the-isolated-margin-calculation-formula', '2025-05-22'];
const FORMULA: Source = ['https://www.kucoin.com/support/26694703491737', '2026-09'];
const CROSS: Source = ['https://www.kucoin.com/support/35084431335065', '2026-09'];
const POOL: Source = ['https://www.kucoin.com/support/35084093025049', '2026-09'];
const LIQUIDATION: Source = ['https://kucoin.zendesk.com/hc/en-us/articles/8664870317849-What-is-Liquidation-', '2025'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];
const FEE_RATE: Source = ['the announcement names a liquidation fee rate without its figure: taken as the taker fee', '2025-05-22'];
const NONE: Source = ['not found in an official text', '2026-09'];

export const kucoin: Venue = {
	id: 'kucoin',
	name: 'KuCoin',
	aliases: ['kucoin futures', 'kucoinfutures', 'ku coin'],
	margin: {
		maintenanceBasis: fact('mark', MARGIN),
		tiering: fact('flat', FORMULA),
		triggerFeeRate: unconfirmed(rate('0.0006'), FEE_RATE),
	},
	former: {
		openedBefore: '2025-05-22',
		differs: 'maintenance counted on the entry value, with a bankruptcy fee and the expected funding in it',
		margin: { maintenanceBasis: fact('entry', MARGIN), tiering: fact('flat', FORMULA), triggerFeeRate: fact(rate('0'), FORMULA) },
	},
	fees: { maker: unconfirmed(rate('0.0002'), FEES), taker: unconfirmed(rate('0.0006'), FEES) },
	triggerPrice: fact('mark', MARGIN),
	wallet: fact(
		'Isolated: initial margin, added margin and funding. Cross: one pool per settle currency; its displayed cross price lets all positions move against you at once. Classic cross accounts go by a continuous risk limit instead of tiers.',
		CROSS,
	),
	modeSwitch: unconfirmed({ answer: 'unknown', words: 'Set per symbol; whether with a position open is not confirmed.' }, NONE),
	bothModes: fact({ answer: 'yes', words: 'Yes, the mode is set per symbol; cross is pooled per settle currency.' }, POOL),
	hedgeMode: unconfirmed({ answer: 'unknown', words: 'Not confirmed.' }, NONE),
	funding: {
		notionalAt: fact('mark', FORMULA),
		intervalHours: unconfirmed(8, NONE),
		cap: unconfirmed('Set per contract; some settle every 4 h or 1 h.', NONE),
		takenFrom: unconfirmed('Isolated: the position’s margin. Cross: the wallet.', NONE),
	},
	partialLiquidation: fact(
		{ answer: 'depends', words: 'Not on the lowest risk limit; on higher ones the position is brought down to a lower limit first.' },
		LIQUIDATION,
	),
};
