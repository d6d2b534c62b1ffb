import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const MARGIN: Source = ['Bybit help, New Margin Calculation: Adjustments and Implications', '2025-09-02'];
const MODE: Source = ['https://github.com/bybit-exchange/docs, acct-mode.mdx', '2026-07-24'];
const ACCOUNT: Source = ['bybit.eu help, margin mode of the Unified Trading Account', '2025-05-12'];
const RULES: Source = ['Bybit UTA trading rules', '2026-09'];
const FEES: Source = ['https://www.bybit.com/en/help-center/article/Trading-Fee-Structure', '2026-10-16'];
const FUNDING: Source = ['Bybit v5 API fundingInterval, and help on funding fees', '2026-09'];
const API: Source = ['Bybit v5 API position/list, liqPrice', '2026-09'];

export const bybit: Venue = {
	id: 'bybit',
	name: 'Bybit',
	aliases: ['bybit uta', 'bybit linear'],
	margin: {
		maintenanceBasis: fact('mark', MARGIN),
		tiering: fact('marginal', MARGIN),
		// isolated: the fee to close sits in the margin and in the requirement alike, so it cancels
		triggerFeeRate: fact(rate('0'), MARGIN),
	},
	former: {
		openedBefore: '2025-09-02',
		differs: 'maintenance counts on the entry value, not on the mark value',
		margin: { maintenanceBasis: fact('entry', MARGIN), tiering: fact('marginal', MARGIN), triggerFeeRate: fact(rate('0'), MARGIN) },
	},
	fees: { maker: fact(rate('0.0002'), FEES), taker: fact(rate('0.00055'), FEES) },
	triggerPrice: fact('mark', RULES),
	wallet: fact(
		'Isolated: the position’s own margin. Cross: the whole unified account, other coins counted after a haircut; it is liquidated at an account maintenance rate of 100 %. Whether cross also counts the fee to close is not confirmed.',
		RULES,
	),
	modeSwitch: fact(
		{
			answer: 'depends',
			words: 'The mode belongs to the whole account, not to a position. It can be changed with positions open if the margin check passes.',
		},
		MODE,
	),
	bothModes: fact({ answer: 'no', words: 'No, the mode applies to the whole account: use a sub-account for the other one.' }, ACCOUNT),
	hedgeMode: fact({ answer: 'yes', words: 'Yes for USDT perpetuals, in isolated and in cross.' }, RULES),
	funding: {
		notionalAt: fact('mark', FUNDING),
		intervalHours: unconfirmed(8, FUNDING),
		cap: fact('Set per symbol; the interval too (fundingInterval).', FUNDING),
		balanceFirst: true,
		takenFrom: fact('The available balance first, then the position’s margin: then the liquidation price moves closer.', FUNDING),
	},
	partialLiquidation: fact({ answer: 'yes', words: 'Yes, the position is cut in steps by risk tier.' }, RULES),
	noPrice: fact('nothing (an empty liqPrice); in cross its price is an estimate anyway', API),
};
