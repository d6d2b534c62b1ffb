import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const PRICE: Source = ['https://www.binance.com/en/support/faq/ceccfcfb4e3a45e3b48b0b1bb1a8ae46', '2026-09'];
const LIQUIDATION: Source = ['https://www.binance.com/en/support/faq/360033525271', '2026-09'];
const MODE: Source = ['https://www.binance.com/en/support/faq/360038075852', '2026-09'];
const HEDGE: Source = ['https://www.binance.com/en/support/faq/360041513552', '2026-09'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];
const FUNDING: Source = ['by analogy with Binance USDⓈ-M', '2026-09'];

export const binanceCoin: Venue = {
	id: 'binance-coin',
	name: 'Binance COIN-M',
	aliases: ['binance coin-m', 'binance coinm', 'binance coin', 'binancecoinm', 'binance inverse'],
	margin: { maintenanceBasis: fact('mark', PRICE), tiering: fact('marginal', PRICE), triggerFeeRate: fact(rate('0'), PRICE) },
	fees: { maker: unconfirmed(rate('0.0001'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
	triggerPrice: fact('mark', LIQUIDATION),
	wallet: fact(
		'One wallet per coin: positions margined in BTC and in ETH do not back each other. Isolated: the isolated wallet without unrealized PnL.',
		PRICE,
	),
	modeSwitch: fact({ answer: 'no', words: 'Not while the symbol has an open position or an open order: close both first.' }, MODE),
	bothModes: fact({ answer: 'yes', words: 'Yes, the mode is set per symbol.' }, MODE),
	hedgeMode: fact({ answer: 'yes', words: 'Yes. In cross both sides of a symbol share one liquidation price.' }, HEDGE),
	funding: {
		notionalAt: unconfirmed('mark', FUNDING),
		intervalHours: unconfirmed(8, FUNDING),
		cap: unconfirmed('A multiple of the maintenance margin rate, set per symbol.', FUNDING),
		takenFrom: unconfirmed('In the coin. Isolated: the isolated wallet. Cross: the coin’s wallet.', FUNDING),
	},
	partialLiquidation: fact({ answer: 'yes', words: 'Orders are cancelled first, then the position is cut in steps.' }, LIQUIDATION),
	noPrice: fact('“--”', PRICE),
};
