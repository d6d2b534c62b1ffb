import type { APIEmbedField } from 'discord-api-types/v10';
import type { Assessment, Exit } from '../scenario/assess.ts';
import { inline } from './fields.ts';
import { owed, owned, percent, price, signedMoney, signedPercent, times } from './format.ts';
import { worth } from './setup.ts';

const exitWords = ({ distance, pnl }: Exit): string => `${signedMoney(pnl)} (price ${signedPercent(distance)})`;

function feeWords({ openFee, setup }: Assessment): string {
	if (!openFee || !setup.feeRate) return 'not counted: add `fee:`';
	return `${owed(openFee)} to open, about the same to close (${percent(setup.feeRate)})`;
}

/** The maintenance margin with the rate of its tier, and the fee where the venue counts one into the trigger. */
function maintenanceWords({ risk, setup }: Assessment): string {
	const tier = setup.market.rules.tiers[risk.tierIndex];
	const fee = risk.triggerFee.amount.isZero() ? '' : ` + ${owed(risk.triggerFee)} closing fee`;
	return `${owed(risk.maintenanceMargin)}${tier ? ` (${percent(tier.rate)})` : ''}${fee}`;
}

/** Only once the price has moved is there something to tell. */
function pnlWords({ risk }: Assessment): string | undefined {
	if (risk.unrealizedPnl.amount.isZero()) return undefined;
	const roe = risk.roe ? ` (ROE ${signedPercent(risk.roe)} of the initial margin)` : '';
	return `${signedMoney(risk.unrealizedPnl)}${roe}`;
}

/** What else there is to know about one position in one mode, most important first. */
export function figureFields(assessment: Assessment): APIEmbedField[] {
	const { setup, risk, maximumLoss, stays, breakEven, stop, targets } = assessment;
	const { effectiveLeverage, marginRatio } = risk.standing;
	const priced = (value: Parameters<typeof price>[0]) => `${price(value)} ${setup.market.quote}`;
	const bankruptcy = risk.bankruptcyPrice ? priced(risk.bankruptcyPrice) : 'none';
	return [
		...inline('Bankruptcy price', setup.relative ? undefined : bankruptcy),
		...inline('Maximum loss', owed(maximumLoss)),
		...inline('Stays in the account', stays && owned(stays)),
		...inline('Effective leverage', effectiveLeverage && times(effectiveLeverage)),
		...inline('Position', worth(setup)),
		...inline('Initial margin', risk.initialMargin && owed(risk.initialMargin)),
		...inline('Maintenance margin', maintenanceWords(assessment)),
		...inline('Margin ratio', marginRatio && `${percent(marginRatio, 'up')} (liquidated at 100 %)`),
		...inline('Unrealized PnL', pnlWords(assessment)),
		...inline('Fees', feeWords(assessment)),
		...inline('Break-even price', breakEven && !setup.relative ? priced(breakEven) : undefined),
		...inline('Stop', stop && exitWords(stop)),
		...targets.flatMap((target, index) => inline(targets.length > 1 ? `Target ${index + 1}` : 'Target', exitWords(target))),
	];
}
