import type { APIEmbedField } from 'discord-api-types/v10';
import { moneyOf } from '../core/quantity.ts';
import type { Tier } from '../core/rules.ts';
import { amountOf } from '../core/tier.ts';
import type { Assessment, Exit } from '../scenario/assess.ts';
import type { Warning } from '../scenario/warning.ts';
import { inline } from './fields.ts';
import { money, owed, owned, percent, price, signedMoney, signedPercent, times } from './format.ts';
import { worth } from './setup.ts';

const exitWords = ({ distance, pnl }: Exit): string => `${signedMoney(pnl)} (price ${signedPercent(distance)})`;

function feeWords({ openFee, setup }: Assessment): string {
	if (!openFee || !setup.feeRate) return 'not counted: add `fee:`';
	return `${owed(openFee)} to open, about the same to close (${percent(setup.feeRate)})`;
}

/** Above the first marginal tier the rate alone gives too much: ", less 835.00 USDT". */
function lessWords({ setup: { market } }: Assessment, tier: Tier): string {
	const amount = amountOf(market.rules, tier);
	return amount.isZero() ? '' : `, less ${money(moneyOf(amount, market.settle))}`;
}

/** What it is worth at entry; at the mark too, where the price has moved. */
function worthWords({ setup, risk }: Assessment): string {
	return setup.trade.mark && !setup.relative ? `${money(risk.notional)} at the mark, ${worth(setup)} at entry` : worth(setup);
}

/** A stop beyond the liquidation never fills: what it would have brought would mislead. */
const stopWords = (stop: Exit, warnings: readonly Warning[]): string =>
	warnings.some(({ kind }) => kind === 'stop-beyond-liquidation') ? 'never reached: liquidated before it' : exitWords(stop);

/** The maintenance margin with the rate of its tier, and the fee where the venue counts one into the trigger. */
function maintenanceWords(assessment: Assessment): string {
	const { risk, setup } = assessment;
	const tier = setup.market.rules.tiers[risk.tierIndex];
	const fee = risk.triggerFee.amount.isZero() ? '' : ` + ${owed(risk.triggerFee)} closing fee`;
	return `${owed(risk.maintenanceMargin)}${tier ? ` (${percent(tier.rate)}${lessWords(assessment, tier)})` : ''}${fee}`;
}

/** Only once the price has moved is there something to tell. */
function pnlWords({ risk }: Assessment): string | undefined {
	if (risk.unrealizedPnl.amount.isZero()) return undefined;
	const roe = risk.roe ? ` (ROE ${signedPercent(risk.roe)} of the initial margin)` : '';
	return `${signedMoney(risk.unrealizedPnl)}${roe}`;
}

/** What else there is to know about one position in one mode, most important first. */
export function figureFields(assessment: Assessment): APIEmbedField[] {
	const { setup, risk, maximumLoss, stays, breakEven, stop, targets, warnings } = assessment;
	const { effectiveLeverage, marginRatio } = risk.standing;
	const priced = (...value: Parameters<typeof price>) => `${price(...value)} ${setup.market.quote}`;
	const bankruptcy = risk.bankruptcyPrice ? priced(risk.bankruptcyPrice) : 'none';
	return [
		...inline('Bankruptcy price', setup.relative ? undefined : bankruptcy),
		...inline('Maximum loss', owed(maximumLoss)),
		...inline('Stays in the account', stays && owned(stays)),
		...inline('Effective leverage', effectiveLeverage && times(effectiveLeverage)),
		...inline('Position', worthWords(assessment)),
		...inline('Initial margin', risk.initialMargin && owed(risk.initialMargin)),
		...inline('Maintenance margin', maintenanceWords(assessment)),
		...inline('Margin ratio', marginRatio && `${percent(marginRatio, 'up')} (liquidated at 100 %)`),
		...inline('Unrealized PnL', pnlWords(assessment)),
		...inline('Fees', feeWords(assessment)),
		...inline('Break-even price', breakEven && !setup.relative ? priced(breakEven, setup.side === 'long' ? 'up' : 'down') : undefined),
		...inline('Stop', stop && stopWords(stop, warnings)),
		...targets.flatMap((target, index) => inline(targets.length > 1 ? `Target ${index + 1}` : 'Target', exitWords(target))),
	];
}
