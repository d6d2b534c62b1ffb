import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['https://github.com/dydxprotocol/v4-documentation, concepts/trading/margin', '2026-04-22'];
const LIQUIDATIONS: Source = ['https://github.com/dydxprotocol/v4-documentation, concepts/trading/liquidations', '2026-04-22'];
const ISOLATED: Source = ['https://docs.dydx.xyz, isolated positions and subaccounts', '2026-09'];
const FUNDING: Source = ['https://github.com/dydxprotocol/v4-documentation, concepts/trading/funding', '2026-04-22'];
const FEES: Source = ['default fee of ccxt 4.5.84', '2026-11'];
const NONE: Source = ['not found in an official text', '2026-09'];

export const dydx: Venue = {
	id: 'dydx',
	name: 'dYdX',
	aliases: ['dydx v4', 'dydx chain', 'dy dx'],
	margin: { maintenanceBasis: fact('mark', MARGIN), tiering: fact('flat', MARGIN), triggerFeeRate: fact(rate('0'), LIQUIDATIONS) },
	fees: { maker: unconfirmed(rate('0.0001'), FEES), taker: unconfirmed(rate('0.0005'), FEES) },
	triggerPrice: fact('oracle', MARGIN),
	wallet: fact('A subaccount: its USDC plus its positions at the oracle price. An isolated position has a subaccount of its own.', MARGIN),
	modeSwitch: fact(
		{
			answer: 'no',
			words: 'There is no switch: isolated positions live in subaccounts of their own; collateral is moved between subaccounts.',
		},
		ISOLATED,
	),
	bothModes: fact({ answer: 'yes', words: 'Yes, in different subaccounts.' }, ISOLATED),
	hedgeMode: unconfirmed({ answer: 'no', words: 'Long and short of one market net out in a subaccount.' }, NONE),
	funding: {
		notionalAt: fact('oracle', FUNDING),
		intervalHours: fact(1, FUNDING),
		cap: fact('600 % of (initial − maintenance margin fraction) per 8 hours; each hour pays an eighth of the 8-hour rate.', FUNDING),
		takenFrom: fact('The subaccount.', FUNDING),
	},
	partialLiquidation: fact(
		{ answer: 'depends', words: 'Partly or fully, as the chain’s governance has set it; the penalty is up to 1.5 %.' },
		LIQUIDATIONS,
	),
};
