import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Assessment, Exit } from '../scenario/assess.ts';
import { assumedLines } from './assumption.ts';
import { liquidationPrice, owed, owned, percent, price, signedMoney, signedPercent, times } from './format.ts';
import { footer, headline, readAs, rulesLine, worth } from './setup.ts';
import { COLOR } from './theme.ts';
import { warningLines } from './warning.ts';

const inline = (name: string, value: string | undefined): APIEmbedField[] => (value ? [{ name, value, inline: true }] : []);
const block = (name: string, value: string): APIEmbedField[] => (value === '' ? [] : [{ name, value }]);

/** "4.64 % below your entry"; rounded toward the trader's harm: nearer than it is. */
export function distanceWords({ liquidation, setup }: Assessment): string {
	if (!liquidation) return '';
	const from = setup.trade.mark ? 'the mark' : 'the entry';
	return `${percent(liquidation.distance.abs(), 'down')} ${liquidation.below ? 'below' : 'above'} ${from}`;
}

/** The liquidation price with its unit, `none`, or `at once`; without an entry there are distances only. */
export function liquidationWords({ liquidation, outcome, setup }: Assessment): string {
	if (outcome === 'immediate') return 'at once';
	if (!liquidation) return 'none';
	return setup.relative ? 'needs `entry:`' : `${liquidationPrice(liquidation.price, liquidation.below)} ${setup.market.quote}`;
}

/** What matters first, in whole sentences. */
function verdict(assessment: Assessment): string {
	const { setup, outcome, maximumLoss, stays, risk } = assessment;
	const lost = `**${owed(maximumLoss)}**`;
	if (outcome === 'immediate') {
		return `**It would be liquidated at once.** What stands behind it, ${owned(risk.standing.equity)}, is no more than the ${owed(risk.standing.requirement)} that has to be there.`;
	}
	const kept = stays && setup.mode === 'isolated' ? ` **${owned(stays)}** stays in the account.` : '';
	if (!assessment.liquidation) return `**It can’t be liquidated at any price.** The most that can be lost is ${lost}.${kept}`;
	const where = setup.relative
		? `**${distanceWords(assessment)}**`
		: `at **${liquidationWords(assessment)}**, ${distanceWords(assessment)}`;
	const what = setup.mode === 'isolated' ? 'the margin of this position' : 'the whole balance';
	return `Liquidated ${where}. Lost then: ${lost}, ${what}.${kept}`;
}

function exitWords({ distance, pnl }: Exit): string {
	return `${signedMoney(pnl)} (${signedPercent(distance)})`;
}

function feeWords({ openFee, setup }: Assessment): string {
	if (!openFee || !setup.feeRate) return 'not counted: add `fee:`';
	return `${owed(openFee)} to open, about the same to close (${percent(setup.feeRate)})`;
}

function figures(assessment: Assessment): APIEmbedField[] {
	const { setup, risk, maximumLoss, stays, breakEven, stop, targets } = assessment;
	const bankruptcy = setup.relative || !risk.bankruptcyPrice ? undefined : `${price(risk.bankruptcyPrice)} ${setup.market.quote}`;
	const tier = setup.market.rules.tiers[risk.tierIndex];
	return [
		...inline('Liquidation price', liquidationWords(assessment)),
		...inline('Distance', distanceWords(assessment)),
		...inline('Bankruptcy price', setup.relative ? undefined : (bankruptcy ?? 'none')),
		...inline('Maximum loss', owed(maximumLoss)),
		...inline('Stays in the account', stays && owned(stays)),
		...inline('Effective leverage', risk.standing.effectiveLeverage && times(risk.standing.effectiveLeverage)),
		...inline('Position', worth(setup)),
		...inline('Initial margin', risk.initialMargin && owed(risk.initialMargin)),
		...inline('Maintenance margin', `${owed(risk.maintenanceMargin)}${tier ? ` (${percent(tier.rate)})` : ''}`),
		...inline('Fees', feeWords(assessment)),
		...inline('Break-even price', breakEven && !setup.relative ? `${price(breakEven)} ${setup.market.quote}` : undefined),
		...inline('Stop', stop && exitWords(stop)),
		...targets.flatMap((target, index) => inline(targets.length > 1 ? `Target ${index + 1}` : 'Target', exitWords(target))),
	];
}

const colorOf = ({ outcome, warnings }: Assessment): number => {
	if (outcome === 'immediate') return COLOR.danger;
	return warnings.length > 0 ? COLOR.caution : COLOR.calm;
};

/** The reply of /margin. */
export function marginEmbed(assessment: Assessment): APIEmbed {
	const { setup, warnings } = assessment;
	return {
		title: `${headline(setup)}, ${setup.mode}`,
		description: `${readAs(setup)}\n\n${verdict(assessment)}`,
		color: colorOf(assessment),
		fields: [
			...figures(assessment),
			...block('Take care', warningLines(warnings, setup)),
			...block('Assumed', assumedLines(setup.assumed)),
			...block('Rules', rulesLine(setup)),
		],
		footer: footer(setup),
	};
}
