import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const LIQUIDATIONS: Source = ['https://hyperliquid.gitbook.io/hyperliquid-docs/trading/liquidations', '2026'];
const MARGINING: Source = ['https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margining', '2026'];
const TIERS: Source = ['https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margin-tiers', '2026'];
const FUNDING: Source = ['https://hyperliquid.gitbook.io/hyperliquid-docs/trading/funding', '2026'];
const CLIENTS: Source = ['“Cannot switch leverage type with open position.”, as several clients report', '2026'];
const HEDGE: Source = ['https://github.com/ccxt/ccxt/issues/27166', '2026'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];

export const hyperliquid: Venue = {
	id: 'hyperliquid',
	name: 'Hyperliquid',
	aliases: ['hl', 'hyper liquid', 'hyperliq'],
	margin: { maintenanceBasis: fact('mark', LIQUIDATIONS), tiering: fact('marginal', TIERS), triggerFeeRate: fact(rate('0'), LIQUIDATIONS) },
	fees: { maker: unconfirmed(rate('0.00015'), FEES), taker: unconfirmed(rate('0.00045'), FEES) },
	triggerPrice: fact('mark', LIQUIDATIONS),
	wallet: fact(
		'Isolated: the position’s margin; strictly isolated markets do not let it be removed. Cross: the account value. The cross price does not depend on the leverage you set.',
		MARGINING,
	),
	modeSwitch: unconfirmed(
		{ answer: 'no', words: 'Not with the position open: close it first. Builder-deployed (HIP-3) markets are isolated only.' },
		CLIENTS,
	),
	bothModes: fact({ answer: 'depends', words: 'Yes, on different assets; one asset holds one mode at a time.' }, MARGINING),
	hedgeMode: unconfirmed({ answer: 'no', words: 'No: long and short of one asset net out.' }, HEDGE),
	funding: {
		notionalAt: fact('oracle', FUNDING),
		intervalHours: fact(1, FUNDING),
		cap: fact('4 % an hour; each hour pays an eighth of the 8-hour rate.', FUNDING),
		takenFrom: fact('Isolated: the position’s margin. Cross: the account value.', FUNDING),
	},
	partialLiquidation: fact(
		{
			answer: 'depends',
			words:
				'Positions above 100,000 USDC: 20 % first, then the rest after 30 seconds. Below two thirds of maintenance the backstop takes over.',
		},
		LIQUIDATIONS,
	),
	noPrice: fact('null (in the API)', LIQUIDATIONS),
};
