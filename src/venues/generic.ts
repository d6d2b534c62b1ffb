import { ZERO } from '../core/decimal.ts';
import type { Rate } from '../core/quantity.ts';
import type { MarginRules } from '../core/rules.ts';
import { rate } from './fact.ts';

/** “I don't know the venue”: one maintenance rate given by the trader, on mark notional, no fee in the trigger; the reply names it as an assumption. */
export const genericRules = (maintenanceMarginRate: Rate): MarginRules => ({
	maintenanceBasis: 'mark',
	tiering: 'marginal',
	triggerFeeRate: rate('0'),
	tiers: [{ upTo: null, rate: maintenanceMarginRate, amount: ZERO }],
});
