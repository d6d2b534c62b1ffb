import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const PRICE: Source = ['https://www.binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93', '2026-09'];
const LIQUIDATION: Source = ['https://www.binance.com/en/support/faq/360033525271', '2026-09'];
const MODE: Source = ['https://www.binance.com/en/support/faq/360038075852', '2026-09'];
const ERRORS: Source = ['Binance API error codes -4047, -4048, -4168', '2026-09'];
const HEDGE: Source = ['https://www.binance.com/en/support/faq/360041513552', '2026-09'];
const FEES: Source = ['https://www.binance.com/en/fee/futureFee', '2026-10-12'];
const FUNDING: Source = ['Binance API fapi/v1/fundingInfo, third-party reading', '2026-09'];

export const binance: Venue = {
	id: 'binance',
	name: 'Binance USDⓈ-M',
	aliases: ['binance futures', 'binance usdm', 'binance usd-m', 'binanceusdm'],
	margin: { maintenanceBasis: fact('mark', PRICE), tiering: fact('marginal', PRICE), triggerFeeRate: fact(rate('0'), PRICE) },
	fees: { maker: fact(rate('0.0002'), FEES), taker: fact(rate('0.0005'), FEES) },
	triggerPrice: fact('mark', LIQUIDATION),
	wallet: fact(
		'Isolated: the isolated wallet without unrealized PnL (the API’s isolatedMargin includes it). Cross: the wallet balance plus the unrealized PnL of all other cross positions, less their maintenance margin.',
		PRICE,
	),
	modeSwitch: fact({ answer: 'no', words: 'Not while the symbol has an open position or an open order: close both first.' }, MODE),
	bothModes: fact({ answer: 'depends', words: 'Yes, the mode is set per symbol; Multi-Assets mode is cross only.' }, ERRORS),
	hedgeMode: fact({ answer: 'yes', words: 'Yes. In cross both sides of a symbol share one liquidation price.' }, HEDGE),
	funding: {
		notionalAt: unconfirmed('mark', FUNDING),
		intervalHours: unconfirmed(8, FUNDING),
		cap: unconfirmed('A multiple of the maintenance margin rate, set per symbol (some symbols settle every 4 h or 1 h).', FUNDING),
		takenFrom: unconfirmed('Isolated: the isolated wallet. Cross: the wallet.', FUNDING),
	},
	partialLiquidation: fact(
		{
			answer: 'yes',
			words: 'Orders are cancelled first (in cross all of them), then the position is cut in steps; small ones are closed whole.',
		},
		LIQUIDATION,
	),
	noPrice: fact('“--”', PRICE),
};
