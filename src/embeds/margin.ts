import type { APIEmbed } from 'discord-api-types/v10';
import type { Assessment } from '../scenario/assess.ts';
import { assumedLines } from './assumption.ts';
import { block, inline } from './fields.ts';
import { figureFields } from './figures.ts';
import { echo, liquidationPrice, owed, owned, percent } from './format.ts';
import { footer, headline, readAs, rulesLine, saysRules } from './setup.ts';
import { COLOR } from './theme.ts';
import { warningLines } from './warning.ts';

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

const lost = (assessment: Assessment): string => `**${owed(assessment.maximumLoss)}**`;

/** What the loss is made of. */
function lostWords(assessment: Assessment): string {
	if (assessment.setup.mode === 'cross') return `${lost(assessment)}, the whole balance`;
	return `${lost(assessment)}, the margin of this position${assessment.openFee ? ' and the fee paid to open it' : ''}`;
}

/** What matters first, in whole sentences. */
function verdict(assessment: Assessment): string {
	const { setup, outcome, stays, risk } = assessment;
	const kept = stays && setup.mode === 'isolated' ? ` **${owned(stays)}** stays in the account.` : '';
	if (outcome === 'immediate') {
		const { equity, requirement } = risk.standing;
		const [verdict, way] = setup.trade.mark
			? ['At this mark it is already liquidated.', 'Only more margin, before the price came here, would have kept it.']
			: ['It would be liquidated at once.', 'A lower leverage or a smaller size is needed.'];
		return `**${verdict}** Behind it stands ${owned(equity)}; the venue’s rules want more than ${owed(requirement)}. ${way}`;
	}
	if (outcome === 'none') return `**It can’t be liquidated at any price.** The most that can be lost is ${lost(assessment)}.${kept}`;
	const price = setup.relative ? '' : `at **${liquidationWords(assessment)}**, `;
	return `Liquidated ${price}**${distanceWords(assessment)}**. Lost then: ${lostWords(assessment)}.${kept}`;
}

const colorOf = ({ outcome, warnings }: Assessment): number => {
	if (outcome === 'immediate') return COLOR.danger;
	return warnings.length > 0 ? COLOR.caution : COLOR.calm;
};

/** The reply of /margin. */
export function marginEmbed(assessment: Assessment): APIEmbed {
	const { setup, warnings } = assessment;
	return {
		title: `${headline(setup)}, ${setup.trade.leverage ? `${echo(setup.trade.leverage)}× ` : ''}${setup.mode}`,
		description: `${readAs(setup)}\n\n${verdict(assessment)}`,
		color: colorOf(assessment),
		fields: [
			...inline('Liquidation price', liquidationWords(assessment)),
			...inline('Distance', distanceWords(assessment)),
			...figureFields(assessment),
			...block('Take care', warningLines(warnings, setup)),
			...block('Assumed', assumedLines(setup.assumed)),
			...block('Rules', saysRules(setup) ? '' : rulesLine(setup)),
		],
		footer: footer(setup),
	};
}
