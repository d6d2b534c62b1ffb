import { fact, rate, type Source, unconfirmed } from './fact.ts';
import type { Venue } from './types.ts';

const LIQUIDATION: Source = ['https://www.bitmex.com/app/liquidation', '2026'];
const RISK_LIMITS: Source = ['https://www.bitmex.com/app/riskLimitsExamples', '2019'];
const FORUM: Source = ['BitMEX staff in r/BitMEX: maintenance is a rate of the order value plus the taker fee', '2020-03'];
const MODE: Source = ['BitMEX API, POST /position/isolate and /position/leverage', '2026-09'];
const HEDGE: Source = ['https://support.bitmex.com/hc/en-gb/articles/32985620308381', '2026-09'];
const FUNDING: Source = ['third-party copies of BitMEX funding pages', '2026'];
const NONE: Source = ['not found in an official text', '2026-09'];

export const bitmex: Venue = {
	id: 'bitmex',
	name: 'BitMEX',
	aliases: ['bit mex'],
	margin: {
		maintenanceBasis: unconfirmed('entry', FORUM),
		tiering: fact('flat', RISK_LIMITS),
		triggerFeeRate: unconfirmed(rate('0.0005'), FORUM),
	},
	fees: { maker: unconfirmed(rate('0.0002'), NONE), taker: unconfirmed(rate('0.0005'), NONE) },
	triggerPrice: fact('fair', LIQUIDATION),
	wallet: fact('Isolated: the margin given to the position. Cross: the available balance in its settle currency.', LIQUIDATION),
	modeSwitch: fact(
		{ answer: 'yes', words: 'Yes, a leverage slider moves an open position between isolated and cross, if the margin suffices.' },
		MODE,
	),
	bothModes: fact({ answer: 'yes', words: 'Yes, the mode is set per position.' }, MODE),
	hedgeMode: fact({ answer: 'yes', words: 'Yes; one-way is the default.' }, HEDGE),
	funding: {
		notionalAt: unconfirmed('mark', FUNDING),
		intervalHours: unconfirmed(8, FUNDING),
		cap: unconfirmed('Set per contract.', FUNDING),
		takenFrom: unconfirmed('Isolated: the position’s margin. Cross: the wallet.', FUNDING),
	},
	partialLiquidation: fact(
		{
			answer: 'depends',
			words:
				'On the lowest risk limit: orders are cancelled, then all is closed. Above: the position is brought down to a lower limit first.',
		},
		LIQUIDATION,
	),
};
