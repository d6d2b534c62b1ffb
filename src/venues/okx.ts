import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['OKX help, tiered maintenance margin rules, and API v5', '2026-05'];
const MODE: Source = ['OKX API v5: tdMode per order; error 59000', '2026-09'];
const EQUITY: Source = ['https://www.okx.com/help/360054225072', '2026-09'];
const LIQUIDATION: Source = ['https://www.okx.com/learn/when-would-my-order-be-liquidated', '2026-09'];
const FEES: Source = ['https://www.okx.com/fees', '2026-10-16'];
const FUNDING: Source = ['https://www.okx.com/help/360053909272', '2026-09'];
const CHARGE: Source = ['OKX announcement of June 2024 in third-party copies; help 360053909272 still has the older rule', '2026-11-23'];
const API: Source = ['OKX API v5 account/positions, liqPx', '2026-09'];

export const okx: Venue = {
	id: 'okx',
	name: 'OKX',
	aliases: ['okex', 'ok x'],
	margin: {
		maintenanceBasis: fact('mark', MARGIN),
		tiering: fact('flat-by-contracts', MARGIN),
		triggerFeeRate: fact(rate('0.0005'), FEES),
	},
	fees: { maker: fact(rate('0.0002'), FEES), taker: fact(rate('0.0005'), FEES) },
	triggerPrice: fact('mark', MARGIN),
	wallet: fact(
		'Isolated: the margin given to the position. Cross: the account’s equity. Maintenance and the closing fee both stand against it; tiers go by the number of contracts, in cross both directions together.',
		MARGIN,
	),
	modeSwitch: fact(
		{ answer: 'no', words: 'There is no switch: every order says isolated or cross, and an open position is not converted.' },
		MODE,
	),
	bothModes: fact({ answer: 'yes', words: 'Yes, an isolated and a cross position of one contract can stand side by side.' }, EQUITY),
	hedgeMode: fact({ answer: 'yes', words: 'Yes (long/short mode); switching it needs no positions and no orders.' }, MODE),
	funding: {
		notionalAt: fact('mark', FUNDING),
		intervalHours: fact(8, FUNDING),
		cap: unconfirmed(
			'The rate is limited per contract (for example ±0.375 % on BTC). Since July 2024 it is reported to be charged in full, even past the liquidation threshold; some contracts settle every 4, 2 or 1 h.',
			CHARGE,
		),
		takenFrom: fact('Isolated: the position’s margin. Cross: the account’s equity.', FUNDING),
	},
	partialLiquidation: fact(
		{
			answer: 'yes',
			words: 'From tier 3 on the position is first cut by two tiers; warning at a margin level of 300 %, liquidation at 100 %.',
		},
		LIQUIDATION,
	),
	noPrice: unconfirmed('nothing (an empty liqPx)', API),
};
